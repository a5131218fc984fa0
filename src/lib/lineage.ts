interface Origin {
  readonly before: WeakRef<object>;
  readonly changed: ReadonlySet<string>;
}

const origins = new WeakMap<object, Origin>();

/** So many tables back an earlier one is looked for. */
const farthest = 8;

/** Remembers that a table was made from another one by changing no records but those with these ids. */
export function descends(now: object, before: object, changed: ReadonlySet<string>): void {
  origins.set(now, { before: new WeakRef(before), changed });
}

/** The ids of all records in which a table can differ from an earlier one; undefined where nobody remembers. */
export function changedSince(before: object, now: object): ReadonlySet<string> | undefined {
  const ids = new Set<string>();
  let at: object | undefined = now;
  for (let step = 0; step < farthest && at; step++) {
    if (at === before) return ids;
    const origin = origins.get(at);
    if (!origin) return undefined;
    for (const id of origin.changed) ids.add(id);
    at = origin.before.deref();
  }
  return at === before ? ids : undefined;
}
