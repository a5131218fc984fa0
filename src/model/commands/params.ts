import * as v from 'valibot';
import { isId } from '../../lib/ids.ts';
import { limits } from '../limits.ts';
import { type IdOf, prefixes, type RecordId, type TableName, tableOf, type WorkspaceId } from '../records/kinds.ts';
import { type RecordIn, tables } from '../records/tables.ts';

/** The id of a record of one of these tables, as a parameter. */
export const idOf = <Table extends TableName>(...tables: readonly Table[]) =>
  v.custom<IdOf<Table>>((value) => tables.some((table) => isId(value, prefixes[table])));

/** The id of a record of any table, as a parameter. */
export const anyId = v.custom<RecordId>((value) => isId(value) && tableOf(value) !== undefined);

/** The id of a record of any table or of the workspace itself, as a parameter. */
export const anyIdOrWorkspace = v.custom<RecordId | WorkspaceId>(
  (value) => isId(value) && (value.startsWith('ws_') || tableOf(value) !== undefined),
);

/** A whole grid step inside a stage, as a parameter. */
export const gridStep = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.gridSteps));

/** A name or title, as a parameter. */
export const nameParam = v.pipe(v.string(), v.maxLength(limits.name));

type FieldName<Table extends TableName> = keyof (typeof tables)[Table]['fields'] & keyof RecordIn<Table> & string;

/** Some fields of a record as optional parameters; the catalogue checks them when they are written. */
export function optionalFields<Table extends TableName, const Name extends FieldName<Table>>(
  table: Table,
  ...names: readonly Name[]
) {
  const inCatalogue = new Set(Object.keys(tables[table].fields));
  const entries = names.filter((name) => inCatalogue.has(name)).map((name) => [name, v.optional(v.unknown())]);
  return Object.fromEntries(entries) as {
    [N in Name]: v.OptionalSchema<v.GenericSchema<RecordIn<Table>[N]>, undefined>;
  }; // one entry for each name
}
