import { crossingsBetween } from './crossings.ts';
import type { Layers } from './layers.ts';

const most = { sweeps: 10, idleSweeps: 4, swaps: 4 } as const;

/** Orders each layer from top to bottom so that connections cross little: sweeps by the barycentre of the neighbours
 * (Sugiyama, Tagawa and Toda, 1981), each followed by swaps of neighbours that save crossings (Gansner et al., 1993). The best order seen is kept. */
export function ordered(layers: Layers): readonly (readonly number[])[] {
  const order = layers.order.map((layer) => [...layer]);
  const position = new Float64Array(layers.left.length);
  const settle = (layer: readonly number[]) => {
    for (let index = 0; index < layer.length; index++) position[layer[index] ?? 0] = index;
  };
  for (const layer of order) settle(layer);

  let best = order.map((layer) => [...layer]);
  let fewest = crossingsIn(order, layers, position);
  let idle = 0;
  for (let sweep = 0; sweep < most.sweeps && fewest > 0 && idle < most.idleSweeps; sweep++) {
    const forward = sweep % 2 === 0;
    const near = forward ? layers.left : layers.right;
    for (let step = 1; step < order.length; step++) {
      const layer = order[forward ? step : order.length - 1 - step];
      if (!layer) continue;
      sortByNeighbours(layer, near, position, layers.isPinned);
      settle(layer);
    }
    swapNeighbours(order, layers, position);
    const crossings = crossingsIn(order, layers, position);
    idle = crossings < fewest ? 0 : idle + 1;
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = order.map((layer) => [...layer]);
  }
  return best;
}

function crossingsIn(order: readonly (readonly number[])[], { right }: Layers, position: Float64Array): number {
  let sum = 0;
  for (let layer = 0; layer + 1 < order.length; layer++)
    sum += crossingsBetween(order[layer] ?? [], right, position, order[layer + 1]?.length ?? 0);
  return sum;
}

/** Who has no neighbours on that side keeps its place; the others take the places left, in the order of their barycentres. */
function sortByNeighbours(
  layer: number[],
  near: Layers['left'],
  position: Float64Array,
  isPinned: readonly boolean[],
): void {
  const moving: { readonly each: number; readonly centre: number; readonly index: number }[] = [];
  for (const [index, each] of layer.entries()) {
    const others = near[each] ?? [];
    if (others.length === 0 || isPinned[each]) continue;
    let sum = 0;
    for (const other of others) sum += position[other] ?? 0;
    moving.push({ each, centre: sum / others.length, index });
  }
  const places = moving.map(({ index }) => index);
  moving.sort((a, b) => a.centre - b.centre || a.index - b.index);
  for (const [number, { each }] of moving.entries()) layer[places[number] ?? 0] = each;
}

function swapNeighbours(order: readonly number[][], layers: Layers, position: Float64Array): void {
  let isBetter = true;
  for (let pass = 0; pass < most.swaps && isBetter; pass++) {
    isBetter = false;
    for (const layer of order)
      for (let index = 0; index + 1 < layer.length; index++) {
        const upper = layer[index] ?? 0;
        const lower = layer[index + 1] ?? 0;
        if (layers.isPinned[upper] || savedBySwap(upper, lower, layers, position) <= 0) continue;
        layer[index] = lower;
        layer[index + 1] = upper;
        position[lower] = index;
        position[upper] = index + 1;
        isBetter = true;
      }
  }
}

function savedBySwap(upper: number, lower: number, { left, right }: Layers, position: Float64Array): number {
  return savedOn(left[upper], left[lower], position) + savedOn(right[upper], right[lower], position);
}

type Near = readonly number[] | undefined;

// By index, because this runs more often than anything else.
function savedOn(upper: Near, lower: Near, position: Float64Array): number {
  if (!upper || !lower) return 0;
  let saved = 0;
  for (let a = 0; a < upper.length; a++) {
    const place = position[upper[a] ?? 0] ?? 0;
    for (let b = 0; b < lower.length; b++) {
      const other = position[lower[b] ?? 0] ?? 0;
      if (place > other) saved += 1;
      else if (place < other) saved -= 1;
    }
  }
  return saved;
}
