import type { Arc } from './arcs.ts';

/** What the score of a way grows by with each connection: one that every customer goes counts for more. */
const worth = { plain: 3, conditional: 2 } as const;

/** The longest way from left to right through each connected part of a journey. */
export interface MainLines {
  /** How good the best way is that ends at a touchpoint, by number. */
  readonly scores: Int32Array;
  /** The touchpoint before it on that way, −1 for none. */
  readonly previous: Int32Array;
}

/** Finds the best way to each touchpoint; of equals that of the first in reading order. `layerOf` grows along every arc. */
export function mainLines(arcs: readonly Arc[], layerOf: Int32Array): MainLines {
  const scores = new Int32Array(layerOf.length);
  const previous = new Int32Array(layerOf.length).fill(-1);
  const layer = (each: number) => layerOf[each] ?? 0;
  const byLayer = arcs.filter(({ isBack }) => !isBack).sort((a, b) => layer(a.left) - layer(b.left) || a.left - b.left);
  for (const { left, right, isPlain } of byLayer) {
    const score = (scores[left] ?? 0) + (isPlain ? worth.plain : worth.conditional);
    if (score <= (scores[right] ?? 0)) continue;
    scores[right] = score;
    previous[right] = left;
  }
  return { scores, previous };
}

/** The touchpoints of the best way among some, from its end to its beginning. */
export function mainLineAmong(members: readonly number[], { scores, previous }: MainLines): readonly number[] {
  let best = -1;
  for (const each of members) if (best < 0 || (scores[each] ?? 0) > (scores[best] ?? 0)) best = each;
  const line: number[] = [];
  for (let each = best; each >= 0; each = previous[each] ?? -1) line.push(each);
  return line;
}
