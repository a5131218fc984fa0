import type { Problem } from '../problems.ts';
import { type AnyRecord, type RawData, type Reading, readRecord } from '../raw.ts';
import { type TableName, tableOf } from '../records/kinds.ts';
import { type Link, links, targetsOf } from './links.ts';

/** Counts the records a run has looked at, for the test that an edit looks at a handful. */
export interface ReadCounter {
  reads: number;
}

/** A record as everybody reads it, if it is to be seen, and what is to be reported of it. */
export interface Seen {
  readonly record: AnyRecord | undefined;
  readonly problems: readonly Problem[];
}

/** One look at stored data. Everything it says follows from that data alone, and is worked out when asked. */
export interface View {
  /** The record by itself; undefined where nothing is stored under the id. */
  reading(id: string): Reading | undefined;
  /** The record among the others: hidden with its owners, without what it may not refer to. */
  see(table: TableName, id: string): Seen;
  /** The circle into which this record leads; empty where it leads out. */
  circle(id: string, field: string): readonly string[];
}

const unseen: Seen = { record: undefined, problems: [] };

/** Begins a look at stored data, which must not change while it lasts. */
export function lookAt(raw: RawData, counter?: ReadCounter): View {
  const readings = new Map<string, Reading | null>();
  const visibility = new Map<string, boolean>();
  const cuts = new Map<string, ReadonlyMap<string, boolean>>();

  function reading(id: string): Reading | undefined {
    const known = readings.get(id);
    if (known !== undefined) return known ?? undefined;
    const table = tableOf(id);
    const stored = table && raw.tables.get(table)?.get(id);
    const read = table === undefined || stored === undefined ? undefined : readRecord(table, id, stored);
    if (counter && read) counter.reads += 1;
    readings.set(id, read ?? null);
    return read;
  }

  const presentRecord = (id: string): AnyRecord | undefined => {
    const read = reading(id);
    return read?.state === 'present' ? read.record : undefined;
  };

  /** The record one step up; none where the step leads out of the tree. */
  function above(id: string, field: string): string | undefined {
    const up = presentRecord(id)?.[field];
    return typeof up === 'string' && tableOf(up) === tableOf(id) && presentRecord(up) ? up : undefined;
  }

  function circle(id: string, field: string): readonly string[] {
    const path: string[] = [];
    const passed = new Map<string, number>();
    for (let at: string | undefined = id; at !== undefined; at = above(at, field)) {
      const before = passed.get(at);
      if (before !== undefined) return path.slice(before);
      passed.set(at, path.length);
      path.push(at);
    }
    return [];
  }

  /** Whether the circle a record lies on is cut at it. A path is walked once, however long it is. */
  function isCut(id: string, field: string): boolean {
    const known = (cuts.get(field) ?? new Map()) as Map<string, boolean>; // only this function fills it
    cuts.set(field, known);
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !known.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = above(at, field);
    }
    for (const passed of path) known.set(passed, false);
    if (at !== undefined && onPath.has(at)) {
      const round = path.slice(path.indexOf(at));
      known.set(
        round.reduce((greatest, each) => (each > greatest ? each : greatest)),
        true,
      );
    }
    return known.get(id) ?? false;
  }

  /** What a record disappears with; undefined where the record itself is not there. */
  function ownersOf(id: string): readonly string[] | undefined {
    const record = presentRecord(id);
    const table = tableOf(id);
    if (!record || !table) return undefined;
    const owners: string[] = [];
    for (const link of links[table]) {
      if (link.how === 'owner' && !(link.climbs && isCut(id, link.field))) owners.push(...targetsOf(record, link));
    }
    return owners;
  }

  const journeyOf = (id: unknown): unknown => (typeof id === 'string' ? presentRecord(id)?.journeyId : undefined);

  const joinsJourneys = (record: AnyRecord): boolean =>
    tableOf(record.id) === 'connections' && journeyOf(record.fromId) !== journeyOf(record.toId);

  // With a stack of its own, because a thread of replies can be longer than the machine's.
  function isVisible(id: string): boolean {
    const known = visibility.get(id);
    if (known !== undefined) return known;
    const waiting = [id];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const owners = visibility.has(next) ? undefined : ownersOf(next);
      const open = owners?.filter((owner) => !visibility.has(owner)) ?? [];
      if (open.length > 0) {
        waiting.push(...open);
        continue;
      }
      if (!visibility.has(next)) {
        const record = presentRecord(next);
        const owned = owners?.every((owner) => visibility.get(owner)) ?? false;
        visibility.set(next, record !== undefined && owned && !joinsJourneys(record));
      }
      waiting.pop();
    }
    return visibility.get(id) ?? false;
  }

  function see(table: TableName, id: string): Seen {
    const stored = raw.tables.get(table)?.get(id);
    if (stored === undefined) return unseen;
    const read = tableOf(id) === table ? reading(id) : readRecord(table, id, stored);
    if (read?.state !== 'present') {
      return read?.state === 'unusable' ? { record: undefined, problems: [{ type: 'set-aside', table, id }] } : unseen;
    }
    const { record, badFields } = read;
    if (!isVisible(id)) return { record: undefined, problems: whyHidden(table, record) };

    const problems: Problem[] = badFields.map((field) => ({ type: 'bad-field', table, id, field }));
    const repairs = repairsOf(table, record, problems);
    return { record: repairs ? Object.freeze({ ...record, ...repairs }) : record, problems };
  }

  function whyHidden(table: TableName, record: AnyRecord): readonly Problem[] {
    const { id } = record;
    const problems: Problem[] = [];
    let isOwned = true;
    for (const link of links[table]) {
      if (link.how !== 'owner' || (link.climbs && isCut(id, link.field))) continue;
      for (const to of targetsOf(record, link)) {
        if (!isVisible(to)) isOwned = false;
        if (reading(to) === undefined) problems.push({ type: 'no-owner', table, id, field: link.field });
      }
    }
    return isOwned && joinsJourneys(record) ? [{ type: 'across-journeys', table, id }] : problems;
  }

  function repairsOf(table: TableName, record: AnyRecord, problems: Problem[]): Record<string, unknown> | undefined {
    const { id } = record;
    let repairs: Record<string, unknown> | undefined;
    for (const link of links[table]) {
      const { field } = link;
      if (record[field] === link.nothing) continue;
      const isCircle = link.climbs && isCut(id, field);
      if (isCircle) problems.push({ type: 'cycle', table, id, field });
      if (link.how === 'owner' && !isCircle) continue; // visible, so its owners are
      const lost = targetsOf(record, link).filter((to) => isCircle || !mayMention(table, record, link, to));
      if (lost.length === 0) continue;
      for (const to of lost) {
        if (reading(to) === undefined) problems.push({ type: 'dangling', table, id, field, to });
      }
      repairs ??= {};
      repairs[field] = link.isSet ? without(record[field] as object, lost) : undefined; // a set is an object
    }
    return repairs;
  }

  function mayMention(table: TableName, record: AnyRecord, { field }: Link, to: string): boolean {
    if (!isVisible(to)) return false;
    return !(table === 'touchpoints' && field === 'stageId') || journeyOf(to) === record.journeyId;
  }

  return { reading, see, circle };
}

const without = (members: object, lost: readonly string[]): object =>
  Object.freeze(Object.fromEntries(Object.entries(members).filter(([member]) => !lost.includes(member))));
