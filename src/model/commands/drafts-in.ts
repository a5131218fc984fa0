import type { Draft } from 'immer';
import type { TableName } from '../records/kinds.ts';
import type { RecordIn } from '../records/tables.ts';
import { recordsIn } from '../records-in.ts';
import type { WorkspaceDraft } from './command.ts';

/** The records of a table that fit, as drafts to write to; the others are only read. */
export function draftsIn<Table extends TableName>(
  draft: WorkspaceDraft,
  table: Table,
  fits: (record: RecordIn<Table>) => boolean = () => true,
): Draft<RecordIn<Table>>[] {
  const tables: { readonly [T in TableName]: object } = draft;
  const drafts = tables[table] as Readonly<Record<string, Draft<RecordIn<Table>>>>; // the table's own kind of record
  return recordsIn(draft, table).flatMap((record) => (fits(record) ? (drafts[record.id] ?? []) : []));
}
