import { orderKeys } from '../lib/order.ts';
import { isMemberMark } from '../model/field-values.ts';
import {
  isGone,
  isRawRecord,
  memberMark,
  membersByField,
  type RawData,
  type RawRecord,
  sortedMembers,
  type Tables,
} from '../model/raw.ts';
import type { Field, FieldType, RecordKind } from '../model/records/field.ts';
import { tableOf } from '../model/records/kinds.ts';
import { wellFormedText } from './odd-values.ts';
import type { ViewedDocument } from './store.ts';
import { kindOf, type Unit } from './stored.ts';

/**
 * The form of a document in files: the record `workspace`, then records by table and id as plain JSON.
 *
 * - A set is an array sorted by code unit; a ranked set is an array in the order of its ranks.
 * - What is at its default is left out, and so are empty tables; what somebody wrote stands as written, clamped or not.
 * - A deleted record is `{ "gone": true }`.
 * - What cannot be read stands as it came: records that are no objects, odd values, unknown fields and tables.
 */
export const rawTables = (store: Pick<ViewedDocument, 'raw'>): Tables => tablesOf(store.raw());

/** A table in which tables stand that are none: an empty one, or one that is no object at all. */
export const oddTables = '$odd';

/** The form of files, of stored data. */
export function tablesOf({ workspace, tables }: RawData): Tables {
  const out: [string, unknown][] = [['workspace', recordForm('workspace', workspace)]];
  for (const [table, records] of tables) {
    if (table === oddTables) for (const [name, stored] of records) out.push([name, jsonOf(stored)]);
    else if (records.size > 0) out.push([table, Object.fromEntries(recordForms(table, records))]);
  }
  return Object.fromEntries(out);
}

const recordForms = (table: string, records: ReadonlyMap<string, unknown>): readonly [string, unknown][] =>
  [...records].map(([id, stored]) => [id, isRawRecord(stored) ? recordForm(table, stored) : jsonOf(stored)]);

function recordForm(table: string, raw: RawRecord): object {
  if (table !== 'workspace' && isGone(raw)) return { gone: true };
  const kind = kindOf(table);
  const sets = kind ? setForms(kind, raw) : [];
  const spoken = new Set(sets.flatMap(({ keys }) => keys));
  const fields = Object.entries(raw).filter(([key, stored]) => !spoken.has(key) && !isAtDefault(kind, key, stored));
  return Object.fromEntries([
    ...fields.map(([key, stored]) => [key, jsonOf(stored)] as const),
    ...sets.flatMap(({ name, members }) => (members ? [[name, members] as const] : [])),
  ]);
}

interface SetForm {
  readonly name: string;
  /** The stored keys for which this speaks. */
  readonly keys: readonly string[];
  /** Undefined where the set is at its default. */
  readonly members: readonly string[] | undefined;
}

function setForms(kind: RecordKind, raw: RawRecord): readonly SetForm[] {
  const stored = membersByField(raw);
  if (!stored) return [];
  return setFieldsOf(kind).flatMap(([name, { type }]): readonly SetForm[] => {
    const byDefault = defaultMembers(type);
    const members = new Map(byDefault);
    const keys: string[] = [];
    for (const [member, value] of stored.get(name) ?? []) {
      if (value === false) members.delete(member);
      else if (isMemberMark(type, value)) members.set(member, value);
      else if (value !== undefined) continue; // no member of a set: it stands under its own key
      keys.push(`${name}${memberMark}${member}`);
    }
    if (keys.length === 0) return [];
    const isDefault = members.size === byDefault.size && [...members].every(([m, value]) => byDefault.get(m) === value);
    const inOrder = sortedMembers(type, members).map(([member]) => member);
    return [{ name, keys: [...keys, name], members: isDefault ? undefined : inOrder }];
  });
}

const setFieldsOf = ({ fields }: RecordKind): readonly [string, Field][] =>
  Object.entries(fields).filter(([, { type }]) => type.shape !== 'value');

const defaultMembers = (type: FieldType<unknown>): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(type.default as object)); // the default of a set is one

function isAtDefault(kind: RecordKind | undefined, key: string, stored: unknown): boolean {
  if (stored === undefined) return true;
  const field = kind && Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined;
  return field?.type.shape === 'value' && Object.is(stored, field.type.default);
}

/** A stored value as JSON can hold it. */
function jsonOf(stored: unknown): unknown {
  if (typeof stored === 'number') return Number.isFinite(stored) ? stored + 0 : null;
  if (typeof stored === 'bigint') return String(stored);
  if (typeof stored !== 'object' || stored === null) return stored;
  if (Array.isArray(stored)) return stored.map((each) => jsonOf(each) ?? null);
  return Object.fromEntries(Object.entries(stored).map(([key, each]) => [key, jsonOf(each)]));
}

/** The stored keys of a record in the form of files. */
export function unitOf(table: string, record: RawRecord): Unit {
  const kind = kindOf(table);
  return new Map(
    Object.entries(record).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
      const key = wellFormedText(name);
      const type = kind && Object.hasOwn(kind.fields, key) ? kind.fields[key]?.type : undefined;
      if (type && type.shape !== 'value' && isArrayOfMembers(value)) return memberKeys(key, type, value);
      return isAtDefault(kind, key, value) ? [] : [[key, value]];
    }),
  );
}

const isArrayOfMembers = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') && new Set(value).size === value.length;

function memberKeys(name: string, type: FieldType<unknown>, members: readonly string[]): readonly [string, unknown][] {
  const byDefault = defaultMembers(type);
  const keys = type.shape === 'ranked' ? orderKeys(members.length) : members.map(() => true);
  const wanted = new Map(members.map((member, index) => [wellFormedText(member), keys[index]]));
  const out = [...byDefault.keys()].filter((member) => !wanted.has(member));
  return [
    ...[...wanted].filter(([member, value]) => byDefault.get(member) !== value),
    ...out.map((member) => [member, false] as const),
  ].map(([member, value]) => [`${name}${memberMark}${member}`, value]);
}

/** The form in files of some records: by table and id, and `workspace` for the workspace's own. Ids that are not stored are left out. */
export function formsOf({ workspace, tables }: RawData, ids: Iterable<string>): Tables {
  const out: Record<string, Record<string, unknown>> = {};
  for (const id of ids) {
    if (id === 'workspace') {
      out.workspace = { ...recordForm('workspace', workspace) };
      continue;
    }
    const table = tableOf(id);
    const stored = table && tables.get(table)?.get(id);
    if (!table || !isRawRecord(stored)) continue;
    const records = out[table] ?? {};
    out[table] = records;
    records[id] = recordForm(table, stored);
  }
  return out;
}

/** Tables in the form of files as stored data, to be read without a document; later ones put their records over those of earlier ones. */
export function rawOf(...layers: readonly Tables[]): RawData {
  let workspace: RawRecord = {};
  const tables = new Map<string, Map<string, unknown>>();
  for (const layer of layers) {
    for (const [name, records] of Object.entries(layer)) {
      if (!isRawRecord(records)) continue;
      if (name === 'workspace') {
        workspace = Object.fromEntries(unitOf('workspace', records));
        continue;
      }
      const table = tables.get(name) ?? new Map<string, unknown>();
      tables.set(name, table);
      for (const [id, record] of Object.entries(records))
        table.set(id, isRawRecord(record) ? Object.fromEntries(unitOf(name, record)) : record);
    }
  }
  return { workspace, tables };
}
