import * as v from 'valibot';
import type { RecordId, TableName } from './records/kinds.ts';
import { type RecordIn, tableNames } from './records/tables.ts';
import type { WorkspaceRecord } from './records/workspace.ts';

/** A field's value as data: references are keys of the fragment or ids of records that are there, sets are lists of members in their order. */
type Symbolic<Value> = Value extends RecordId ? string : Value extends object ? readonly string[] : Value;

/** The fields of a record as data; what is left out is at its default. A touchpoint without a column stands after those before it; `order` is the order of writing. */
export type FragmentRecord<Table extends TableName> = {
  readonly [Name in Exclude<keyof RecordIn<Table>, 'id' | 'order'>]?: Symbolic<RecordIn<Table>[Name]>;
};

/** Records apart from any workspace, by keys of one's own choosing: what is copied, a template, what a file brings. Adding them gives new ids; library records are found again by name. */
export interface Fragment {
  readonly workspace?: { readonly [Name in Exclude<keyof WorkspaceRecord, 'id'>]?: Symbolic<WorkspaceRecord[Name]> };
  readonly tables: { readonly [Table in TableName]?: Readonly<Record<string, FragmentRecord<Table>>> };
}

/** The key that stands for the journey something is pasted into. */
export const journeyHere = 'here:journey';

/** The key that stands for the stage (or the tray) something is pasted into. */
export const stageHere = 'here:stage';

const looseRecords = v.record(v.string(), v.record(v.string(), v.unknown()));

/** Checks the outer form of a fragment; the catalogue checks each field when it is written. */
export const fragmentSchema = v.object({
  workspace: v.optional(v.record(v.string(), v.unknown())),
  tables: v.partial(v.strictObject(Object.fromEntries(tableNames.map((table) => [table, looseRecords])))),
}) as unknown as v.GenericSchema<unknown, Fragment>; // fields are `unknown` until the catalogue has read them
