import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { budget } from './checks/budget.mjs';
import { houseChecks, line, runChecks } from './checks/house.mjs';
import { houseAt } from './checks/source.mjs';
import { corpusPath } from './corpus.mjs';
import { root, run, tool } from './processes.mjs';
import { serveFolder } from './static-server.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/** @import { Result, Step } from './report.mjs' */
/** @import { HouseCheck } from './checks/source.mjs' */
/** @import { Suite } from './test-counts.mjs' */

/** @param {string} name @param {string} command @param {readonly string[]} args
 * @returns {Step} */
const command = (name, command, args) => ({
  name,
  run: async () => {
    const { code, output } = await run(tool(command), args, { minutes: 3 });
    return code === 0
      ? { passed: 1, failed: 0, says: 'ok' }
      : { passed: 0, failed: 1, says: 'failed', details: output };
  },
});

/** @param {() => Promise<unknown>} before @param {() => HouseCheck} check @param {string} name
 * @returns {Step} */
const house = (name, check, before = async () => {}) => ({
  name: `house: ${name}`,
  run: async () => {
    await before();
    const [outcome] = runChecks(houseAt(root), [check()]);
    const findings = outcome?.findings ?? [];
    const details = findings.map(line).join('\n');
    return findings.length === 0
      ? { passed: 1, failed: 0, says: `ok, ${outcome?.read} ${outcome?.reads}` }
      : { passed: 0, failed: 1, says: `${findings.length} findings`, details };
  },
});

/** @param {string} folder
 * @returns {Suite} */
const suite = (folder) => ({ name: folder, holds: (path) => path.split('\\').join('/').includes(`/tests/${folder}/`) });

/** @param {string} name @param {readonly string[]} projects @param {readonly Suite[]} suites
 * @returns {Step} */
const vitest = (name, projects, suites) => ({
  name,
  run: () =>
    withReport(async (file) => {
      const chosen = projects.flatMap((project) => ['--project', project]);
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
      const ended = await run(tool('vitest'), ['run', ...chosen, ...reporters], { minutes: 10 });
      const mayPassOver = (/** @type {string} */ test) => !corpusPath() && /corpus/i.test(test);
      return countVitest(readReport(file), ended, { suites, mayPassOver });
    }),
});

/** Everything but what needs a browser, as one list of steps. The app is built on the way, for its budget.
 * @returns {readonly Step[]} */
export function checkSteps() {
  const types = ['pure', 'app', 'workers', 'tests'];
  return [
    command('format', 'biome', ['format', '--colors=off', '.']),
    command('lint', 'biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '--colors=off', '.']),
    command('lint with types', 'oxlint', ['--type-aware', '--deny-warnings']),
    ...types.map((project) => command(`types: ${project}`, 'tsc', ['-p', `tsconfig.${project}.json`])),
    ...houseChecks.map((check) => house(check.id, () => check)),
    command('dead code', 'knip', ['--no-progress']),
    command('dead code: what only tests use', 'knip', ['--no-progress', '--production', '--include', 'files']),
    house('budget', () => budget(), buildIfStale),
    vitest(
      'tests',
      ['node', 'dom'],
      ['unit', 'property', 'contract', 'meta', 'unit/ui'].map((folder) => suite(folder)),
    ),
  ];
}

/** What needs a browser: the contract suites in it, and what people do from end to end.
 * @returns {readonly Step[]} */
export function browserSteps() {
  return [
    vitest('tests in the browser', ['browser'], [suite('contract')]),
    {
      name: 'end to end',
      run: () =>
        withReport(async (file) => {
          const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, E2E_PORT: String(await freePort()) };
          const ended = await run(tool('playwright'), ['test', '--reporter=line,json'], { minutes: 9, env });
          return countPlaywright(readReport(file), ended);
        }),
    },
  ];
}

/** A port that no program listens on now, so that two runs on one machine do not meet.
 * @returns {Promise<number>} */
async function freePort() {
  const server = await serveFolder({ folder: root, port: 0 });
  await server.close();
  return Number(new URL(server.url).port);
}

/** Gives a tool a place for its report, which goes afterwards.
 * @param {(file: string) => Promise<Result>} work
 * @returns {Promise<Result>} */
async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the tool stopped before it could write; its exit code tells
  }
}
