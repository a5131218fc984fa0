import { changedSince } from '../lib/lineage.ts';
import { memoByObject } from '../lib/memo.ts';
import type { Connection } from '../model/records/connection.ts';
import type { Stage } from '../model/records/stage.ts';
import type { Workspace } from '../model/records/tables.ts';
import type { Touchpoint } from '../model/records/touchpoint.ts';

type Table<Entry> = Readonly<Record<string, Entry>>;

const sizeOf = memoByObject((table: object): number => Object.keys(table).length);

/** Whether two versions of a table have the same records, as far as `same` looks at those that are not the same object. */
export function sameTable<Entry>(
  before: Table<Entry>,
  now: Table<Entry>,
  same: (a: Entry, b: Entry) => boolean,
): boolean {
  if (before === now) return true;
  const changed = changedSince(before, now);
  if (changed) return [...changed].every((id) => sameEntry(before[id], now[id], same));
  let count = 0;
  for (const id in now) {
    count += 1;
    if (!sameEntry(before[id], now[id], same)) return false;
  }
  return count === sizeOf(before);
}

const sameEntry = <Entry>(a: Entry | undefined, b: Entry | undefined, same: (a: Entry, b: Entry) => boolean): boolean =>
  a === b || (a !== undefined && b !== undefined && same(a, b));

/** Whether two workspaces put every touchpoint, stage and connection in the same place: then the layout is the same. */
export function nothingMoved(before: Workspace, now: Workspace): boolean {
  return (
    sameTable<Stage>(before.stages, now.stages, (a, b) => a.order === b.order && a.journeyId === b.journeyId) &&
    sameTable<Touchpoint>(
      before.touchpoints,
      now.touchpoints,
      (a, b) => a.stageId === b.stageId && a.column === b.column && a.row === b.row && a.journeyId === b.journeyId,
    ) &&
    sameTable<Connection>(
      before.connections,
      now.connections,
      (a, b) => a.fromId === b.fromId && a.toId === b.toId && a.condition === b.condition,
    )
  );
}
