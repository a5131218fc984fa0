import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { main, PlainError, root, run, tool } from '../../scripts/processes.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { measureApp } from './runner/measure-app.mjs';
import { measurePage } from './runner/measure-page.mjs';
import { rowsOf, tableLines } from './runner/table.mjs';

/** @import { PageResult } from './runner/measure-page.mjs' */

const output = join(root, '.bench');
/** Apart, so that a test of the benchmark does not disturb a measurement. */
const smokeOutput = join(output, 'smoke');
const known = ['ours', 'canvas', 'app'];

const usage = `npm run bench -- [--sizes=50,1000,10000] [--rounds=3] [--only=ours,canvas,app] [--smoke] [--profile]
  --only     ours: the map; canvas: the bare canvas it is held against; app: cold start and first load of the built app
  --smoke    50 touchpoints, one round, few steps: whether the benchmark still works, not how fast anything is
  --profile  keeps the names of functions and writes a CPU profile of every gesture into .bench/profiles`;

/** @param {readonly string[]} args */
function asked(args) {
  const given = new Map(
    args.map((each) => /** @type {const} */ ([each.split('=')[0] ?? '', each.split('=')[1] ?? ''])),
  );
  const strange = [...given.keys()].filter(
    (name) => !['--sizes', '--rounds', '--only', '--smoke', '--profile'].includes(name),
  );
  if (strange.length > 0) throw new PlainError(`${strange.join(', ')} means nothing here.\n\n${usage}`);
  const smoke = given.has('--smoke');
  const list = (/** @type {string} */ name, /** @type {string} */ usual) => (given.get(name) || usual).split(',');
  const sizes = list('--sizes', smoke ? '50' : '50,1000,10000').map(Number);
  const rounds = Number(given.get('--rounds') || (smoke ? 1 : 3));
  const only = list('--only', known.join());
  const isSize = (/** @type {number} */ size) => Number.isInteger(size) && size > 0 && size <= 12_000;
  if (!sizes.every(isSize) || !(rounds >= 1) || !only.every((name) => known.includes(name)))
    throw new PlainError(usage);
  return { sizes, rounds, only, smoke, profile: given.has('--profile') };
}

/** @param {readonly string[]} args @param {Record<string, string>} [env] */
async function build(args, env = {}) {
  const { code, output: said } = await run(tool('vite'), ['build', ...args], { minutes: 5, env });
  if (code !== 0) throw new PlainError(`What is measured could not be built:\n\n${said}`);
}

await main(async () => {
  const { sizes, rounds, only, smoke, profile } = asked(process.argv.slice(2));
  const pages = only.filter((name) => name !== 'app');
  const folder = smoke ? smokeOutput : output;
  console.log('Building …');
  const pagesFolder = join(folder, 'pages');
  await build(
    ['--config', 'tests/bench/vite.config.ts', '--outDir', pagesFolder],
    profile ? { BENCH_NAMES: 'yes' } : {},
  );
  if (only.includes('app')) await build(['--outDir', join(folder, 'app'), '--emptyOutDir']);

  /** @type {PageResult[]} */
  const results = [];
  const { url, close } = await serveFolder({ folder, port: 0 });
  let app;
  try {
    for (let round = 0; round < rounds; round++)
      // Each round the other way round: what comes first on a warm or a busy machine is not always the same.
      for (const touchpoints of sizes)
        for (const page of round % 2 ? pages.toReversed() : pages) {
          const profileFolder = profile ? join(output, 'profiles') : undefined;
          const one = { url: `${url}pages/`, page, touchpoints, round, full: !smoke, profileFolder };
          const result = await measurePage(one);
          results.push(result);
          console.log(progress(result));
        }
    if (only.includes('app')) app = await measureApp({ url, sizes, rounds });
  } finally {
    await close();
  }

  const tables = Object.fromEntries(sizes.map((size) => [size, rowsOf(results, size)]));
  const [cpu] = os.cpus();
  const machine = {
    processor: cpu?.model,
    processors: os.cpus().length,
    memoryMb: Math.round(os.totalmem() / 2 ** 20),
  };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'results.json');
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine, smoke, tables, app, results }, undefined, 2)}\n`,
  );

  console.log();
  if (results[0]) {
    console.log(`Milliseconds of the main thread for one step of a gesture: ${results[0].source}.`);
    console.log(`Medians of ${rounds} rounds; “ratio” is ours for one of the bare canvas.\n`);
    console.log(tableLines(results, sizes).join('\n'));
  }
  if (app) console.log(app.lines.join('\n'));
  console.log(`\nAll figures: ${file}`);

  const failures = results.flatMap(complaints).concat(app?.failures ?? []);
  for (const each of failures) console.error(each);
  return failures.length === 0 ? 0 : 1;
});

/** @param {PageResult} result */
function progress({ page, touchpoints, round, load, gestures = {}, loadAverage }) {
  const steps = Object.entries(gestures).map(
    ([name, each]) => `${name} ${'failed' in each ? 'failed' : each.main.median}`,
  );
  return `round ${round + 1}, ${page}, ${touchpoints}: load ${load?.ms}, ${steps.join(', ')} (machine ${loadAverage})`;
}

/** What makes a run worthless: a gesture that moved nothing, a picture that is empty, an error on the page.
 * @param {PageResult} result
 * @returns {string[]} */
function complaints({ page, touchpoints, gestures = {}, paintedShare = 0, errors }) {
  const where = `${page}, ${touchpoints} touchpoints`;
  return [
    ...Object.entries(gestures).flatMap(([name, each]) => {
      if ('failed' in each) return [`${where}: ${name} failed: ${each.failed}`];
      return each.moved ? [] : [`${where}: ${name} moved nothing: ${JSON.stringify(each.proof)}`];
    }),
    ...(paintedShare < 0.02 ? [`${where}: the picture is empty (${paintedShare})`] : []),
    ...errors.map((error) => `${where}: ${error}`),
  ];
}
