import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../scripts/build-if-stale.mjs';
import { corpusPath } from '../../scripts/corpus.mjs';
import { PlainError, run } from '../../scripts/processes.mjs';
import { runSteps, type Step } from '../../scripts/report.mjs';
import { areInstalled, isOlder } from '../../scripts/setup.mjs';
import { countPlaywright, countVitest } from '../../scripts/test-counts.mjs';
import { plant } from './plant.ts';

const went = { code: 0, output: '' };

describe('setting up', () => {
  test('knows an older Node from a newer one', () => {
    const older = ['18.20.0', '20.18.9', '20.19.0', '20.20.2', '22.1.0'].map((version) => isOlder(version, '20.19.0'));
    expect(older).toEqual([true, true, false, false, false]);
  });

  test('installs where a package is missing or another version', () => {
    const locked = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } };
    const other = { 'node_modules/b': { version: '1.0.0', integrity: 'y', optional: true } };
    expect(areInstalled(locked, undefined)).toBe(false);
    expect(areInstalled(locked, {})).toBe(false);
    expect(areInstalled(locked, { 'node_modules/a': { version: '1.0.1', integrity: 'z' } })).toBe(false);
    expect(areInstalled({ ...locked, ...other }, locked)).toBe(true);
  });

  test('looks for the corpus where it was told to, and nowhere else then', () => {
    const everywhere = () => true;
    expect(corpusPath({ env: { CORPUS: 'there' }, exists: everywhere })).toBe('there');
    expect(corpusPath({ env: { CORPUS: 'there' }, exists: (path) => !path.startsWith('there') })).toBeUndefined();
    expect(corpusPath({ env: {}, exists: () => false })).toBeUndefined();
  });
});

describe('building', () => {
  test('is due when a file is changed, added, renamed or gone', () => {
    const { root } = plant({ 'src/a.ts': '1', 'src/b/c.ts': '2', 'index.html': '3' });
    const now = () => contentOf(root, ['src', 'index.html', 'public']);
    const seen = [now()];
    const changed = () => !seen.includes(now()) && Boolean(seen.push(now()));

    expect(changed()).toBe(false);
    writeFileSync(join(root, 'src/b/c.ts'), '4');
    expect(changed()).toBe(true);
    writeFileSync(join(root, 'src/b/d.ts'), '');
    expect(changed()).toBe(true);
    rmSync(join(root, 'src/a.ts'));
    expect(changed()).toBe(true);
    writeFileSync(join(root, 'elsewhere.txt'), '');
    expect(changed()).toBe(false);
  });
});

describe('running a command', () => {
  const node = process.execPath;
  test('tells how it ended and what it said', async () => {
    const ended = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exit(3)']);
    expect(ended.code).toBe(3);
    expect(ended.output).toContain('out');
    expect(ended.output).toContain('err');
  });
  test('ends it with what it started when its time is over', async () => {
    const ended = await run(node, ['-e', 'setInterval(() => {}, 1000)'], { minutes: 0.005 });
    expect(ended).toEqual({ code: -1, output: expect.stringContaining('was stopped after') });
  });
  test('tells that it could not be started', async () => {
    expect(await run('no-such-command-here', [])).toMatchObject({ code: -1 });
  });
});

describe('steps', () => {
  const ending = (name: string, passed: number, failed: number): Step => ({
    name,
    run: async () => ({ passed, failed, says: 'so', details: 'why' }),
  });
  const breaking = (error: Error): Step => ({
    name: 'breaks',
    run: async () => {
      throw error;
    },
  });

  test('are summed, and failures are shown and repeated', async () => {
    const lines: string[] = [];
    const sums = await runSteps([ending('one', 1, 0), ending('two', 5, 2)], (text) => lines.push(text));
    expect(sums).toEqual({ passed: 6, failed: 2 });
    expect(lines.join('\n')).toMatch(/✓ one: so .*\n✗ two: so .*\n\n {4}why\n\n\nFailed:\n {2}✗ two: so/);
  });

  test('fail when they break or do nothing, and the next one runs', async () => {
    const all = [
      breaking(new Error('oh')),
      breaking(new PlainError('sorry')),
      ending('idle', 0, 0),
      ending('last', 1, 0),
    ];
    expect(await runSteps(all, () => {})).toEqual({ passed: 1, failed: 3 });
  });
});

describe('counting Vitest', () => {
  const file = (name: string, ...statuses: string[]) => ({
    name,
    status: statuses.includes('failed') ? 'failed' : 'passed',
    assertionResults: statuses.map((status) => ({ status, fullName: `reads the corpus in ${name}` })),
  });
  const suites = [{ name: 'unit', holds: (path: string) => path.startsWith('unit/') }];
  const count = (...files: ReturnType<typeof file>[]) => countVitest({ testResults: files }, went, { suites });

  test('takes every test', () => {
    expect(count(file('unit/a', 'passed', 'passed'), file('meta/b', 'passed'))).toMatchObject({ passed: 3, failed: 0 });
    expect(count(file('unit/a', 'passed', 'failed'))).toMatchObject({ passed: 1, failed: 1 });
  });
  test('takes a suite without tests, a file that could not be read and a test passed over for failures', () => {
    expect(count(file('meta/a', 'passed'))).toMatchObject({ passed: 1, failed: 1 });
    expect(count(file('unit/a', 'skipped'))).toMatchObject({ passed: 0, failed: 2 });
    expect(count(file('unit/a', 'passed', 'todo'))).toMatchObject({ passed: 1, failed: 1 });
    expect(count(file('unit/a', 'passed'), { ...file('unit/b'), status: 'failed' })).toMatchObject({ failed: 1 });
  });
  test('lets pass over what may be passed over', () => {
    const allowing = { suites, mayPassOver: (name: string) => name.includes('corpus') };
    expect(countVitest({ testResults: [file('unit/a', 'skipped')] }, went, allowing)).toMatchObject({ failed: 0 });
  });
  test('takes an error outside any test, and a missing report, for failures', () => {
    const report = { testResults: [file('unit/a', 'passed')] };
    expect(countVitest(report, { code: 1, output: '' }, { suites })).toMatchObject({ passed: 1, failed: 1 });
    expect(countVitest(undefined, went, { suites })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('counting Playwright', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  test.each([
    [stats, [], 0, 3, 0],
    [{ ...stats, unexpected: 2 }, [], 1, 3, 2],
    [{ ...stats, flaky: 1, skipped: 1 }, [], 0, 3, 2],
    [stats, [{ message: 'the server did not start' }], 1, 3, 1],
    [{ ...stats, expected: 0 }, [], 0, 0, 1],
  ])('%o %o', (given, errors, code, passed, failed) => {
    expect(countPlaywright({ stats: given, errors }, { code, output: '' })).toMatchObject({ passed, failed });
  });
  test('takes a missing report for a failure', () => {
    expect(countPlaywright(undefined, went)).toMatchObject({ passed: 0, failed: 1 });
  });
});
