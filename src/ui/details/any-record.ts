import type { Field } from '../../model/records/field.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';
import { tableOf } from '../../model/records/kinds.ts';
import { tables, type Workspace } from '../../model/records/tables.ts';
import { workspaceRecord } from '../../model/records/workspace.ts';

/** A record whose fields are read by the names of its catalogue. */
export type AnyRecord = { readonly id: RecordId | WorkspaceId } & Readonly<Record<string, unknown>>;

/** A field's value as text; empty where it holds none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The record with this id, or the workspace's own; undefined once it is gone. */
export function recordOf(workspace: Workspace, id: RecordId | WorkspaceId): AnyRecord | undefined {
  if (id === workspace.workspace.id) return workspace.workspace;
  const table = tableOf(id);
  return table && (workspace[table] as Readonly<Record<string, AnyRecord>>)[id]; // every record has its id and its fields
}

/** The fields of a record by name, in the order of its catalogue. */
export function fieldsOf(id: RecordId | WorkspaceId): readonly (readonly [string, Field])[] {
  const table = tableOf(id);
  return Object.entries<Field>(table ? tables[table].fields : workspaceRecord.fields);
}
