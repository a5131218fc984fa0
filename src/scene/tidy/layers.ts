import type { Arc } from './arcs.ts';

/** A connected part in layers, as the ordering of layers sees it: long connections pass through a point in each layer between. */
export interface Layers {
  /** Touchpoints and passing points of each layer, from top to bottom; touchpoints have the smaller numbers. */
  readonly order: readonly (readonly number[])[];
  readonly left: readonly (readonly number[])[];
  readonly right: readonly (readonly number[])[];
  /** Of each number: whether it belongs to the main line, which stays on top. */
  readonly isPinned: readonly boolean[];
  readonly touchpoints: number;
}

/** Longer ones give no points: over such a distance the eye does not follow, and points would outnumber the touchpoints. */
const longest = { one: 40, all: 60_000 } as const;

interface Part {
  /** How many touchpoints; arcs name them by number below it. */
  readonly count: number;
  readonly arcs: readonly Arc[];
  /** From 0. */
  readonly layerOf: readonly number[];
  readonly line: ReadonlySet<number>;
}

/** Builds the layers of a connected part, ordered from top to bottom by a height that each touchpoint has; of equals by number. */
export function layersOf({ count, arcs, layerOf, line }: Part, heightOf: (each: number) => number): Layers {
  const left: number[][] = Array.from({ length: count }, () => []);
  const right: number[][] = Array.from({ length: count }, () => []);
  const isPinned = Array.from({ length: count }, (_, each) => line.has(each));
  const heights = Array.from({ length: count }, (_, each) => heightOf(each));
  const layers: number[][] = [];
  const put = (each: number, layer: number) => {
    for (let missing = layers.length; missing <= layer; missing++) layers.push([]);
    layers[layer]?.push(each);
  };
  const join = (a: number, b: number) => {
    right[a]?.push(b);
    left[b]?.push(a);
  };
  for (let each = 0; each < count; each++) put(each, layerOf[each] ?? 0);

  const span = (arc: Arc) => (layerOf[arc.right] ?? 0) - (layerOf[arc.left] ?? 0);
  let points = 0;
  for (const arc of [...arcs].sort((a, b) => span(a) - span(b))) {
    const steps = span(arc);
    if (steps > longest.one || points + steps - 1 > longest.all) continue;
    points += steps - 1;
    const first = heights[arc.left] ?? 0;
    const rise = ((heights[arc.right] ?? 0) - first) / steps;
    let at = arc.left;
    for (let step = 1; step < steps; step++) {
      const point = left.length;
      left.push([]);
      right.push([]);
      isPinned.push(false);
      heights.push(first + rise * step);
      put(point, (layerOf[arc.left] ?? 0) + step);
      join(at, point);
      at = point;
    }
    join(at, arc.right);
  }
  const top = (each: number) => (isPinned[each] ? Number.NEGATIVE_INFINITY : (heights[each] ?? 0));
  for (const layer of layers) layer.sort((a, b) => (top(a) < top(b) ? -1 : top(a) > top(b) ? 1 : a - b));
  return { order: layers, left, right, isPinned, touchpoints: count };
}
