import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tables } from '../../src/model/raw.ts';
import type { Field } from '../../src/model/records/field.ts';
import { tableNames, tables } from '../../src/model/records/tables.ts';
import { scratch } from '../../src/store/document-tools.ts';
import { bytesFromTables } from '../../src/store/tables-form.ts';
import { seededBytes } from '../unit/store/trial-store.ts';
import { idAt } from './stored-data.ts';

/** Into a document, over the wire, and out again. */
function roundTrip(given: Tables): Tables {
  const read = scratch(bytesFromTables(given, seededBytes(3)));
  if (!read.ok) throw read.failure;
  return read.value.projection;
}

const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });

/** Values as a file would bring them. */
const fromFile = (value: unknown): Tables => JSON.parse(JSON.stringify(value)) as Tables;

const unknownName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'gone?', 'a/b', '/', '', '$odd', 'workspaces'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const anyField = fc.constantFrom(
  ...tableNames.flatMap((table) => Object.entries<Field>(tables[table].fields).map(([name]) => name)),
);
const anyRecord = fc.dictionary(
  fc.oneof(anyField, unknownName, fc.constant('gone')),
  fc.oneof(
    json,
    fc.constantFrom<unknown>(idAt('channels', 0), [idAt('channels', 1), idAt('channels', 0)], [], 'emotion', 0, 3),
  ),
  { maxKeys: 6 },
);
const anyTables = fc.dictionary(
  fc.oneof(fc.constantFrom(...tableNames), unknownName),
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.oneof(unknownName, fc.constant(idAt('channels', 0))), fc.oneof(anyRecord, json), {
        maxKeys: 4,
      }),
    },
    { weight: 1, arbitrary: json },
  ),
  { maxKeys: 5 },
);

test('what came out of a document once comes out the same for ever', () => {
  const property = fc.property(anyTables, (made) => {
    const once = roundTrip(fromFile(made));
    return isDeepStrictEqual(roundTrip(once), once);
  });
  expect(() => fc.assert(property, { numRuns: 400 })).not.toThrow();
});

test('tables that nobody here knows come out as they came', () => {
  const strange = fc.dictionary(
    unknownName,
    fc.dictionary(unknownName, fc.oneof(json, fc.dictionary(unknownName, json))),
    { maxKeys: 4 },
  );
  const property = fc.property(strange, (made) => {
    const given = fromFile(made);
    const out = roundTrip({ workspace: { name: 'x' }, ...given });
    return isDeepStrictEqual(out, { workspace: { name: 'x' }, ...given });
  });
  expect(() => fc.assert(property, { numRuns: 400 })).not.toThrow();
});
