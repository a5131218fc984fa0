import { main } from './processes.mjs';
import { runSteps } from './report.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp({ browser: false });
  // Imported here, because it uses packages that may just have been installed.
  const { checkSteps } = await import('./steps.mjs');
  const { passed, failed } = await runSteps(checkSteps());
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
