import { orderKeys } from '../../../src/lib/order.ts';
import type { IdOf, TableName, WorkspaceId } from '../../../src/model/records/kinds.ts';
import { prefixes } from '../../../src/model/records/kinds.ts';
import { type RecordIn, tableNames, tables, type Workspace } from '../../../src/model/records/tables.ts';
import { workspaceRecord } from '../../../src/model/records/workspace.ts';

/** An id that can be read in a failing test. */
export const madeId = <Table extends TableName>(table: Table, number: number | string): IdOf<Table> =>
  `${prefixes[table]}_${String(number).padStart(21, '0')}` as IdOf<Table>; // of the form of an id

function defaults(fields: Readonly<Record<string, { readonly type: { readonly default: unknown } }>>) {
  return Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, type.default]));
}

/** A record of a table with everything at its default but what is given. */
export function made<Table extends TableName>(
  table: Table,
  number: number | string,
  values: Partial<RecordIn<Table>>,
): RecordIn<Table> {
  return { ...defaults(tables[table].fields), ...values, id: madeId(table, number) } as unknown as RecordIn<Table>; // defaults are of its fields
}

type Records = { readonly [Table in TableName]?: readonly RecordIn<Table>[] };

/** A workspace that holds some records. */
export function madeWorkspace(records: Records, own: Partial<Workspace['workspace']> = {}): Workspace {
  const workspace = { ...defaults(workspaceRecord.fields), ...own, id: 'ws_000000000000000000000' as WorkspaceId };
  const filled = tableNames.map((table) => [
    table,
    Object.fromEntries((records[table] ?? []).map((record) => [record.id, record])),
  ]);
  return { workspace, ...Object.fromEntries(filled) };
}

/** A touchpoint of a made journey: stage by number (none: the tray), column, row. */
export interface MadeTouchpoint {
  readonly stage?: number | undefined;
  readonly column?: number;
  readonly row?: number;
  readonly values?: Partial<RecordIn<'touchpoints'>>;
}

/** A connection of a made journey: from and to by number of the touchpoint. */
export interface MadeConnection {
  readonly from: number;
  readonly to: number;
  readonly condition?: string;
}

/** The journey that made touchpoints stand in. */
export const madeJourneyId = madeId('journeys', 1);

/** A workspace with one journey of so many stages, and touchpoints and connections in it. */
export function madeJourney(
  stageCount: number,
  touchpoints: readonly MadeTouchpoint[],
  connections: readonly MadeConnection[] = [],
  more: Records = {},
): Workspace {
  const keys = stageCount ? orderKeys(stageCount) : [];
  return madeWorkspace({
    journeys: [made('journeys', 1, { title: 'I join and use broadband' })],
    stages: keys.map((order, index) =>
      made('stages', index, { journeyId: madeJourneyId, name: `Stage ${index}`, order }),
    ),
    touchpoints: touchpoints.map(({ stage, column = 0, row = 0, values }, index) =>
      made('touchpoints', index, {
        journeyId: madeJourneyId,
        stageId: stage === undefined ? undefined : madeId('stages', stage),
        column,
        row,
        name: `Touchpoint ${index}`,
        ...values,
      }),
    ),
    connections: connections.map(({ from, to, condition = '' }, index) =>
      made('connections', index, { fromId: madeId('touchpoints', from), toId: madeId('touchpoints', to), condition }),
    ),
    ...more,
  });
}

/** A large journey that is always the same: stages of ten columns, rows as needed, and 1.3 connections a touchpoint. */
export function largeJourney(count: number): Workspace {
  const stageCount = Math.max(4, Math.round(Math.sqrt(count) / 2.5));
  const perStage = Math.ceil(count / stageCount);
  const columns = Math.min(10, Math.max(1, Math.round(Math.sqrt(perStage))));
  const touchpoints = Array.from({ length: count }, (_, index) => {
    const within = index % perStage;
    return { stage: Math.floor(index / perStage), column: within % columns, row: Math.floor(within / columns) };
  });
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const connections = Array.from({ length: Math.round(count * 1.3) }, (_, index): MadeConnection => {
    const from = index < count ? index : random(count);
    const isFar = random(12) === 0;
    const to = index < count - 1 && !isFar ? index + 1 : (from + 1 + random(isFar ? count - 1 : 4 * columns)) % count;
    return { from, to, ...(index % 3 === 0 && { condition: `if case ${index}` }) };
  });
  return madeJourney(stageCount, touchpoints, connections);
}
