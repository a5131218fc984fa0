/** The values of a table by a key each has; those without one are left out. Each group is in the order of ids. */
export function groupedBy<Value extends { readonly id: string }, Key>(
  table: Readonly<Record<string, Value>>,
  keyOf: (value: Value) => Key | undefined,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of Object.values(table)) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(byId);
  return groups;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const nothing: readonly never[] = Object.freeze([]);

/** An empty list that is the same object each time, so that readers see no change where there is none. */
export const none = <Value>(): readonly Value[] => nothing;
