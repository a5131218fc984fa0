import { array, record, string, unknown } from 'valibot';
import { say } from '../../../src/lib/words.ts';
import { type AnyCommand, defineCommand, done, refuse } from '../../../src/model/commands/command.ts';
import { anyId } from '../../../src/model/commands/params.ts';
import { touchpointMove } from '../../../src/model/commands/touchpoint-move.ts';
import { type RecordId, type TableName, tableOf, type WorkspaceId } from '../../../src/model/records/kinds.ts';
import { createStore, type StoreOptions } from '../../../src/store/create-store.ts';
import type { Store } from '../../../src/store/store.ts';

type Loose = Record<string, Record<string, Record<string, unknown>>>;

/** Adds a record of any table with these fields. */
export const add = defineCommand({
  type: 'trial.add',
  label: say('trial.add', 'Add'),
  params: { table: string(), fields: record(string(), unknown()) },
  apply(draft, { table, fields }, make) {
    const id = make.id(table as TableName);
    (draft as unknown as Loose)[table]![id] = { id, ...fields };
    return done(id as RecordId);
  },
});

/** Writes fields of a record, or of the workspace where the id is `workspace`; a set is given whole. */
export const set = defineCommand({
  type: 'trial.set',
  label: say('trial.set', 'Edit'),
  params: { id: string(), fields: record(string(), unknown()) },
  apply(draft, { id, fields }) {
    const loose = draft as unknown as Loose;
    const found = id === 'workspace' ? draft.workspace : loose[tableOf(id) ?? '']?.[id];
    if (!found) return refuse({ type: 'gone', id });
    Object.assign(found, fields);
    return done();
  },
});

/** Deletes records. */
export const remove = defineCommand({
  type: 'trial.remove',
  label: say('trial.remove', 'Delete'),
  params: { ids: array(anyId) },
  apply(draft, { ids }) {
    for (const id of ids) {
      const records = (draft as unknown as Loose)[tableOf(id) ?? '']!;
      if (!records[id]) return refuse({ type: 'gone', id });
      delete records[id];
    }
    return done();
  },
});

export const trialCommands = { add, set, remove, touchpointMove } as unknown as Readonly<Record<string, AnyCommand>>;

/** A stream of bytes that is the same for the same seed. */
export function seededBytes(seed: number): (count: number) => Uint8Array {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
      return (state ^ (state >>> 13)) & 255;
    });
}

/** A clock that stands still until it is moved. */
export class Clock {
  time = Date.UTC(2026, 0, 5, 9);
  readonly now = () => this.time;
  pass(milliseconds: number): void {
    this.time += milliseconds;
  }
}

export const workspaceId = 'ws_AAAAAAAAAAAAAAAAAAAAA' as WorkspaceId;

/** Options of a store for tests: seeded, with a clock of its own and the trial commands. */
export const trialOptions = (seed = 1, clock = new Clock()): StoreOptions => ({
  commands: trialCommands,
  random: seededBytes(seed),
  now: clock.now,
  today: () => '2026-01-05',
});

/** A new workspace of the trial commands. */
export const trialStore = (seed = 1, clock = new Clock()): Store =>
  createStore({ ...trialOptions(seed, clock), create: { id: workspaceId, name: 'Trial' } });

/** A second replica of a store, up to date. */
export const replicaOf = (store: Store, seed: number, clock = new Clock()): Store =>
  createStore({ ...trialOptions(seed, clock), initial: store.encode() });

/** Takes into one store what it lacks of another. */
export const pull = (into: Store, from: Store): void => into.merge(from.diffSince(into.stateVector()));

/** Makes two stores alike. */
export function sync(a: Store, b: Store): void {
  pull(a, b);
  pull(b, a);
}

/** Adds a record and gives its id. */
export function added(store: Store, table: TableName, fields: Record<string, unknown> = {}): string {
  const made = store.dispatch(add({ table, fields }));
  if (made.type === 'refused') throw new Error(`refused: ${JSON.stringify(made.refusal)}`);
  return made.show[0]!;
}

/** A record of a store by its id. */
export const recordOf = (store: Store, id: string): Record<string, unknown> | undefined =>
  (store.snapshot() as unknown as Loose)[tableOf(id) ?? '']?.[id];
