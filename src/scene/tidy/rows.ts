import type { Arc } from './arcs.ts';

/** How much each kind of connection wants to be level: the main line, links of a chain, any other. */
const straight = { main: 12, chain: 4, other: 2 } as const;
const most = { sweeps: 10, atOnce: 6 } as const;
const pin = 10_000;

interface Part {
  readonly count: number;
  readonly arcs: readonly Arc[];
  /** The touchpoints of each layer from top to bottom. */
  readonly order: readonly (readonly number[])[];
  readonly line: ReadonlySet<number>;
  readonly isPinned: boolean;
}

interface Wish {
  readonly other: number;
  readonly weight: number;
}

/** Gives touchpoints rows, in the order of their layers, so that connections are level where they can be. Each layer in
 * turn is set to the rows that are best for what is beside it: an isotonic regression by medians, exact for one layer. */
export function rowsOf(part: Part): Int32Array {
  const { count, order } = part;
  const wishes = wishesOf(part);
  const layerOf = new Int32Array(count);
  let rows = new Int32Array(count);
  order.forEach((layer, number) => {
    layer.forEach((each, row) => {
      rows[each] = row;
      layerOf[each] = number;
    });
  });

  const set = (layer: readonly number[], side: -1 | 0 | 1) => {
    const points = layer.map((each, index): Point[] => {
      const found: Point[] = [];
      for (const { other, weight } of wishes[each] ?? []) {
        const isAsked = side === 0 || Math.sign((layerOf[other] ?? 0) - (layerOf[each] ?? 0)) === side;
        if (isAsked) found.push({ value: (rows[other] ?? 0) - index, weight });
      }
      if (part.isPinned && part.line.has(each)) found.push({ value: 0, weight: pin });
      if (found.length === 0) found.push({ value: (rows[each] ?? 0) - index, weight: 1 });
      return found;
    });
    for (const [index, value] of isotonic(points).entries()) rows[layer[index] ?? 0] = Math.max(0, value) + index;
  };
  const bend = () => {
    let sum = 0;
    wishes.forEach((own, each) => {
      for (const { other, weight } of own) sum += weight * Math.abs((rows[each] ?? 0) - (rows[other] ?? 0));
    });
    return sum;
  };

  let best = rows.slice();
  let least = bend();
  for (let sweep = 0; sweep < most.sweeps + most.atOnce; sweep++) {
    const forward = sweep % 2 === 0;
    const side = sweep >= most.sweeps ? 0 : forward ? -1 : 1;
    for (const layer of forward ? order : order.toReversed()) set(layer, side);
    const bent = bend();
    if (bent >= least) continue;
    least = bent;
    best = rows.slice();
    if (sweep === most.sweeps - 1) rows = best.slice();
  }
  return withoutEmptyRows(best);
}

function wishesOf({ count, arcs, line }: Part): readonly (readonly Wish[])[] {
  const outs = new Int32Array(count);
  const ins = new Int32Array(count);
  for (const { left, right } of arcs) {
    outs[left] = (outs[left] ?? 0) + 1;
    ins[right] = (ins[right] ?? 0) + 1;
  }
  const wishes: Wish[][] = Array.from({ length: count }, () => []);
  for (const { left, right } of arcs) {
    const isMain = line.has(left) && line.has(right);
    const isChain = outs[left] === 1 && ins[right] === 1;
    const weight = isMain ? straight.main : isChain ? straight.chain : straight.other;
    wishes[left]?.push({ other: right, weight });
    wishes[right]?.push({ other: left, weight });
  }
  return wishes;
}

/** A value that is asked for, and how much. */
export interface Point {
  readonly value: number;
  readonly weight: number;
}

/** For each place a value, none smaller than the one before it, with the least weighted distance to what is asked for there; of equals the smaller. */
export function isotonic(asked: readonly (readonly Point[])[]): readonly number[] {
  const blocks: { points: Point[]; length: number; value: number }[] = [];
  for (const points of asked) {
    let block = { points: [...points], length: 1, value: median([...points]) };
    for (let last = blocks.at(-1); last && last.value > block.value; last = blocks.at(-1)) {
      blocks.pop();
      const joined = last.points.concat(block.points);
      block = { points: joined, length: last.length + block.length, value: median(joined) };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ length, value }) => Array.from({ length }, () => value));
}

function median(points: Point[]): number {
  points.sort((a, b) => a.value - b.value);
  let rest = 0;
  for (const { weight } of points) rest += weight;
  rest /= 2;
  for (const { value, weight } of points) {
    rest -= weight;
    if (rest <= 0) return value;
  }
  return 0;
}

/** The same rows, without those that nothing stands on. */
export function withoutEmptyRows(rows: Int32Array): Int32Array {
  const used = [...new Set(rows)].sort((a, b) => a - b);
  const numbers = new Map(used.map((row, number) => [row, number]));
  return rows.map((row) => numbers.get(row) ?? 0);
}
