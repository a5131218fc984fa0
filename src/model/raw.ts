import { isId } from '../lib/ids.ts';
import { memoByObject } from '../lib/memo.ts';
import { byOrder } from '../lib/order.ts';
import { isMemberMark, isRequiredOwner } from './field-values.ts';
import type { Field, Fields, FieldType } from './records/field.ts';
import { storable } from './records/field-types.ts';
import { prefixes, type TableName } from './records/kinds.ts';
import { tables } from './records/tables.ts';

/** One record as it is stored: fields, one `field/member` key for each member of a set, `gone`, and what nobody here knows. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** A whole document as it is stored. */
export interface RawData {
  /** The workspace's own record. */
  readonly workspace: RawRecord;
  /** What is stored by table and id, tables unknown here included; a value that is no object is no record, and is set aside. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/** A document as plain JSON, as files hold it: the `workspace` record, and records by table and id. */
export type Tables = Readonly<Record<string, unknown>>;

/** A record of any table as it reads, where its fields are looked up in the catalogue. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** What came of reading one stored record by itself, before anything is known of the records it refers to. */
export type Reading =
  | { readonly state: 'present'; readonly record: AnyRecord; readonly badFields: readonly string[] }
  | { readonly state: 'gone' }
  | { readonly state: 'unusable' };

/** Between the name of a set and a member in a stored key. */
export const memberMark = '/';

/** Whether a stored record is marked as deleted: by the id of the edit that did it, or by `true` from a file. */
export const isGone = ({ gone }: RawRecord): boolean => typeof gone === 'string' || gone === true;

/** Whether a stored value has the form of a record. */
export const isRawRecord = (stored: unknown): stored is RawRecord =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored) && !(stored instanceof Uint8Array);

const gone: Reading = { state: 'gone' };
const unusable: Reading = { state: 'unusable' };

const known = new WeakMap<RawRecord, { readonly table: TableName; readonly id: string; readonly reading: Reading }>();

/** Reads a stored record: bad fields as their defaults, numbers clamped, earlier names of fields followed, sets assembled. The same stored object is read once. */
export function readRecord(table: TableName, id: string, stored: unknown): Reading {
  if (!isRawRecord(stored)) return unusable;
  const found = known.get(stored);
  if (found && found.id === id && found.table === table) return found.reading;
  const reading = readAnew(table, id, stored);
  known.set(stored, { table, id, reading });
  return reading;
}

function readAnew(table: TableName, id: string, raw: RawRecord): Reading {
  if (!isId(id, prefixes[table])) return unusable;
  if (isGone(raw)) return gone;
  const { fields } = tables[table];
  const { record, badFields } = readFields(fields, id, raw);
  const belongs = requiredOwnersIn(fields).every((name) => record[name] !== '');
  return belongs ? { state: 'present', record, badFields } : unusable;
}

const requiredOwnersIn = memoByObject((fields: Fields) =>
  Object.entries<Field>(fields).flatMap(([name, { type }]) => (isRequiredOwner(type) ? [name] : [])),
);

/** Reads the fields of a catalogue out of a stored record, in the catalogue's order; every field is there. */
export function readFields(
  fields: Fields,
  id: string,
  raw: RawRecord,
): { readonly record: AnyRecord; readonly badFields: readonly string[] } {
  const members = membersByField(raw);
  const record: Record<string, unknown> = { id };
  const badFields: string[] = [];
  for (const { name, type, names } of readersOf(fields)) {
    const read = type.shape === 'value' ? readValue(type, names, raw) : readSet(type, names, raw, members);
    record[name] = read.value;
    if (read.bad) badFields.push(name);
  }
  return { record: Object.freeze(record) as AnyRecord, badFields }; // the id was its first key
}

/** The name of a field with the names it is stored under, today's first. */
const readersOf = memoByObject((fields: Fields) =>
  Object.entries(fields).map(([name, { type, formerly = [] }]) => ({ name, type, names: [name, ...formerly] })),
);

interface Read {
  readonly value: unknown;
  readonly bad: boolean;
}

function readValue(type: FieldType<unknown>, names: readonly string[], raw: RawRecord): Read {
  for (const name of names) {
    const stored = raw[name];
    if (stored === undefined) continue;
    const value = type.read(stored);
    return value === undefined ? { value: type.default, bad: true } : { value, bad: false };
  }
  return { value: type.default, bad: false };
}

type Members = ReadonlyMap<string, readonly (readonly [member: string, stored: unknown])[]>;

/** The stored members of every set of a record; undefined where none is stored. */
export function membersByField(raw: RawRecord): Members | undefined {
  let members: Map<string, [string, unknown][]> | undefined;
  for (const key of Object.keys(raw)) {
    const at = key.indexOf(memberMark);
    if (at <= 0) continue;
    members ??= new Map();
    const field = key.slice(0, at);
    const entry: [string, unknown] = [key.slice(at + 1), raw[key]];
    const others = members.get(field);
    if (others) others.push(entry);
    else members.set(field, [entry]);
  }
  return members;
}

function readSet(
  type: FieldType<unknown>,
  names: readonly string[],
  raw: RawRecord,
  members: Members | undefined,
): Read {
  let bad = names.some((name) => raw[name] !== undefined);
  if (!members) return { value: type.default, bad };
  const stored = names.toReversed().flatMap((name) => members.get(name) ?? []); // today's name has the last word
  if (stored.length === 0) return { value: type.default, bad };

  const read = new Map(Object.entries(type.default as Readonly<Record<string, unknown>>)); // the default of a set is one
  for (const [name, value] of stored) {
    if (value === undefined) continue;
    const member = type.read(name);
    if (value === false) read.delete(name);
    else if (typeof member !== 'string' || !isMemberMark(type, value)) bad = true;
    else read.set(member, typeof value === 'string' ? storable(value).slice(0, longestOrderKey) : value);
  }
  return { value: Object.freeze(Object.fromEntries(sortedMembers(type, read))), bad };
}

const longestOrderKey = 200;

/** The members of a set in the order everybody sees them: by rank, or by code unit. */
export function sortedMembers(
  type: FieldType<unknown>,
  members: Iterable<readonly [string, unknown]>,
): readonly (readonly [string, unknown])[] {
  const entries = [...members];
  if (type.shape !== 'ranked') return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.sort(([a, rankOfA], [b, rankOfB]) =>
    byOrder({ id: a, order: String(rankOfA) }, { id: b, order: String(rankOfB) }),
  );
}
