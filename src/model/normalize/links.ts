import type { AnyRecord } from '../raw.ts';
import type { Field } from '../records/field.ts';
import type { TableName } from '../records/kinds.ts';
import { tableNames, tables } from '../records/tables.ts';

/** A field through which records refer to others. */
export interface Link {
  readonly field: string;
  readonly how: 'owner' | 'mention';
  readonly isSet: boolean;
  /** Whether it leads up a tree of records of one table, and so may not lead back to where it began. */
  readonly climbs: boolean;
  /** What the field reads as where nothing is stored; it refers to nothing. */
  readonly nothing: unknown;
}

// Two counterparts name each other: that is what they are for.
const mutual: ReadonlySet<string> = new Set(['counterpartId']);

function linksIn(table: TableName): readonly Link[] {
  return Object.entries<Field>(tables[table].fields).flatMap(([field, { type }]) => {
    if (!type.refersTo) return [];
    const isSet = type.shape !== 'value';
    const climbs = !isSet && type.refersTo.to.includes(table) && !mutual.has(field);
    return [{ field, how: type.refersTo.how, isSet, climbs, nothing: type.default }];
  });
}

/** Every table's fields that refer to records. */
export const links = Object.fromEntries(tableNames.map((table) => [table, linksIn(table)])) as Readonly<
  Record<TableName, readonly Link[]>
>; // one entry for each table

const none: readonly string[] = [];

/** The ids a record refers to through one field. */
export function targetsOf(record: AnyRecord, { field, isSet, nothing }: Link): readonly string[] {
  const value = record[field];
  if (value === nothing) return none;
  if (isSet) return Object.keys(value as object); // a set is always an object
  return typeof value === 'string' ? [value] : none;
}
