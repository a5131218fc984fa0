import * as v from 'valibot';
import { isId } from '../../lib/ids.ts';
import { limits } from '../limits.ts';
import { type IdOf, prefixes, type RecordId, type TableName, tableOf } from '../records/kinds.ts';

/** The id of a record of one of these tables, as a parameter. */
export const idOf = <Table extends TableName>(...tables: readonly Table[]) =>
  v.custom<IdOf<Table>>((value) => tables.some((table) => isId(value, prefixes[table])));

/** The id of a record of any table, as a parameter. */
export const anyId = v.custom<RecordId>((value) => isId(value) && tableOf(value) !== undefined);

/** A whole grid step inside a stage, as a parameter. */
export const gridStep = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.gridSteps));
