/** Counts in a list of numbers how many were added at or below a place; by a Fenwick tree, in logarithmic time. */
export function createTally(size: number) {
  const sums = new Int32Array(size + 1);
  return {
    add(place: number, amount: number): void {
      for (let at = place + 1; at <= size; at += at & -at) sums[at] = (sums[at] ?? 0) + amount;
    },
    /** How many stand at places below this one. */
    below(place: number): number {
      let sum = 0;
      for (let at = place; at > 0; at -= at & -at) sum += sums[at] ?? 0;
      return sum;
    },
  };
}

/** How many lines between two neighbouring layers cross (Barth, Jünger and Mutzel, 2002). */
export function crossingsBetween(
  layer: readonly number[],
  right: readonly (readonly number[])[],
  position: Float64Array,
  size: number,
): number {
  const tally = createTally(size);
  let seen = 0;
  let crossings = 0;
  for (const each of layer) {
    const ends = right[each] ?? [];
    for (const end of ends) crossings += seen - tally.below((position[end] ?? 0) + 1);
    for (const end of ends) tally.add(position[end] ?? 0, 1);
    seen += ends.length;
  }
  return crossings;
}
