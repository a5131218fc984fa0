import { expect } from 'vitest';
import { copyOf } from '../../../src/model/clipboard.ts';
import type { Batch, Edit } from '../../../src/model/commands/command.ts';
import { recordsAdd } from '../../../src/model/commands/records-add.ts';
import { commands } from '../../../src/model/commands/registry.ts';
import type { Refusal } from '../../../src/model/errors.ts';
import type { Fragment } from '../../../src/model/fragment.ts';
import type { IdOf, RecordId, TableName, WorkspaceId } from '../../../src/model/records/kinds.ts';
import { type RecordIn, tableNames, type Workspace } from '../../../src/model/records/tables.ts';
import { createStore } from '../../../src/store/create-store.ts';
import type { Store } from '../../../src/store/store.ts';

const workspaceId = 'ws_workbench000000000000' as WorkspaceId; // has the form of one

function seeded(start: number) {
  let seed = start;
  return (count: number) =>
    Uint8Array.from({ length: count }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed >>> 24;
    });
}

const still = { now: () => Date.UTC(2026, 8, 14, 9, 30), today: () => '2026-09-14' };

/** A store on an empty workspace with seeded ids, a still clock, and every command. */
export const emptyStore = (): Store =>
  createStore({ commands, random: seeded(1), ...still, create: { id: workspaceId, name: 'Trial' } });

/** A store on what another held, with nothing to undo. */
export function reopened(store: Store): Store {
  const again = createStore({ commands, random: seeded(2), ...still, initial: store.encode() });
  store.destroy();
  return again;
}

/** A small journey: *Buy* with two touchpoints in a row and one below, *Use* with one, one in the tray; and a second journey. */
export const smallTables = {
  journeys: { shop: { title: 'I shop' }, leave: { title: 'I leave' } },
  stages: {
    buy: { journeyId: 'shop', name: 'Buy' },
    use: { journeyId: 'shop', name: 'Use' },
    goodbye: { journeyId: 'leave', name: 'Goodbye' },
  },
  touchpoints: {
    browse: { journeyId: 'shop', stageId: 'buy', column: 0, row: 0, name: 'Browse', channelId: 'web' },
    pay: { journeyId: 'shop', stageId: 'buy', column: 1, row: 0, name: 'Pay at the till', channelId: 'store' },
    ask: { journeyId: 'shop', stageId: 'buy', column: 0, row: 1, name: 'Ask', channelId: 'faults' },
    unpack: { journeyId: 'shop', stageId: 'use', column: 0, row: 0, name: 'Unpack', emotion: 1 },
    idea: { journeyId: 'shop', column: 0, row: 0, name: 'Idea' },
    cancel: { journeyId: 'leave', stageId: 'goodbye', column: 0, row: 0, name: 'Cancel' },
  },
  connections: {
    'browse to pay': { fromId: 'browse', toId: 'pay', condition: 'likes it' },
    'pay to unpack': { fromId: 'pay', toId: 'unpack' },
  },
  channels: {
    web: { name: 'Website', kind: 'web', operatingDepartmentId: 'it' },
    store: { name: 'Store', kind: 'store' },
    phone: { name: 'Telephone', kind: 'phone' },
    faults: { name: 'Faults', kind: 'phone', partOfId: 'phone' },
  },
  departments: {
    it: { name: 'IT', initials: 'IT', colour: 0 },
    sales: { name: 'Sales', initials: 'SA', colour: 1 },
    care: { name: 'Contact centre', initials: 'CC', colour: 2 },
  },
  assignments: { 'sales runs pay': { touchpointId: 'pay', departmentId: 'sales', role: 'operates' } },
  systems: { crm: { name: 'CRM' }, tills: { name: 'Tills' } },
  informationItems: { receipt: { name: 'Receipt' } },
  personas: { ada: { name: 'Ada', preferredChannelIds: ['web', 'phone'] } },
  jams: {
    queue: { title: 'Long queue', subjects: ['phone'] },
    till: { title: 'One till only', subjects: ['pay'], severity: 4 },
  },
} as const satisfies Fragment['tables'];

/** A store on the small journey whose building cannot be undone, and the id of every record in it by its key. */
export function smallStore() {
  const store = emptyStore();
  made(store, recordsAdd({ fragment: { tables: smallTables } }));
  const fresh = reopened(store);
  return { store: fresh, ...finder(fresh) };
}

/** Finds records of a store by name, title, or the names of a connection's ends. */
export function finder(store: Store) {
  function id<Table extends TableName>(table: Table, name: string): IdOf<Table> {
    const found = all(store.snapshot(), table).find((record) => title(record) === name);
    if (!found) throw new Error(`There is no ${table} “${name}”`);
    return found.id;
  }
  const get = <Table extends TableName>(table: Table, name: string): RecordIn<Table> => {
    const records = tableIn(store.snapshot(), table);
    const found = records[id(table, name)];
    if (!found) throw new Error(`There is no ${table} “${name}”`);
    return found;
  };
  const journeyId = () => id('journeys', 'I shop');
  const tp = (name: string) => id('touchpoints', name);
  const stage = (name: string) => id('stages', name);
  const connection = (from: string, to: string) => {
    const ends = { from: tp(from), to: tp(to) };
    const found = all(store.snapshot(), 'connections').find((c) => c.fromId === ends.from && c.toId === ends.to);
    if (!found) throw new Error(`${from} and ${to} are not connected`);
    return found;
  };
  return { id, get, journeyId, tp, stage, connection };
}

function tableIn<Table extends TableName>(workspace: Workspace, table: Table) {
  const tables: { readonly [T in TableName]: object } = workspace;
  return tables[table] as Readonly<Record<string, RecordIn<Table>>>; // the table's own kind of record
}

/** The records of one table, in the order of their ids. */
export const all = <Table extends TableName>(workspace: Workspace, table: Table): readonly RecordIn<Table>[] => {
  const records = tableIn(workspace, table);
  return Object.keys(records)
    .sort()
    .flatMap((key) => records[key] ?? []);
};

const title = (record: object): unknown => Reflect.get(record, 'name') ?? Reflect.get(record, 'title');

/** Dispatches an edit that has to be made, and gives what it shows. */
export function made(store: Store, edit: Edit | Batch): readonly RecordId[] {
  const outcome = store.dispatch(edit);
  if (outcome.type === 'refused') throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.show;
}

/** Dispatches an edit that has to be refused, checks that nothing changed, and gives the refusal. */
export function refused(store: Store, edit: Edit | Batch): Refusal {
  const before = store.snapshot();
  const outcome = store.dispatch(edit);
  expect(outcome.type).toBe('refused');
  expect(store.snapshot()).toBe(before);
  if (outcome.type !== 'refused') throw new Error('It was made');
  return outcome.refusal;
}

/** Makes an edit, then checks what people rely on: undo brings back all that was, redo all that was made, in one step each. */
export function madeUndoneRedone(
  store: Store,
  edit: Edit | Batch,
): { before: Workspace; after: Workspace; show: readonly RecordId[] } {
  const before = store.snapshot();
  const show = made(store, edit);
  const after = store.snapshot();
  expect(after).not.toEqual(before);
  expect(store.undo().type).toBe('undone');
  expect(store.snapshot()).toEqual(before);
  expect(store.redo().type).toBe('undone');
  expect(store.snapshot()).toEqual(after);
  return { before, after, show };
}

/** The names of the touchpoints of a place with their cells, in reading order: `Pay at the till 1,0`. */
export function cells(store: Store, place: { stage?: string; journey?: string }): readonly string[] {
  const { id } = finder(store);
  const stageId = place.stage === undefined ? undefined : id('stages', place.stage);
  const journeyId = place.journey === undefined ? undefined : id('journeys', place.journey);
  return all(store.snapshot(), 'touchpoints')
    .filter((touchpoint) => touchpoint.stageId === stageId && (!journeyId || touchpoint.journeyId === journeyId))
    .toSorted((a, b) => a.column - b.column || a.row - b.row)
    .map(({ name, column, row }) => `${name} ${column},${row}`);
}

/** The connections of a workspace by the names of their ends: `Browse → Pay at the till (likes it)`. */
export function ways(store: Store): readonly string[] {
  const { touchpoints, connections } = store.snapshot();
  const names: Readonly<Record<string, { readonly name: string }>> = touchpoints;
  return all({ ...store.snapshot(), connections }, 'connections')
    .map(
      ({ fromId, toId, condition }) =>
        `${names[fromId]?.name} → ${names[toId]?.name}${condition ? ` (${condition})` : ''}`,
    )
    .toSorted();
}

/** An id of the right form of a record that is nowhere. */
export const nowhere = <Table extends TableName>(prefix: string, _table: Table): IdOf<Table> =>
  `${prefix}_nowhere00000000000000` as IdOf<Table>; // has the form of one

/** How many records of each table there are, tables without any left out. */
export function sizes(workspace: Workspace): Readonly<Record<string, number>> {
  const counted = tableNames.map((table) => [table, Object.keys(workspace[table]).length] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** The copy of records by name, as Ctrl+C makes it. */
export const copied = (store: Store, ids: readonly RecordId[]): Fragment => copyOf(store.snapshot(), ids);
