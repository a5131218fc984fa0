import { changedSince } from '../../lib/lineage.ts';

type Table<Value> = Readonly<Record<string, Value>>;

/** A record that is not the same object in two states of a table; undefined where it was not there, or is no longer. */
interface Changed<Value> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** What changed from one state of a table to another: a comparison of references, since unchanged records stay the same objects; of those that can have changed, where that is known. */
function changesBetween<Value>(before: Table<Value>, after: Table<Value>): readonly Changed<Value>[] {
  const changes: Changed<Value>[] = [];
  const ids = changedSince(before, after);
  if (ids) {
    for (const id of ids) if (after[id] !== before[id]) changes.push({ before: before[id], after: after[id] });
    return changes;
  }
  for (const id in after) if (after[id] !== before[id]) changes.push({ before: before[id], after: after[id] });
  for (const id in before) if (!(id in after)) changes.push({ before: before[id], after: undefined });
  return changes;
}

/** Remembers what was derived from each state of a table, and derives the next from the latest by what changed. Without a latest, everything is new. */
export function derivedFrom<Value, Derived extends object>(
  derive: (changes: readonly Changed<Value>[], latest: Derived | undefined, table: Table<Value>) => Derived,
): (table: Table<Value>) => Derived {
  const known = new WeakMap<object, Derived>();
  let latest: WeakRef<Table<Value>> | undefined; // only a shorter way to the same result: what comes out never depends on it
  return (table) => {
    const found = known.get(table);
    if (found) return found;
    const before = latest?.deref();
    const derived = derive(changesBetween(before ?? {}, table), before && known.get(before), table);
    known.set(table, derived);
    latest = new WeakRef(table);
    return derived;
  };
}

/** Sorts the records of a table into groups by a key each has; those without one are left out. An edit makes only the groups anew that it touches. */
export function groupedBy<Value extends { readonly id: string }, Key>(
  keyOf: (value: Value) => Key | undefined,
  compare: (a: Value, b: Value) => number = byId,
): (table: Table<Value>) => ReadonlyMap<Key, readonly Value[]> {
  return derivedFrom<Value, ReadonlyMap<Key, readonly Value[]>>((changes, latest, table) => {
    if (latest && changes.length === 0) return latest;
    const groups = new Map(latest);
    const touched = new Map<Key, Value[]>();
    const open = (key: Key): Value[] => {
      const opened = touched.get(key) ?? (groups.get(key) ?? []).filter((value) => table[value.id] === value);
      touched.set(key, opened);
      return opened;
    };
    for (const { before, after } of changes) {
      const left = before && keyOf(before);
      const entered = after && keyOf(after);
      if (left !== undefined) open(left);
      if (after && entered !== undefined) open(entered).push(after);
    }
    for (const [key, group] of touched) {
      if (group.length > 0) groups.set(key, group.sort(compare));
      else groups.delete(key);
    }
    return groups;
  });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const nothing: readonly never[] = Object.freeze([]);

/** An empty list that is the same object each time, so that readers see no change where there is none. */
export const none = <Value>(): readonly Value[] => nothing;
