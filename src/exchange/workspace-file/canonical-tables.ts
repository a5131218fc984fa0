import { orderKeys } from '../../lib/order.ts';
import { isMemberMark } from '../../model/field-values.ts';
import {
  isGone,
  isRawRecord,
  memberMark,
  membersByField,
  type RawRecord,
  sortedMembers,
  type Tables,
} from '../../model/raw.ts';
import type { Field, Fields, FieldType } from '../../model/records/field.ts';
import { tables as catalogue } from '../../model/records/tables.ts';
import { workspaceRecord } from '../../model/records/workspace.ts';

/**
 * Tables as a file holds them, whoever wrote them: what is at its default is left out, and so are empty tables that are known;
 * sets are sorted, ranked ones stand in their order; the workspace's id is not among its fields; deleted records keep nothing but that they are. All else stays as it came.
 */
export function canonicalTables(tables: Tables): Tables {
  const whole = wellFormed(tables) as Tables; // the same form, text by text
  const { workspace, ...others } = whole;
  const entries = Object.entries(others).filter(([name, records]) => !(isKnown(name) && isEmpty(records)));
  return Object.fromEntries([
    ['workspace', canonicalRecord('workspace', workspaceRecord.fields, withoutId(workspace ?? {}))],
    ...entries.map(([name, records]) => [name, canonicalTable(name, records)] as const),
  ]);
}

/** The id of a workspace stands at the top of its file, so that a copy differs there alone. */
function withoutId(workspace: unknown): unknown {
  if (!isRawRecord(workspace)) return workspace;
  const { id: _, ...others } = workspace;
  return others;
}

function canonicalTable(name: string, records: unknown): unknown {
  if (!isRawRecord(records)) return records;
  const fields: Fields | undefined = isKnown(name) ? catalogue[name].fields : undefined;
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => [id, canonicalRecord(name, fields, record)] as const),
  );
}

const isKnown = (name: string): name is keyof typeof catalogue => Object.hasOwn(catalogue, name);
const isEmpty = (records: unknown): boolean => isRawRecord(records) && Object.keys(records).length === 0;

const surrogate = /[\ud800-\udfff]/; // a quick look: hardly a text has one

/** What is no Unicode becomes U+FFFD, and numbers beyond all measure become null: no file can say either. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return surrogate.test(value) ? value.replace(/\p{Cs}/gu, '\ufffd') : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [wellFormed(key), wellFormed(each)]));
}

function canonicalRecord(table: string, fields: Fields | undefined, record: unknown): unknown {
  if (!isRawRecord(record)) return record;
  const raw = fields ? unfolded(fields, record) : record;
  if (table !== 'workspace' && isGone(raw)) return { gone: true };
  return fields ? folded(fields, raw) : raw;
}

const typeIn = (fields: Fields, name: string): Field['type'] | undefined =>
  Object.hasOwn(fields, name) ? fields[name]?.type : undefined;

/** A record with one key for each member of a set, without what is at its default: the form in which it is stored. */
const unfolded = (fields: Fields, record: RawRecord): RawRecord =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
      const type = typeIn(fields, name);
      if (type && type.shape !== 'value' && isListOfMembers(value)) return memberKeys(name, type, value);
      return type?.shape === 'value' && Object.is(type.default, value) ? [] : [[name, value]];
    }),
  );

const isListOfMembers = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') && new Set(value).size === value.length;

const byDefault = (type: FieldType<unknown>): Readonly<Record<string, unknown>> => Object(type.default);

function memberKeys(name: string, type: FieldType<unknown>, members: readonly string[]): readonly [string, unknown][] {
  const ranks = type.shape === 'ranked' ? orderKeys(members.length) : [];
  const out = Object.keys(byDefault(type)).filter((member) => !members.includes(member));
  return [
    ...members.map((member, index): [string, unknown] => [`${name}${memberMark}${member}`, ranks[index] ?? true]),
    ...out.map((member): [string, unknown] => [`${name}${memberMark}${member}`, false]),
  ];
}

/** The form of files again: a set is a list where it is not at its default. What is no member keeps its own key. */
function folded(fields: Fields, raw: RawRecord): RawRecord {
  const stored = membersByField(raw);
  const sets: [string, unknown][] = [];
  const spoken = new Set<string>();
  for (const [name, written] of stored ?? []) {
    const type = typeIn(fields, name);
    if (!type || type.shape === 'value') continue;
    const keys = written.filter(([, value]) => value === false || isMemberMark(type, value));
    if (keys.length === 0) continue;
    for (const [member] of keys) spoken.add(`${name}${memberMark}${member}`);
    spoken.add(name);
    const members = new Map([...Object.entries(byDefault(type)), ...keys].filter(([, value]) => value !== false));
    for (const [member, value] of keys) if (value === false) members.delete(member);
    if (!sameMembers(members, byDefault(type))) sets.push([name, sortedMembers(type, members).map(([id]) => id)]);
  }
  return Object.fromEntries([...Object.entries(raw).filter(([key]) => !spoken.has(key)), ...sets]);
}

function sameMembers(members: ReadonlyMap<string, unknown>, others: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(others);
  return names.length === members.size && names.every((name) => members.get(name) === others[name]);
}
