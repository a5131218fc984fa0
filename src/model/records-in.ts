import { type Draft, listIn, peekIn, sizeIn } from './draft.ts';
import type { TableName } from './records/kinds.ts';
import type { RecordIn, Workspace } from './records/tables.ts';

/** All records of a table, to be read only; write through `draft[table][id]`. Reading them so opens none of a draft. */
export const recordsIn = <Table extends TableName>(
  workspace: Workspace | Draft<Workspace>,
  table: Table,
): RecordIn<Table>[] => listIn(workspace, table) as unknown as RecordIn<Table>[]; // the table's own kind of record

/** One record of a table, to be read only; undefined where there is none. */
export const recordIn = <Table extends TableName>(
  workspace: Workspace | Draft<Workspace>,
  table: Table,
  id: string,
): RecordIn<Table> | undefined => peekIn(workspace, table, id) as unknown as RecordIn<Table> | undefined; // the table's own kind of record

/** How many records a table holds. */
export const countIn = (workspace: Workspace | Draft<Workspace>, table: TableName): number => sizeIn(workspace, table);
