import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type House, type HouseCheck, houseAt } from '../../scripts/checks/source.mjs';

const planted: string[] = [];
afterAll(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A house of a few files in a folder of its own, which goes when the tests of the file are over. */
export function plant(files: Readonly<Record<string, string>>): House {
  const root = mkdtempSync(join(tmpdir(), 'throughline-house-'));
  planted.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return houseAt(root);
}

/** What a check says about a house of a few files, as `file:line says`. */
export function saidOf(check: HouseCheck, files: Readonly<Record<string, string>>): string[] {
  return check.run(plant(files)).findings.map(({ file, line, says }) => `${file}:${line} ${says}`);
}
