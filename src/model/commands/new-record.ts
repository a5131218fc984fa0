import type { Refusal } from '../errors.ts';
import { limits } from '../limits.ts';
import type { Field } from '../records/field.ts';
import type { IdOf, TableName } from '../records/kinds.ts';
import { type RecordIn, tables } from '../records/tables.ts';
import { countIn } from '../records-in.ts';
import type { Make, WorkspaceDraft } from './command.ts';

/** The fields of a new record that are not at their default. */
export type Given<Table extends TableName> = Partial<Omit<RecordIn<Table>, 'id'>>;

/** A record with every field at its default but those given; its sets are objects of its own, so that a draft may change them. */
export function newRecord<Table extends TableName>(
  table: Table,
  id: IdOf<Table>,
  given: Given<Table>,
): RecordIn<Table> {
  const record: Record<string, unknown> = { id };
  for (const [name, { type }] of Object.entries<Field>(tables[table].fields)) {
    record[name] = type.shape === 'value' ? type.default : Object.assign({}, type.default);
  }
  return Object.assign(record, given) as unknown as RecordIn<Table>; // every field of the catalogue was just filled in
}

/** Puts a new record into its table and gives its id. Room and references are the caller's to check. */
export function addRecord<Table extends TableName>(
  draft: WorkspaceDraft,
  table: Table,
  given: Given<Table>,
  make: Make,
): IdOf<Table> {
  const id = make.id(table);
  (draft[table] as Record<string, unknown>)[id] = newRecord(table, id, given); // the table's own kind of record, by newRecord
  return id;
}

/** Why so many more records of a table have no room in the workspace; undefined where they have. */
export function overLimit(draft: WorkspaceDraft, table: TableName, more = 1): Refusal | undefined {
  const what = table === 'touchpoints' || table === 'connections' ? table : 'records';
  const limit = limits[what];
  return countIn(draft, table) + more > limit ? { type: 'over-limit', what, limit } : undefined;
}
