import { expect, test } from 'vitest';
import type { WorkspaceFile } from '../../src/exchange/import/format.ts';
import { planJourneys } from '../../src/exchange/import/plan/plan-journeys.ts';
import { planWorkspace } from '../../src/exchange/import/plan/plan-workspace.ts';
import { readFiles, readText, type Source } from '../../src/exchange/import/read-sources.ts';
import type { Reading } from '../../src/exchange/import/reading.ts';
import { importFormats } from '../../src/exchange/import/registry.ts';
import { canonical } from '../../src/exchange/workspace-file/canonical.ts';
import type { Words } from '../../src/lib/words.ts';
import { recordsAdd } from '../../src/model/commands/records-add.ts';
import { limits } from '../../src/model/limits.ts';
import { problemWords } from '../../src/model/problems.ts';
import { rawTables } from '../../src/store/plain-form.ts';
import type { Store } from '../../src/store/store.ts';
import { storeFromTables } from '../../src/store/tables-form.ts';
import { words } from '../../src/words/render.ts';
import { hostileFiles } from '../fixtures/hostile-files.ts';
import { all, emptyStore } from '../unit/model/workbench.ts';
import { trialOptions } from '../unit/store/trial-store.ts';

const id = 'ws_AAAAAAAAAAAAAAAAAAAAA';
const fileOf = ({ name, bytes }: (typeof hostileFiles)[number]) => new File([bytes()], name);
const isSentence = (says: Words) => expect(words(says)).toMatch(/^[\p{L}\p{N}“<].*[.:]\p{Pf}?$/su);
const hidden = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n]/u;

/** The names of everything that was made which are not fit to be kept. */
function unfitNames({ snapshot }: Pick<Store, 'snapshot'>): readonly string[] {
  const tables = ['journeys', 'stages', 'touchpoints', 'departments', 'channels'] as const;
  const named = tables.flatMap((table) => all(snapshot(), table));
  const found = named.map((record) => ('name' in record ? record.name : record.title));
  return found.filter((name) => hidden.test(name) || name.length > limits.name);
}

/** Opens what was read as a workspace, adds it to another, and saves it again. */
function open({ tables, problems }: WorkspaceFile) {
  problems.forEach(isSentence);
  const opened = storeFromTables({ ...tables, workspace: { id } }, trialOptions());
  for (const problem of opened.problems()) isSentence(problemWords(problem));
  const store = emptyStore();
  store.dispatch(recordsAdd({ fragment: planWorkspace(opened.snapshot(), store.snapshot()).fragment }));
  const text = canonical({ id, tables: rawTables(opened) });
  const again = storeFromTables(JSON.parse(text).tables, trialOptions(2));
  expect(canonical({ id, tables: rawTables(again) })).toBe(text);
}

/** Makes a journey of what was read, or is told why it has no room. */
function make({ remarks, unread, ...rest }: Reading) {
  for (const { says } of remarks) isSentence(says);
  for (const { reason } of unread) isSentence(reason);
  const store = emptyStore();
  const plan = planJourneys([{ ...rest, remarks, unread }], store.snapshot());
  for (const { says } of plan.remarks) isSentence(says);
  if (plan.tooMuch) return isSentence(plan.tooMuch);
  expect({ type: store.dispatch(recordsAdd({ fragment: plan.fragment })).type, unfit: unfitNames(store) }).toEqual({
    type: 'made',
    unfit: [],
  });
}

/** Does with a source what the dialog would; nothing may throw. */
function take(source: Source) {
  if (source.type === 'refused') isSentence(source.says);
  else if (source.type === 'workspace') open(source.file);
  else make(source.reading);
}

test.each(hostileFiles)('$name: read by what it holds, it gives a sentence or something to make', async (file) => {
  const [source, ...others] = await readFiles([fileOf(file)]);
  expect(others).toEqual([]);
  expect(source?.name).toBe(file.name);
  take(source ?? { type: 'refused', name: '', says: { id: '', english: '' } });
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

const small = hostileFiles.filter((file) => file.bytes().length < 100_000);

test.each(importFormats.map((format) => ({ id: format.id, format })))(
  'the reader of $id takes any of the files without throwing',
  async ({ format }) => {
    const read = await format.load();
    for (const { bytes } of small) {
      for (const encoding of ['utf-8', 'utf-16le', 'windows-1252']) {
        const text = new TextDecoder(encoding).decode(bytes());
        expect(format.recognises(text)).toBeLessThanOrEqual(1);
        const outcome = read(text, {});
        if (outcome.type === 'refused') isSentence(outcome.says);
        else if (outcome.type === 'workspace') outcome.file.problems.forEach(isSentence);
        else for (const { reason } of outcome.reading.unread) isSentence(reason);
      }
    }
  },
);

test.each([
  ['empty.txt', 'There is nothing in it.'],
  ['blank.txt', 'There is nothing in it.'],
  ['zeros.bin', 'The file holds nothing but zeros'],
  ['random.bin', 'This is no text'],
  ['picture.png', 'This is a picture, '],
  ['picture.svg', 'This is a picture (SVG)'],
  ['archive.xlsx', 'This is an office file or an archive'],
  ['document.pdf', 'This is a PDF'],
  ['document.rtf', 'This is a formatted document (RTF)'],
  ['page.html', 'This is a web page'],
  ['flowchart.mmd', 'This is a Mermaid flowchart'],
  ['other.json', 'This is a JSON file, but no Throughline workspace'],
  ['list.json', 'This is a JSON file, but no Throughline workspace'],
  ['truncated.throughline.json', 'The file ends in the middle, at line 36:'],
  ['trailing-zeros.throughline.json', 'At line 43 stands “U+0000”'],
  ['nan.throughline.json', 'At line 31 stands “NaN”'],
  ['infinity.throughline.json', 'At line 31 stands “-Infinity”'],
  ['too-new.throughline.json', 'This file was saved by a newer Throughline: it wants version 98'],
  ['20,000 levels deep.json', 'At line 1 the file is nested more deeply than any workspace'],
])('%s: %s …', async (name, begins) => {
  const file = hostileFiles.find((each) => each.name === name);
  const [source] = file ? await readFiles([fileOf(file)]) : [];
  expect(source?.type === 'refused' && words(source.says).slice(0, begins.length)).toBe(begins);
});

test.each(['utf16-le.txt', 'utf16-be.tsv', 'windows-1252.txt', 'utf8-bom.mmd'])(
  '%s is read in its own encoding',
  async (name) => {
    const file = hostileFiles.find((each) => each.name === name);
    const [source] = file ? await readFiles([fileOf(file)]) : [];
    if (source?.type !== 'journey') throw new Error('a journey was expected');
    const { title = '', stages, touchpoints, remarks } = source.reading;
    expect([title, ...[...stages, ...touchpoints].map((each) => each.name)].filter(Boolean).join(', ')).toBe(
      {
        'utf16-le.txt': 'Entdecken, Angebot prüfen, 日本語',
        'utf16-be.tsv': 'Buy, Order',
        'windows-1252.txt': 'Kündigen, Café besuchen – später',
        'utf8-bom.mmd': 'With a mark, Step',
      }[name],
    );
    expect(remarks).toHaveLength(name === 'windows-1252.txt' ? 1 : 0);
  },
);

test('a file over the size is refused before a byte of it is read', async () => {
  const file = {
    name: 'large.txt',
    size: limits.fileBytes + 1,
    arrayBuffer: () => Promise.reject(new Error('it was read')),
  };
  const [source] = await readFiles([file]);
  expect(source?.type === 'refused' && words(source.says)).toBe(
    'It is larger than 50 MB, the most that can be read. Nothing was read; split it into several.',
  );
});

test('a file that cannot be read any more is refused, and the others are read', async () => {
  const gone = {
    name: 'gone.txt',
    size: 3,
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
  };
  const shares: number[] = [];
  const sources = await readFiles([gone, new File(['Order'], 'b.txt')], { onProgress: (share) => shares.push(share) });
  expect(sources.map(({ type }) => type)).toEqual(['refused', 'journey']);
  expect(shares).toEqual([0.5, 1]);
});

test('reading stops when it is cancelled', async () => {
  const cancel = new AbortController();
  const reading = readFiles([new File(['Order'], 'a.txt'), new File(['Pay'], 'b.txt')], {
    signal: cancel.signal,
    onProgress: () => cancel.abort(),
  });
  await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

test('pasted text is judged as files are', async () => {
  expect((await readText('')).type).toBe('refused');
  expect((await readText('\0\0\0')).type).toBe('refused');
  expect(await readText('Order\nPay')).toMatchObject({ type: 'journey', format: 'lines' });
  expect(await readText('[ ] Order\n[ ] Pay')).toMatchObject({ type: 'journey', format: 'lines' });
  expect(await readText('Buy\tOrder')).toMatchObject({ type: 'journey', format: 'columns' });
  expect(await readText('journey\n A: 3')).toMatchObject({ type: 'journey', format: 'mermaid-journey' });
  expect(await readText(canonical({ id, tables: {} }))).toMatchObject({ type: 'workspace' });
});
