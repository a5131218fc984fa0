import fc from 'fast-check';
import type { RawData } from '../../src/model/raw.ts';
import type { Field } from '../../src/model/records/field.ts';
import { prefixes, type TableName } from '../../src/model/records/kinds.ts';
import { tableNames, tables } from '../../src/model/records/tables.ts';

/** The nth id of a table: few, so that records meet. */
export const idAt = (table: TableName, index: number): string => `${prefixes[table]}_${'ABCD'[index]!.repeat(21)}`;

const perTable = 3;
const anyTable = fc.constantFrom(...tableNames);
const index = fc.nat({ max: perTable - 1 });

/** One stored change: a key of a record, a whole record, or the workspace's own. */
export type StoredChange =
  | { readonly type: 'key'; readonly table: string; readonly id: string; readonly key: string; readonly value: unknown }
  | { readonly type: 'record'; readonly table: string; readonly id: string; readonly value: unknown }
  | { readonly type: 'drop'; readonly table: string; readonly id: string };

const oddValue = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    false,
    NaN,
    Infinity,
    -1,
    0,
    1,
    3,
    99999,
    '',
    'a0',
    'x',
    '2026-02-30',
    '2026-02-03',
  ),
  fc.constantFrom([], {}, ['x'], { __proto__: null }, 'unknown', 'planned', '\ud800', 'a\u0000b'),
);

/** A value for a field, most often one that fits. */
function valueFor({ type }: Field): fc.Arbitrary<unknown> {
  const { refersTo, choices, range } = type;
  if (refersTo) {
    const to = fc
      .tuple(fc.constantFrom(...refersTo.to), fc.nat({ max: perTable }))
      .map(([table, at]) => idAt(table, at));
    return fc.oneof(
      { weight: 12, arbitrary: to },
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: oddValue },
    );
  }
  const fitting = choices
    ? fc.constantFrom(...Object.keys(choices))
    : range
      ? fc.integer({ min: Math.max(-3, range.min), max: Math.min(9, range.max) })
      : fc.constantFrom('one', 'two', 'a1', 'a2');
  return fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: oddValue });
}

function keyAndValue(table: TableName): fc.Arbitrary<readonly [string, unknown]> {
  const fields = Object.entries<Field>(tables[table].fields);
  const ofField = fc.constantFrom(...fields).chain(([name, field]): fc.Arbitrary<readonly [string, unknown]> => {
    const value = valueFor(field);
    if (field.type.shape === 'value') return value.map((one) => [name, one] as const);
    const stored = fc.constantFrom<unknown>(true, true, true, 'a0', 'a1', false, undefined, 5);
    return fc
      .tuple(value, stored)
      .map(([member, one]) => [`${name}/${typeof member === 'string' ? member : 'odd'}`, one] as const);
  });
  return fc.oneof(
    { weight: 10, arbitrary: ofField },
    {
      weight: 2,
      arbitrary: fc.constantFrom('ed_x', undefined, true, 7).map((mark) => ['gone', mark] as const),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('unknown', 'carries', '__proto__', 'x/y', 'constructor'), oddValue),
    },
  );
}

/** A record of a table with the owners it needs, and a few other keys. */
function anyRecord(table: TableName): fc.Arbitrary<unknown> {
  const owners = Object.entries<Field>(tables[table].fields).filter(([, { type }]) => type.refersTo?.how === 'owner');
  const required = owners.map(([name, { type }]) =>
    fc.tuple(fc.constantFrom(...type.refersTo!.to), index).map(([to, at]) => [name, idAt(to, at)] as const),
  );
  return fc
    .tuple(fc.tuple(...required), fc.array(keyAndValue(table), { maxLength: 4 }))
    .map(([own, others]) => Object.fromEntries([...own, ...others]));
}

const busyTables: readonly TableName[] = ['journeys', 'stages', 'touchpoints', 'connections', 'channels', 'comments'];
const likelyTable = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...busyTables) },
  { weight: 1, arbitrary: anyTable },
);

/** Any change of what is stored, by a merge with whomever. */
const anyStoredChange: fc.Arbitrary<StoredChange> = fc.tuple(likelyTable, index).chain(([table, at]) => {
  const id = idAt(table, at);
  const key = keyAndValue(table).map(([name, value]): StoredChange => ({ type: 'key', table, id, key: name, value }));
  const whole = anyRecord(table).map((value): StoredChange => ({ type: 'record', table, id, value }));
  return fc.oneof(
    { weight: 6, arbitrary: key },
    { weight: 6, arbitrary: whole },
    {
      weight: 1,
      arbitrary: oddValue.map((value): StoredChange => ({ type: 'record', table, id, value: value ?? 'odd' })),
    },
    { weight: 1, arbitrary: fc.constant<StoredChange>({ type: 'drop', table, id }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('tp_short', 'ch_EEEEEEEEEEEEEEEEEEEEE', '__proto__')
        .map((other): StoredChange => ({ type: 'record', table, id: other, value: {} })),
    },
  );
});

/** Changes after which every table holds records that belong together: what most edits begin with. */
export const furnished: readonly StoredChange[] = tableNames.flatMap((table) =>
  Array.from({ length: perTable }, (_, at): StoredChange => {
    const owned = Object.entries<Field>(tables[table].fields).flatMap(([name, { type }]) => {
      if (type.refersTo?.how !== 'owner') return [];
      const [to] = type.refersTo.to;
      // Replies answer the comment before; connections lead to the touchpoint after, and so do most into one journey.
      if (to === table) return at > 0 ? [[name, idAt(table, at - 1)]] : [];
      return [[name, idAt(to!, table === 'connections' && name === 'toId' ? (at + 1) % 2 : Math.min(at, 1) % 2)]];
    });
    const place =
      table === 'touchpoints' || table === 'stages' ? [['journeyId', idAt('journeys', Math.floor(at / 2))]] : [];
    return { type: 'record', table, id: idAt(table, at), value: Object.fromEntries([...owned, ...place]) };
  }),
);

/** A change that matters to others: who refers to whom, and who is there. */
const telling: fc.Arbitrary<StoredChange> = fc
  .constantFrom(
    ...tableNames.flatMap((table) =>
      Object.entries<Field>(tables[table].fields).flatMap(([name, field]) =>
        field.type.refersTo && field.type.shape === 'value' ? [{ table, name, field }] : [],
      ),
    ),
  )
  .chain(({ table, name, field }) => fc.tuple(fc.constant({ table, name }), index, valueFor(field)))
  .map(([{ table, name }, at, value]) => ({ type: 'key', table, id: idAt(table, at), key: name, value }));

const climbing: fc.Arbitrary<StoredChange> = fc
  .tuple(fc.constantFrom(['channels', 'partOfId'] as const, ['comments', 'replyToId'] as const), index, index)
  .map(([[table, key], at, to]) => ({ type: 'key', table, id: idAt(table, at), key, value: idAt(table, to) }));

const leaving: fc.Arbitrary<StoredChange> = fc
  .tuple(anyTable, index, fc.constantFrom<unknown>('ed_x', 'ed_y', true, undefined, undefined))
  .map(([table, at, value]) => ({ type: 'key', table, id: idAt(table, at), key: 'gone', value }));

/** Any changes, a few at a time. */
export const anySteps = fc.array(
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: anyStoredChange },
      { weight: 3, arbitrary: telling },
      { weight: 2, arbitrary: climbing },
      { weight: 2, arbitrary: leaving },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  { maxLength: 30 },
);

/** Stored data that can be changed, as a document changes it: every change makes a new record object. */
export class StoredData implements RawData {
  workspace: Readonly<Record<string, unknown>> = { id: 'ws_AAAAAAAAAAAAAAAAAAAAA' };
  readonly tables = new Map<string, Map<string, unknown>>();

  constructor(...changes: readonly StoredChange[]) {
    for (const change of changes) this.apply(change);
  }

  apply(change: StoredChange): void {
    const { table, id } = change;
    const records = this.tables.get(table) ?? new Map<string, unknown>();
    this.tables.set(table, records);
    if (change.type === 'drop') records.delete(id);
    else if (change.type === 'record') records.set(id, change.value);
    else {
      const before = records.get(id);
      const keys =
        typeof before === 'object' && before !== null && !Array.isArray(before) ? Object.entries(before) : [];
      records.set(id, Object.fromEntries([...keys, [change.key, change.value]]));
    }
  }
}
