import type { Refusal } from '../errors.ts';
import type { Field, Fields } from '../records/field.ts';
import { type RecordId, type TableName, tableOf } from '../records/kinds.ts';
import { tables } from '../records/tables.ts';
import { workspaceRecord } from '../records/workspace.ts';
import type { WorkspaceDraft } from './command.ts';

/** A record in a draft with the catalogue of its fields. */
export interface Found {
  readonly table: TableName | 'workspace';
  readonly fields: Fields;
  readonly record: Record<string, unknown>;
}

/** The record with this id, of any table or the workspace itself; undefined where there is none. */
export function recordAt(draft: WorkspaceDraft, id: string): Found | undefined {
  if (id === draft.workspace.id) return foundIn('workspace', draft.workspace);
  const table = tableOf(id);
  const record = table && (draft[table] as Readonly<Record<string, object>>)[id]; // the table that the id's prefix names
  return table && record && foundIn(table, record);
}

function foundIn(table: TableName | 'workspace', record: object): Found {
  const { fields } = table === 'workspace' ? workspaceRecord : tables[table];
  return { table, fields, record: record as Record<string, unknown> }; // fields are read and written by name, checked by the catalogue
}

/** What to show of a record that was edited: itself, or nothing where it is the workspace. */
export const idsToShow = ({ table, record }: Found): readonly RecordId[] =>
  table === 'workspace' ? [] : [record.id as RecordId]; // a record of a table has the id of one

/** Why a record may not refer to another in this field: it is gone, itself, or lies within it. */
export function refersWrongly(
  draft: WorkspaceDraft,
  { record }: Found,
  name: string,
  { type }: Field,
  to: unknown,
): Refusal | undefined {
  if (!type.refersTo || typeof to !== 'string') return undefined;
  if (!recordAt(draft, to)) return { type: 'gone', id: to };
  if (name === 'partOfId') return liesWithin(draft, to, record.id) ? { type: 'within-itself' } : undefined;
  return to === record.id ? { type: 'to-itself' } : undefined;
}

function liesWithin(draft: WorkspaceDraft, inner: string, outer: unknown): boolean {
  const seen = new Set<unknown>();
  for (let at: unknown = inner; typeof at === 'string' && !seen.has(at); at = recordAt(draft, at)?.record.partOfId) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}
