import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../src/model/normalize.ts';
import type { AnyRecord, Tables } from '../../src/model/raw.ts';
import type { Field } from '../../src/model/records/field.ts';
import type { TableName } from '../../src/model/records/kinds.ts';
import { tableNames, tables, type Workspace } from '../../src/model/records/tables.ts';
import { rawOf, rawTables } from '../../src/store/plain-form.ts';
import { anyEdit, editIn } from './any-edit.ts';
import { exampleStore } from './example-store.ts';
import { expectSame } from './whole.ts';

const anyStep = fc.oneof(
  { weight: 6, arbitrary: anyEdit },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'write' as const) },
);

const rankedFields = (table: TableName): readonly string[] =>
  Object.entries<Field>(tables[table].fields).flatMap(([name, { type }]) => (type.shape === 'ranked' ? [name] : []));

const hasRanks = (table: TableName): boolean => rankedFields(table).length > 0;

/** A workspace with ranked sets as lists: the form of files keeps the order of their members, and makes new ranks. */
const inOrder = (workspace: Workspace) =>
  Object.fromEntries(
    tableNames.map((table) => {
      const records = Object.values<AnyRecord>(workspace[table]).map((record) => [
        record.id,
        {
          ...record,
          ...Object.fromEntries(rankedFields(table).map((name) => [name, Object.keys(record[name] ?? {})])),
        },
      ]);
      return [table, Object.fromEntries(records)];
    }),
  );

test('a projection and what was touched since read as the document does, whatever was edited', () => {
  const property = fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
    const store = exampleStore(1);
    const layers: Tables[] = [rawTables(store)];
    const write = () => {
      const touched = store.takeTouched();
      if (touched === undefined) throw new Error('Too much was touched for a few edits');
      layers.push(JSON.parse(JSON.stringify(touched)));
    };
    for (const step of steps) {
      if (step === 'write') write();
      else if (step === 'undo' || step === 'redo') store[step]();
      else store.dispatch(editIn(store.snapshot(), step));
    }
    write();

    const glanced = normalize(rawOf(...layers)).workspace;
    const living = store.snapshot();
    expectSame(inOrder(glanced), inOrder(living));
    store.recognise(glanced);
    expectSame(store.snapshot(), living);
    expect(tableNames.filter((table) => !hasRanks(table) && store.snapshot()[table] !== glanced[table])).toEqual([]);
  });
  fc.assert(property, { numRuns: 200 });
}, 60_000);
