/** Remembers by name what was made last and what it was made from; makes it anew only when one of those is another object. */
export function createKeeper() {
  const known = new Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>();
  return <Made>(name: string, from: readonly unknown[], make: () => Made): Made => {
    const before = known.get(name);
    if (before?.from.length === from.length && from.every((each, index) => Object.is(each, before.from[index])))
      return before.made as Made; // made under this name, by the same caller
    const made = make();
    known.set(name, { from, made });
    return made;
  };
}
