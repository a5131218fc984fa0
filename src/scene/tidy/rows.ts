import type { Arc } from './arcs.ts';

/** How much each kind of connection wants to be level: the main line, links of a chain, any other. */
const straight = { main: 12, chain: 4, other: 2 } as const;
const rounds = { oneSided: 3, bothSided: 4 } as const;
const pin = 10_000;

interface Part {
  readonly count: number;
  readonly arcs: readonly Arc[];
  /** The touchpoints of each layer from top to bottom. */
  readonly order: readonly (readonly number[])[];
  readonly line: ReadonlySet<number>;
  readonly isPinned: boolean;
}

/** Gives touchpoints rows, in the order of their layers, so that connections are level where they can be. Each layer in
 * turn is set to the rows that are best for what is beside it: the median of each, then an isotonic regression. */
export function rowsOf(part: Part): Int32Array {
  const { count, order } = part;
  const wishes = wishesOf(part);
  const layerOf = new Int32Array(count);
  const rows = new Int32Array(count);
  const isFixed = Array.from({ length: count }, (_, each) => part.isPinned && part.line.has(each));
  order.forEach((layer, number) => {
    layer.forEach((each, row) => {
      rows[each] = row;
      layerOf[each] = number;
    });
  });

  const set = (layer: readonly number[], side: -1 | 0 | 1): boolean => {
    const values: number[] = [];
    const weights: number[] = [];
    for (const [index, each] of layer.entries()) {
      const asked = (wishes[each] ?? []).filter(
        ({ other }) => side === 0 || Math.sign((layerOf[other] ?? 0) - (layerOf[each] ?? 0)) === side,
      );
      const points = asked.map(({ other, weight }) => ({ value: rows[other] ?? 0, weight }));
      const isFree = points.length === 0;
      values[index] = (isFixed[each] ? 0 : isFree ? (rows[each] ?? 0) : median(points)) - index;
      weights[index] = isFixed[each] ? pin : isFree ? 1 : points.reduce((sum, { weight }) => sum + weight, 0);
    }
    let isChanged = false;
    for (const [index, value] of isotonic(values, weights).entries()) {
      const row = Math.max(0, value) + index;
      const each = layer[index] ?? 0;
      isChanged ||= rows[each] !== row;
      rows[each] = row;
    }
    return isChanged;
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
  const sweep = (forward: boolean, side: -1 | 0 | 1): boolean => {
    let isChanged = false;
    for (const layer of forward ? order : order.toReversed()) isChanged = set(layer, side) || isChanged;
    const bent = bend();
    if (bent < least) {
      least = bent;
      best = rows.slice();
    }
    return isChanged;
  };
  for (let round = 0; round < rounds.oneSided; round++) {
    sweep(true, -1);
    sweep(false, 1);
  }
  rows.set(best);
  for (let round = 0; round < rounds.bothSided; round++) {
    const forth = sweep(true, 0);
    const back = sweep(false, 0);
    if (!forth && !back) break;
  }
  return withoutEmptyRows(best);
}

interface Wish {
  readonly other: number;
  readonly weight: number;
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

/** For each place a value, none smaller than the one before it, with the least weighted distance to what is asked for there; of equals the smaller. */
export function isotonic(values: readonly number[], weights: readonly number[]): readonly number[] {
  const blocks: { from: number; value: number }[] = [];
  for (let index = 0; index < values.length; index++) {
    let block = { from: index, value: values[index] ?? 0 };
    for (let last = blocks.at(-1); last && last.value > block.value; last = blocks.at(-1)) {
      blocks.pop();
      block = { from: last.from, value: medianBetween(last.from, index) };
    }
    blocks.push(block);
  }
  const found: number[] = [];
  for (const [number, { value }] of blocks.entries()) {
    const end = blocks[number + 1]?.from ?? values.length;
    while (found.length < end) found.push(value);
  }
  return found;

  function medianBetween(from: number, to: number): number {
    const points: Point[] = [];
    for (let index = from; index <= to; index++)
      points.push({ value: values[index] ?? 0, weight: weights[index] ?? 0 });
    return median(points);
  }
}

interface Point {
  readonly value: number;
  readonly weight: number;
}

/** The smallest of the values that as much weight stands above as below. */
function median(points: Point[]): number {
  if (points.length === 1) return points[0]?.value ?? 0;
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
