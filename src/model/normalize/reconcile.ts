import type { AnyRecord } from '../raw.ts';
import { tableNames, type Workspace } from '../records/tables.ts';

/** The earlier record where the later one says the same; otherwise the later, with the earlier's sets where those are the same. */
export function reconciled(before: AnyRecord, after: AnyRecord): AnyRecord {
  let same = true;
  let shared: Record<string, unknown> | undefined;
  for (const name of Object.keys(after)) {
    const was = before[name];
    const is = after[name];
    if (Object.is(was, is)) continue;
    if (isSameSet(was, is)) {
      shared ??= {};
      shared[name] = was;
    } else same = false;
  }
  if (same) return before;
  return shared ? Object.freeze({ ...after, ...shared }) : after;
}

function isSameSet(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  const others = Object.entries(b);
  // Ranked sets read in the order of their ranks, so the order of members counts too.
  return (
    entries.length === others.length &&
    entries.every(([member, value], index) => others[index]?.[0] === member && others[index]?.[1] === value)
  );
}

/** A workspace with the records, tables and all of an earlier one that say the same. */
export function sharing(earlier: Workspace, later: Workspace): Workspace {
  const tables = tableNames.map((name) => [name, sharedTable(earlier[name], later[name])] as const);
  const before = earlier.workspace as unknown as AnyRecord; // its fields are compared by name
  const workspace = reconciled(before, later.workspace);
  const isSame = workspace === before && tables.every(([name, table]) => table === earlier[name]);
  return isSame ? earlier : ({ ...Object.fromEntries(tables), workspace } as unknown as Workspace); // every table is there
}

type Records = Readonly<Record<string, AnyRecord>>;

function sharedTable(earlier: Records, later: Records): Records {
  const entries = Object.entries(later).map(([id, record]) => {
    const before = Object.hasOwn(earlier, id) ? earlier[id] : undefined;
    return [id, before ? reconciled(before, record) : record] as const;
  });
  const isSame =
    entries.length === Object.keys(earlier).length && entries.every(([id, record]) => earlier[id] === record);
  return isSame ? earlier : Object.fromEntries(entries);
}
