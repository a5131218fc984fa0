import type { Arc } from './arcs.ts';
import { type MainLines, mainLineAmong } from './main-line.ts';

/** Touchpoints that hang together, and their connections, numbered among themselves. */
export interface Part {
  /** Their numbers in the journey, ascending. */
  readonly members: readonly number[];
  readonly count: number;
  readonly arcs: readonly Arc[];
  /** Of each member, its layer, the part's first being 0. */
  readonly layerOf: readonly number[];
  readonly firstLayer: number;
  readonly layers: number;
  readonly line: ReadonlySet<number>;
}

/** The connected parts of a journey, the one with the longest main line first, of equals the first in reading order. */
export function partsOf(arcs: readonly Arc[], layerOf: Int32Array, lines: MainLines): readonly Part[] {
  const leader = leaders(arcs, layerOf.length);
  const members = new Map<number, number[]>();
  const isConnected = new Uint8Array(layerOf.length);
  for (const { left, right } of arcs) isConnected[left] = isConnected[right] = 1;
  const local = new Int32Array(layerOf.length);
  for (let each = 0; each < layerOf.length; each++) {
    if (!isConnected[each]) continue;
    const known = members.get(leader[each] ?? 0) ?? [];
    local[each] = known.length;
    known.push(each);
    members.set(leader[each] ?? 0, known);
  }
  const arcsBy = new Map<number, Arc[]>();
  for (const arc of arcs) {
    const group = leader[arc.left] ?? 0;
    const own = { ...arc, left: local[arc.left] ?? 0, right: local[arc.right] ?? 0 };
    const known = arcsBy.get(group);
    if (known) known.push(own);
    else arcsBy.set(group, [own]);
  }
  return [...members]
    .map(([group, numbers]) => {
      const line = mainLineAmong(numbers, lines);
      return { score: lines.scores[line[0] ?? 0] ?? 0, part: partOf(numbers, arcsBy.get(group) ?? [], line) };
    })
    .sort((a, b) => b.score - a.score || (a.part.members[0] ?? 0) - (b.part.members[0] ?? 0))
    .map(({ part }) => part);

  function partOf(numbers: readonly number[], own: readonly Arc[], line: readonly number[]): Part {
    const layers = numbers.map((each) => layerOf[each] ?? 0);
    const firstLayer = layers.reduce((a, b) => Math.min(a, b));
    return {
      members: numbers,
      count: numbers.length,
      arcs: own,
      layerOf: layers.map((layer) => layer - firstLayer),
      firstLayer,
      layers: layers.reduce((a, b) => Math.max(a, b)) - firstLayer + 1,
      line: new Set(line.map((each) => local[each] ?? 0)),
    };
  }
}

/** For each number the smallest that it hangs together with. */
function leaders(arcs: readonly Arc[], count: number): Int32Array {
  const leader = Int32Array.from({ length: count }, (_, each) => each);
  const find = (each: number): number => {
    let at = each;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  for (const { left, right } of arcs) {
    const a = find(left);
    const b = find(right);
    leader[Math.max(a, b)] = Math.min(a, b);
  }
  return leader.map((_, each) => find(each));
}
