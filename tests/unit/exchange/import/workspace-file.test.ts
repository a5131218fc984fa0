import { expect, test } from 'vitest';
import { readWorkspaceFile } from '../../../../src/exchange/import/workspace-file/read-workspace-file.ts';
import { canonical } from '../../../../src/exchange/workspace-file/canonical.ts';
import { problemWords } from '../../../../src/model/problems.ts';
import { rawTables } from '../../../../src/store/plain-form.ts';
import { storeFromTables } from '../../../../src/store/tables-form.ts';
import { words } from '../../../../src/words/render.ts';
import { trialOptions } from '../../store/trial-store.ts';

const id = 'ws_AAAAAAAAAAAAAAAAAAAAA';
const nth = (prefix: string, index: number) => `${prefix}_${String(index).padStart(20, '0')}`;

const open = (text: string) => {
  const read = readWorkspaceFile(text);
  if (read.type !== 'workspace') throw new Error(JSON.stringify(read));
  return read.file;
};
const refusal = (text: string) => {
  const read = readWorkspaceFile(text);
  return read.type === 'refused' ? words(read.says) : undefined;
};
const file = (content: object) =>
  JSON.stringify({
    format: 'throughline/workspace',
    schemaVersion: 1,
    minReader: 1,
    id,
    name: '',
    tables: {},
    ...content,
  });

test('a file that Throughline saved opens without a word', () => {
  const tables = { workspace: { name: 'Ours' }, journeys: { [nth('jo', 1)]: { title: 'I move' } } };
  const read = open(canonical({ id, tables }));
  expect(read).toEqual({ id, tables, counts: { journeys: 1 }, problems: [] });
});

test('one bad record of 500 opens the other 499, with its place named, and it comes out as it came', () => {
  const journey = nth('jo', 1);
  const good = Array.from({ length: 499 }, (_, index) => [
    nth('tp', index),
    { journeyId: journey, name: `No. ${index}` },
  ]);
  const bad = { name: 'No owner', journeyId: 5, note: [1, { a: null }] };
  const tables = {
    workspace: { name: 'Ours' },
    journeys: { [journey]: {} },
    touchpoints: Object.fromEntries([...good, [nth('tp', 499), bad]]),
  };
  const text = canonical({ id, tables });
  const store = storeFromTables({ ...open(text).tables, workspace: { id, name: 'Ours' } }, trialOptions());
  expect(Object.keys(store.snapshot().touchpoints)).toHaveLength(499);
  expect(store.problems().map((problem) => words(problemWords(problem)))).toEqual([
    `touchpoints › ${nth('tp', 499)} cannot be read. It is kept in the file, but not shown.`,
  ]);
  const again = canonical({ id, tables: rawTables(store) });
  expect(again).toBe(text);
  expect(JSON.parse(again).tables.touchpoints[nth('tp', 499)]).toEqual(bad);
});

test.each([
  ['{"hello": "world"}', /^This is a JSON file, but no Throughline workspace\. Nothing was opened; /],
  ['[[1]]', /^This is a JSON file, but no Throughline workspace/],
  [file({ tables: 3 }), /^This workspace file holds no tables/],
  [
    file({ schemaVersion: 9, minReader: 7 }),
    /^This file was saved by a newer Throughline: it wants version 7 of the file format, and this one reads up to version 1\. Nothing was opened; /,
  ],
  [file({}).slice(0, -5), /^The file ends in the middle, at line 1: .* Nothing was opened; /],
  [file({}).replace('"schemaVersion":1', '"schemaVersion":NaN'), /^At line 1 stands “NaN”, which /],
  [`${file({})}\u0000`, /^At line 1 stands “U\+0000” where it cannot be read/],
  [`{"a":${'['.repeat(20_000)}`, /^At line 1 the file is nested more deeply than any workspace/],
])('%# is refused with a sentence', (text, sentence) => {
  expect(refusal(text)).toMatch(sentence);
});

test('a newer schema that older readers may read is opened', () => {
  expect(open(file({ schemaVersion: 9, minReader: 1 })).problems).toEqual([]);
});

test.each([
  ['touchpoints', 12_001, 'This file holds 12,001 touchpoints; a workspace holds at most 12,000.'],
  ['connections', 24_001, 'This file holds 24,001 connections; a workspace holds at most 24,000.'],
  ['comments', 50_001, 'This file holds 50,001 items in comments; a workspace holds at most 50,000 of one kind.'],
])('too many %s are refused', (table, count, sentence) => {
  const records = Object.fromEntries(Array.from({ length: count }, (_, index) => [nth('xx', index), {}]));
  expect(refusal(file({ tables: { [table]: records } }))).toContain(sentence);
});

test('what is odd about a file is said, and the file is opened', () => {
  const text = file({
    id: 'nonsense',
    checksum: 'wrong',
    tables: { stages: [], jams: { [nth('ja', 1)]: { title: 'a\u0000b', cause: '\u202etxt.exe', evidence: '\ud800' } } },
  }).replace('"title"', '"__proto__":{"polluted":true},"title":"first","title"');
  const { id: found, problems } = open(text);
  expect(found).toBeUndefined();
  expect(problems.map((problem) => words(problem))).toEqual([
    'The file has no id that can be read. The workspace gets a new one.',
    'The checksum does not fit: the file was changed by another program, or damaged. Everything that can be read was read.',
    'Line 1: “__proto__” is no name that Throughline uses. It is kept in the file, but not read.',
    'Line 1: “title” stands there a second time. Only the last one counts.',
    'stages is no table of items. It is kept in the file, but not shown.',
    `jams › ${nth('ja', 1)} › title: control characters stand there; they are kept, but not shown.`,
    `jams › ${nth('ja', 1)} › cause: hidden marks there turn the direction of reading around, so that the text may look different from what it says.`,
    `jams › ${nth('ja', 1)} › evidence: half a character stands there; it reads as “\ufffd”.`,
  ]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('the name at the top counts where the workspace has none of its own', () => {
  expect(open(file({ name: 'Top' })).tables).toEqual({ workspace: { name: 'Top' } });
  expect(open(file({ name: 'Top', tables: { workspace: { name: 'Own' } } })).tables).toEqual({
    workspace: { name: 'Own' },
  });
});

test('a checksum is checked on the content, not on how it is laid out', () => {
  const content: object = JSON.parse(canonical({ id, tables: { workspace: { name: 'Ours' } } }));
  expect(open(JSON.stringify(content)).problems).toEqual([]);
  expect(open(JSON.stringify({ ...content, name: 'Ours', id: nth('ws', 2) })).problems).toHaveLength(1);
});
