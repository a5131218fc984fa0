import { descends } from '../lib/lineage.ts';
import { memoByObject } from '../lib/memo.ts';
import { links, targetsOf } from './normalize/links.ts';
import { reconciled } from './normalize/reconcile.ts';
import { lookAt, type ReadCounter, type Seen, type View } from './normalize/view.ts';
import type { Problem } from './problems.ts';
import { type AnyRecord, type RawData, type RawRecord, readFields } from './raw.ts';
import { type TableName, tableOf } from './records/kinds.ts';
import { tableNames, tables, type Workspace } from './records/tables.ts';
import { type WorkspaceRecord, workspaceRecord } from './records/workspace.ts';

/** Where a record is stored. The workspace's own record has the table `workspace` and any id. */
export interface Address {
  readonly table: string;
  readonly id: string;
}

/** Stored data made whole: what everybody reads, what had to be read otherwise than it is written, and what changed since. */
export interface Normalized {
  readonly workspace: Workspace;
  /** By table and id, joined by a slash; of the workspace's own record by `workspace`. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Ids of the records that read otherwise than in the data before; `workspace` for the workspace's own. */
  readonly changed: ReadonlySet<string>;
  /** Who refers to an id, or once did in data of this family: shared by all of it, only added to, and never believed without a look. */
  readonly referrers: Map<string, Set<string>>;
}

/** Makes stored data whole: references that lead nowhere read as none, what lost its owner is hidden, circles are cut. Nothing is written back. */
export function normalize(raw: RawData, counter?: ReadCounter): Normalized {
  const run = new Run(nothing(), lookAt(raw, counter));
  run.readWorkspace(raw.workspace);
  for (const [table, records] of raw.tables) if (isTable(table)) run.lookAtAll(table, records.keys());
  return run.finish();
}

/** The same as `normalize` of the data as it is now, given what it was before and which records are stored otherwise since; looks only at those and at what hangs on them. */
export function normalizeChanged(
  previous: Normalized,
  raw: RawData,
  changed: Iterable<Address>,
  counter?: ReadCounter,
): Normalized {
  const run = new Run(previous, lookAt(raw, counter));
  for (const address of changed) {
    if (address.table === 'workspace') run.readWorkspace(raw.workspace);
    else if (isTable(address.table)) run.look(address.table, address.id, true);
  }
  return run.finish();
}

/** Everything that reads otherwise than it is written, by table and id. */
export const problemsOf = ({ problems }: Normalized): readonly Problem[] => listed(problems);

const listed = memoByObject((problems: Normalized['problems']) =>
  [...problems].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, ofOne]) => ofOne),
);

const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);

function nothing(): Normalized {
  const empty = Object.fromEntries(tableNames.map((table) => [table, {}]));
  const workspace = readFields(workspaceRecord.fields, '', {}).record;
  return {
    workspace: { workspace, ...empty } as unknown as Workspace, // every table is there, and empty
    problems: new Map(),
    changed: new Set(),
    referrers: new Map(),
  };
}

type Records = Record<string, AnyRecord>;

/** One step from data that was whole to data that is again. */
class Run {
  readonly #previous: Normalized;
  readonly #view: View;
  readonly #waiting: { readonly table: TableName; readonly id: string; readonly stored: boolean }[] = [];
  readonly #looked = new Set<string>();
  readonly #tables = new Map<TableName, Records>();
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #changed = new Set<string>();
  #workspace: WorkspaceRecord;

  constructor(previous: Normalized, view: View) {
    this.#previous = previous;
    this.#view = view;
    this.#workspace = previous.workspace.workspace;
  }

  readWorkspace(raw: RawRecord): void {
    const id = typeof raw.id === 'string' ? raw.id : '';
    const { record, badFields } = readFields(workspaceRecord.fields, id, raw);
    const before = this.#workspace as unknown as AnyRecord; // its fields are compared by name
    const after = reconciled(before, record);
    if (after !== before) this.#changed.add('workspace');
    this.#workspace = after as unknown as WorkspaceRecord; // read by the catalogue of the workspace
    this.#report(
      'workspace',
      badFields.map((field) => ({ type: 'bad-field', table: 'workspace', id, field })),
    );
  }

  /** Puts a record on the list of those to look at; `stored` where what is stored of it changed. */
  look(table: TableName, id: string, stored: boolean): void {
    const place = `${table}/${id}`;
    if (this.#looked.has(place)) return;
    this.#looked.add(place);
    this.#waiting.push({ table, id, stored });
  }

  /** Looks at every record of a table; with all tables done so, nothing hangs on anything that is not looked at. */
  lookAtAll(table: TableName, ids: Iterable<string>): void {
    for (const id of ids) {
      this.#take(table, id, undefined, this.#view.see(table, id));
      this.#index(table, id);
    }
  }

  finish(): Normalized {
    // What a record reads as follows from the stored data alone, so the order does not matter and once is enough.
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const { table, id, stored } = next;
      const records = this.#before(table);
      const before = Object.hasOwn(records, id) ? records[id] : undefined; // an id may be `__proto__`
      const seen = this.#view.see(table, id);
      this.#take(table, id, before, seen);
      if (stored) {
        this.#index(table, id);
        this.#lookAround(table, id);
      }
      if (this.#looksDifferent(before, seen.record, stored)) this.#lookAtReferrers(id);
    }
    return this.#result();
  }

  #before(table: TableName): Readonly<Records> {
    return this.#previous.workspace[table];
  }

  #take(table: TableName, id: string, before: AnyRecord | undefined, { record, problems }: Seen): void {
    this.#report(`${table}/${id}`, problems);
    const after = before && record ? reconciled(before, record) : record;
    if (after === before) return;
    this.#changed.add(id);
    const records = this.#tables.get(table) ?? copied(this.#before(table));
    this.#tables.set(table, records);
    if (after) records[id] = after;
    else delete records[id];
  }

  /** Whether those who refer to a record may read otherwise now. */
  #looksDifferent(before: AnyRecord | undefined, after: AnyRecord | undefined, stored: boolean): boolean {
    if (before === undefined && after === undefined) return stored; // deleted, or never there: one is reported
    return before === undefined || after === undefined || before.journeyId !== after.journeyId;
  }

  #lookAtReferrers(id: string): void {
    for (const referrer of this.#previous.referrers.get(id) ?? []) this.#lookAgain(referrer);
  }

  #lookAgain(id: string): void {
    const table = tableOf(id);
    if (table) this.look(table, id, false);
  }

  /** Keeps to whom a record refers. */
  #index(table: TableName, id: string): void {
    const reading = tableOf(id) === table ? this.#view.reading(id) : undefined;
    if (reading?.state !== 'present') return;
    for (const link of links[table]) {
      for (const to of targetsOf(reading.record, link)) {
        const referrers = this.#previous.referrers.get(to);
        if (referrers) referrers.add(id);
        else this.#previous.referrers.set(to, new Set([id]));
      }
    }
  }

  /** Looks at all whose circle a stored change opened or closed. */
  #lookAround(table: TableName, id: string): void {
    for (const link of links[table]) {
      if (!link.climbs) continue;
      for (const other of this.#view.circle(id, link.field)) this.#lookAgain(other);
      for (const cut of cutsIn(this.#previous.problems)) if (tableOf(cut) === table) this.#lookAgain(cut);
    }
  }

  #report(place: string, problems: readonly Problem[]): void {
    const before = this.#previous.problems.get(place) ?? [];
    if (before.length === 0 && problems.length === 0) return;
    if (JSON.stringify(before) !== JSON.stringify(problems)) this.#problems.set(place, problems);
  }

  #result(): Normalized {
    const { workspace, problems, referrers } = this.#previous;
    const isSame = this.#tables.size === 0 && this.#workspace === workspace.workspace;
    for (const [table, records] of this.#tables) descends(records, this.#before(table), this.#changed);
    return {
      workspace: isSame ? workspace : { ...workspace, ...Object.fromEntries(this.#tables), workspace: this.#workspace },
      problems: this.#problems.size === 0 ? problems : withReports(problems, this.#problems),
      changed: this.#changed,
      referrers,
    };
  }
}

/** A copy of a large table; twice as fast as spreading it, which everybody waits for at every keystroke. */
function copied(records: Readonly<Records>): Records {
  const copy: Records = {};
  for (const id of Object.keys(records)) copy[id] = records[id] as AnyRecord; // the key was just read from it
  return copy;
}

/** Ids of the records at which circles are cut. */
const cutsIn = memoByObject((problems: Normalized['problems']): readonly string[] =>
  [...problems.values()].flatMap((ofOne) => ofOne.flatMap((each) => (each.type === 'cycle' ? [each.id] : []))),
);

function withReports(
  before: Normalized['problems'],
  reports: ReadonlyMap<string, readonly Problem[]>,
): Normalized['problems'] {
  const after = new Map(before);
  for (const [place, problems] of reports) {
    if (problems.length > 0) after.set(place, problems);
    else after.delete(place);
  }
  return after;
}
