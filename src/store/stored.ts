import { fail, type Result, succeed } from '../lib/result.ts';
import type { Refusal } from '../model/errors.ts';
import { mayHold, mayHoldMember } from '../model/field-values.ts';
import { type AnyRecord, memberMark, type RawRecord } from '../model/raw.ts';
import type { Field, FieldType, RecordKind } from '../model/records/field.ts';
import { storable } from '../model/records/field-types.ts';
import type { TableName } from '../model/records/kinds.ts';
import { tables } from '../model/records/tables.ts';
import { workspaceRecord } from '../model/records/workspace.ts';

/** Stands for a key that is not stored. */
export const absent = Symbol('absent');

/** Stored keys that are written and restored together, with what each is to hold; `absent` takes a key out. */
export type Unit = ReadonlyMap<string, unknown>;

/** The kind of the records of a table, or of the workspace's own; undefined for a table unknown here. */
export function kindOf(table: string): RecordKind | undefined {
  if (table === 'workspace') return workspaceRecord;
  return Object.hasOwn(tables, table) ? tables[table as TableName] : undefined; // a key of the registry
}

/** What a new record stores: its fields that are not at their default. Refuses what the catalogue does not allow. */
export function newUnit(kind: RecordKind, record: AnyRecord): Result<Unit, Refusal> {
  mustKnowFields(kind, record);
  const unit: Entry[] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = cleaned(record[name] ?? field.type.default);
    const entries = entriesBetween(name, field.type, field.type.default, value);
    if (!allows(field, name, value, entries)) return fail({ type: 'bad-value', field: field.label });
    unit.push(...entries);
  }
  return succeed(new Map(unit));
}

/** A unit that an edit changed, and whether it is a group. */
export interface ChangedUnit {
  readonly unit: Unit;
  readonly isGroup: boolean;
}

/** What an edit of a record stores: a unit for each field, member of a set, or group that it changed. Refuses what the catalogue does not allow. */
export function changedUnits(
  kind: RecordKind,
  raw: RawRecord,
  before: AnyRecord,
  after: AnyRecord,
): Result<readonly ChangedUnit[], Refusal> {
  mustKnowFields(kind, after);
  const units: ChangedUnit[] = [];
  for (const name in kind.fields) {
    const field = kind.fields[name];
    if (!field || Object.is(before[name], after[name])) continue;
    const value = cleaned(after[name] ?? field.type.default);
    const entries = entriesBetween(name, field.type, before[name], value);
    if (entries.length === 0) continue;
    if (!allows(field, name, value, entries)) return fail({ type: 'bad-value', field: field.label });
    if (kind.groups.some((group) => group.includes(name))) continue;
    for (const entry of entries) {
      units.push({ unit: new Map([...outdated(name, field, raw, entry[0]), entry]), isGroup: false });
    }
  }
  for (const group of kind.groups) {
    const values = group.map((name) => [name, cleaned(after[name] ?? kind.fields[name]?.type.default)] as const);
    if (values.every(([name, value]) => Object.is(before[name], value))) continue;
    // Defaults are written out too: of two people's moves made at once, one must win whole.
    units.push({ unit: new Map(values), isGroup: true });
  }
  return succeed(units);
}

/** What a key of a group means where it is not stored: written out when the group is restored whole. */
export const defaultOf = (table: string, key: string): unknown => kindOf(table)?.fields[key]?.type.default;

type Entry = readonly [key: string, stored: unknown];

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  return typeof value === 'number' ? value + 0 : value; // + 0 makes −0 zero, which files cannot tell apart
}

/** The stored keys that differ where a field reads otherwise. */
function entriesBetween(name: string, type: FieldType<unknown>, before: unknown, after: unknown): readonly Entry[] {
  if (Object.is(before, after)) return [];
  if (type.shape === 'value') return [[name, Object.is(after, type.default) ? absent : after]];
  const was = membersOf(before);
  const is = membersOf(after);
  const byDefault = membersOf(type.default);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((member): readonly Entry[] => {
    const value = is.get(member);
    if (Object.is(was.get(member), value)) return [];
    const isAsDefault = Object.is(value, byDefault.get(member));
    return [[`${name}${memberMark}${member}`, isAsDefault ? absent : (value ?? false)]];
  });
}

const membersOf = (set: unknown): ReadonlyMap<string, unknown> => new Map(Object.entries(set as object)); // a set is an object

/** Whether the catalogue lets a field hold this value, or a set these new members. */
function allows({ type }: Field, name: string, value: unknown, entries: readonly Entry[]): boolean {
  if (type.shape === 'value') return mayHold(type, value);
  const memberAt = name.length + memberMark.length;
  return entries.every(
    ([key, stored]) => stored === absent || stored === false || mayHoldMember(type, key.slice(memberAt), stored),
  );
}

/** Keys that spoke for this one until now: its earlier names, and a value where a set is wanted. */
function outdated(name: string, { type, formerly = [] }: Field, raw: RawRecord, key: string): readonly Entry[] {
  const earlier = formerly.map((old) => old + key.slice(name.length));
  return [...earlier, ...(type.shape === 'value' ? [] : [name])]
    .filter((each) => Object.hasOwn(raw, each))
    .map((each) => [each, absent]);
}

function mustKnowFields(kind: RecordKind, record: AnyRecord): void {
  for (const name of Object.keys(record)) {
    if (name !== 'id' && !Object.hasOwn(kind.fields, name)) throw new Error(`A command wrote “${name}”: no such field`);
  }
}
