import type { Field } from './records/field.ts';
import type { TableName } from './records/kinds.ts';
import { tables } from './records/tables.ts';

/** The fields of one record as data, by name. */
export type RecordData = Readonly<Record<string, unknown>>;

/** What of a record differs from its defaults, as data: sets as lists, ranked ones in their order. A touchpoint's cell is always written. */
export function recordData(table: TableName, record: object): RecordData {
  const values = record as RecordData; // read by the names of the catalogue
  const data: Record<string, unknown> = {};
  for (const [name, { type }] of Object.entries<Field>(tables[table].fields)) {
    const value = values[name];
    if (name === 'order') continue; // a copy's order is that of writing
    if (type.shape !== 'value') {
      const members = Object.entries(Object(value));
      if (type.shape === 'ranked') members.sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1));
      else members.sort(([a], [b]) => (a < b ? -1 : 1));
      const isDefault = sameMembers(members, Object.entries(Object(type.default)));
      if (!isDefault) data[name] = members.map(([member]) => member);
    } else if (value !== type.default || name === 'column' || name === 'row') data[name] = value;
  }
  return data;
}

const sameMembers = (a: readonly [string, unknown][], b: readonly [string, unknown][]): boolean =>
  a.length === b.length && a.every(([member, mark]) => b.some(([other, at]) => other === member && at === mark));

/** The ids or keys that a record's data refers to, each with the tables it may be of. */
export function* referencesIn(table: TableName, data: RecordData): Iterable<{ to: readonly TableName[]; key: string }> {
  for (const [name, { type }] of Object.entries<Field>(tables[table].fields)) {
    const value = data[name];
    if (!type.refersTo || value === undefined) continue;
    for (const key of Array.isArray(value) ? value : [value]) {
      if (typeof key === 'string') yield { to: type.refersTo.to, key };
    }
  }
}
