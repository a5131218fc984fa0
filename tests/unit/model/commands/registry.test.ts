import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../../../src/model/commands/registry.ts';
import { words } from '../../../../src/words/render.ts';

const folder = new URL('../../../../src/model/commands/', import.meta.url);
const stems = (from: URL, ending: string) =>
  readdirSync(from).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));

test('every command is registered under its own type', () => {
  for (const [type, command] of Object.entries(commands)) expect(command.type).toBe(type);
});

test('every command has a file and a test of its own name', () => {
  const expected = Object.keys(commands).map((type) => type.replace('.', '-'));
  expect(stems(folder, '.ts')).toEqual(expect.arrayContaining(expected));
  expect(stems(new URL('.', import.meta.url), '.test.ts')).toEqual(expect.arrayContaining(expected));
});

test('the undo list calls every command something else', () => {
  const labels = Object.values(commands).map(({ label }) => words(label));
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});
