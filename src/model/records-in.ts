import type { Draft } from 'immer';
import type { TableName } from './records/kinds.ts';
import type { RecordIn, Workspace } from './records/tables.ts';

/**
 * Reads a table of a workspace, or of a draft of one, without making drafts of what is passed by: reading by property
 * makes one of every record, which costs a tenth of a second at 10,000, while a property's descriptor gives the value as
 * it stands. All that is read here is read only; write through `draft[table][id]`.
 */
const tableIn = (workspace: Workspace | Draft<Workspace>, table: TableName): object =>
  Reflect.getOwnPropertyDescriptor(workspace, table)?.value ?? {};

/** All records of a table, to be read only. */
export function recordsIn<Table extends TableName>(
  workspace: Workspace | Draft<Workspace>,
  table: Table,
): RecordIn<Table>[] {
  const records = tableIn(workspace, table);
  return Reflect.ownKeys(records).map(
    (id) => Reflect.getOwnPropertyDescriptor(records, id)?.value as RecordIn<Table>, // the table's own kind of record
  );
}

/** One record of a table, to be read only; undefined where there is none. */
export function recordIn<Table extends TableName>(
  workspace: Workspace | Draft<Workspace>,
  table: Table,
  id: string,
): RecordIn<Table> | undefined {
  return Reflect.getOwnPropertyDescriptor(tableIn(workspace, table), id)?.value as RecordIn<Table> | undefined; // the table's own kind of record
}

/** How many records a table holds. */
export const countIn = (workspace: Workspace | Draft<Workspace>, table: TableName): number =>
  Reflect.ownKeys(tableIn(workspace, table)).length;
