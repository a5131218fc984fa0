import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordId } from '../../src/model/records/kinds.ts';
import { tableOf } from '../../src/model/records/kinds.ts';
import type { Workspace } from '../../src/model/records/tables.ts';
import { destinationOf } from '../../src/model/search/destination.ts';
import { nameFieldOf, type SearchedTable, textFieldsOf } from '../../src/model/search/entries.ts';
import { rankOf, searchIn } from '../../src/model/search/search.ts';
import { searchForm, searchWords } from '../../src/model/search/search-form.ts';
import { anyEdit, editIn } from './any-edit.ts';
import { exampleStore } from './example-store.ts';

const typed = fc.oneof(
  fc.constantFrom('a', 'pay', 'PÄY', 'two', 'e l', 'tele phone', 'three four', 'wait see', '…', ''),
  fc.string({ maxLength: 4 }),
);

const listed = (workspace: Workspace, text: string) =>
  searchIn(workspace, text).groups.map(({ table, rank, hits }) => [table, rank, hits.map(({ id }) => id)]);

test('whatever was edited, what is found is what a fresh look at the same workspace finds', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), typed, (edits, text) => {
      const store = exampleStore(1);
      for (const edit of edits) {
        store.dispatch(editIn(store.snapshot(), edit));
        searchIn(store.snapshot(), text);
      }
      expect(listed(store.snapshot(), text)).toEqual(listed(structuredClone(store.snapshot()), text));
    }),
    { numRuns: 60 },
  );
});

test('a record is found exactly where all words are in its name and texts, and can be gone to or is used nowhere', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), typed, (edits, text) => {
      const store = exampleStore(2);
      for (const edit of edits) store.dispatch(editIn(store.snapshot(), edit));
      const workspace = store.snapshot();
      const words = searchWords(text);
      const found = new Set(searchIn(workspace, text).groups.flatMap(({ hits }) => hits.map(({ id }) => id)));

      for (const table of ['stages', 'touchpoints', 'channels', 'jams', 'painPoints'] as const) {
        for (const record of Object.values<{ readonly id: RecordId }>(workspace[table])) {
          const all = allTextOf(record);
          expect(found.has(record.id)).toBe(words.length > 0 && words.every((word) => all.includes(word)));
        }
      }
      for (const id of found)
        for (const shown of destinationOf(workspace, id, undefined)?.show ?? [])
          expect(Object.keys(workspace[tableOf(shown) ?? 'votes'])).toContain(shown);
    }),
    { numRuns: 60 },
  );
});

function allTextOf(record: { readonly id: RecordId }): string {
  const table = tableOf(record.id) as SearchedTable; // only records of searched tables are asked for
  const fields = [nameFieldOf(table), ...textFieldsOf(table)];
  return fields.map((field) => searchForm(String(Reflect.get(record, field) ?? ''))).join('\n');
}

const aName = fc.array(fc.constantFrom('pay', 'repay', 'at', 'till', 'the'), { minLength: 1, maxLength: 4 });

test('a better rank is never given for less', () => {
  fc.assert(
    fc.property(aName, aName, (name, words) => {
      const entry = { id: 'tp_x' as RecordId, table: 'touchpoints' as const, name: ` ${name.join(' ')}`, text: '' };
      const begins = words.every((word) => name.some((each) => each.startsWith(word)));
      const isIn = words.every((word) => entry.name.includes(word));
      const isSame = name.join(' ') === words.join(' ');
      const isBeginning = `${name.join(' ')}`.startsWith(words.join(' '));
      const expected = isSame ? 0 : begins && isBeginning ? 1 : begins ? 2 : isIn ? 3 : undefined;
      expect(rankOf(entry, words)).toBe(expected);
    }),
  );
});
