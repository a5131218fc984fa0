import type { AnyRecord } from '../raw.ts';

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
