import { main } from './processes.mjs';
import { runSteps } from './report.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp({ browser: true });
  // Imported here, because they use packages that may just have been installed.
  const { checkSteps, browserSteps } = await import('./steps.mjs');
  const { corpusPath } = await import('./corpus.mjs');
  if (!corpusPath())
    console.log('!!! THE CORPUS IS NOT HERE: imports are not tried on real diagrams. CORPUS=<folder> names it. !!!');
  const { passed, failed } = await runSteps([...checkSteps(), ...browserSteps()]);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
