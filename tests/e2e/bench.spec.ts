import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const root = new URL('../../', import.meta.url);

test('the benchmark still makes its gestures: each one moves what it says, on pages without an error', async () => {
  test.setTimeout(180_000);
  const { stdout } = await promisify(execFile)('node', ['tests/bench/run.mjs', '--smoke'], { cwd: root });
  expect(stdout).toMatch(/pan, all in view( +\d+\.\d\d){6}/);
  expect(stdout).toMatch(/first load of map: \d/);
  expect(stdout).not.toContain('NOT PROVED');
});
