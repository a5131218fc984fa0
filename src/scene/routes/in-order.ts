import { memoByObject } from '../../lib/memo.ts';
import type { Connection } from '../../model/records/connection.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Placed, Slots } from '../grid.ts';

/** A connection between two cards, which are told by their numbers in reading order. */
export interface Numbered {
  readonly end: End;
  readonly from: number;
  readonly to: number;
}

/** A connection with its own slot and those of its ends. It is the same object for as long as the record is. */
export interface End {
  readonly connection: Connection;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

const listOf = memoByObject((connections: Workspace['connections']) => Object.values<Connection>(connections));

/** All connections with the slots of their ends, those from before wherever they stand at the same place or close behind it. */
export function endsOf(connections: Workspace['connections'], slots: Slots, previous: readonly End[]): readonly End[] {
  const list = listOf(connections);
  if (list.length === previous.length && list.every((connection, index) => connection === previous[index]?.connection))
    return previous;
  let passed = 0;
  return list.map((connection, index) => {
    // Deleting one moves up those behind it; a table keeps its order otherwise.
    for (let at = index + passed; at < index + passed + 4; at++)
      if (previous[at]?.connection === connection) {
        passed = at - index;
        return previous[at] ?? endOf(connection, slots);
      }
    return endOf(connection, slots);
  });
}

const endOf = (connection: Connection, slots: Slots): End => ({
  connection,
  slot: slots.of(connection.id),
  from: slots.of(connection.fromId),
  to: slots.of(connection.toId),
});

/** By the places of their ends, twins by id: the same picture on every replica, in whatever order records arrived. */
export function inReadingOrder(ends: readonly End[], placed: readonly Placed[], slots: Slots): readonly Numbered[] {
  const numbers = new Int32Array(slots.count).fill(-1);
  for (let number = 0; number < placed.length; number++) numbers[placed[number]?.slot ?? 0] = number;
  const found: Numbered[] = [];
  const starts = new Int32Array(placed.length + 1);
  for (const end of ends) {
    const from = numbers[end.from] ?? -1;
    const to = numbers[end.to] ?? -1;
    if (from < 0 || to < 0) continue;
    found.push({ end, from, to });
    starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  }
  // Counted into place, because comparing ten thousand pairs costs more than routing them.
  for (let number = 1; number <= placed.length; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const sorted = [...found];
  for (const each of found) {
    const place = starts[each.from] ?? 0;
    starts[each.from] = place + 1;
    sorted[place] = each;
  }
  sortRuns(sorted);
  return sorted;
}

/** Sorts those that leave the same touchpoint, which stand together already. */
function sortRuns(sorted: Numbered[]): void {
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (sorted[end]?.from === sorted[start]?.from) end++;
    if (end - start > 1) {
      const run = sorted.slice(start, end).sort(byTarget);
      for (const [index, each] of run.entries()) sorted[start + index] = each;
    }
    start = end;
  }
}

const byTarget = (a: Numbered, b: Numbered): number =>
  a.to - b.to || (a.end.connection.id < b.end.connection.id ? -1 : 1);
