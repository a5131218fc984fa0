import { sizes } from '../../look/sizes.ts';
import { firstRowTop, rowTop } from '../grid.ts';
import type { Grid } from '../layout.ts';
import type { Work } from '../work.ts';

/** Which way a piece goes on at one of its ends: to the left or up, or to the right or down. */
export type Side = -1 | 1;

/** A piece of a connection inside one gutter. Its ends are counted in slots: even ones are gutters, odd ones rows or columns. */
export interface Piece {
  readonly low: number;
  readonly high: number;
  readonly atLow: Side;
  readonly atHigh: Side;
  /** Where it runs across the gutter, in pixels of the map; known once all pieces of the gutter are. */
  place: number;
  lane: number;
}

/** The pieces that run in each gutter, by the gutter's number. */
export type Gutters = Map<number, Piece[]>;

/** Adds a piece between two slots to a gutter. */
export function addPiece(
  gutters: Gutters,
  gutter: number,
  from: number,
  fromSide: Side,
  to: number,
  toSide: Side,
): Piece {
  const rising = from <= to;
  const piece: Piece = {
    low: rising ? from : to,
    high: rising ? to : from,
    atLow: rising ? fromSide : toSide,
    atHigh: rising ? toSide : fromSide,
    place: 0,
    lane: 0,
  };
  const pieces = gutters.get(gutter);
  if (pieces) pieces.push(piece);
  else gutters.set(gutter, [piece]);
  return piece;
}

/** How many pieces before it a new one is compared with; more changes little and costs a square. */
const reach = 48;
const widestStep = 10;
/** Lines closer than this read as one; before that, lanes are shared at the price of a crossing. */
const closestStep = 4;

/** Gives every piece of a gutter its place between two borders: overlapping ones side by side, ordered so that few cross. */
export function settle(pieces: readonly Piece[], from: number, to: number): void {
  const [only] = pieces;
  if (pieces.length === 1 && only) {
    only.place = Math.round((from + to) / 2);
    return;
  }
  const line = ordered(pieces);
  const room = 1 + Math.floor((to - from) / closestStep);
  if (giveLanes(line) > room) shareLanes(line);
  for (const bundle of bundles(pieces)) {
    let lanes = 0;
    for (const piece of bundle) lanes = Math.max(lanes, piece.lane);
    const gap = Math.min(widestStep, (to - from) / Math.max(1, lanes - 1));
    const first = (from + to) / 2 - ((lanes - 1) * gap) / 2;
    for (const piece of bundle) piece.place = Math.round((first + (piece.lane - 1) * gap) * 2) / 2;
  }
}

/** Each piece goes where, among those before it, it causes the fewest crossings. */
function ordered(pieces: readonly Piece[]): Piece[] {
  const line: Piece[] = [];
  for (const piece of [...pieces].sort(byLean)) {
    let best = line.length;
    let cost = 0;
    let bestCost = 0;
    for (let at = line.length - 1; at >= 0 && at >= line.length - reach; at--) {
      const other = line[at];
      if (!other) break;
      if (other.high >= piece.low && piece.high >= other.low) cost += crossings(piece, other) - crossings(other, piece);
      if (cost < bestCost) {
        bestCost = cost;
        best = at;
      }
    }
    line.splice(best, 0, piece);
  }
  return line;
}

/** Pieces that come from and go to the left stand left; among those that pass through, steps down lean against steps up. */
function byLean(a: Piece, b: Piece): number {
  return a.atLow + a.atHigh - (b.atLow + b.atHigh) || a.low - b.low || a.high - b.high || a.atLow - b.atLow;
}

/** How often two overlapping pieces cross when the first stands before the second; lying on one another counts thrice. */
function crossings(before: Piece, after: Piece): number {
  return (
    endOf(before.low, before.atLow, after) +
    endOf(before.high, before.atHigh, after) +
    (after.atLow < 0 && before.low < after.low && after.low < before.high ? 1 : 0) +
    (after.atHigh < 0 && before.low < after.high && after.high < before.high ? 1 : 0)
  );
}

function endOf(slot: number, side: Side, after: Piece): number {
  if (side < 0) return 0;
  if (after.low < slot && slot < after.high) return 1;
  const meets = (slot === after.low && after.atLow < 0) || (slot === after.high && after.atHigh < 0);
  // Two ends in one row lie on one another; two in one gutter only may.
  return meets ? (slot & 1 ? 3 : 0.5) : 0;
}

/** The first lane after those of all overlapping pieces before it, so that the order is kept and lanes are shared. */
function giveLanes(line: readonly Piece[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const { low, high } of line) {
    if (low < lowest) lowest = low;
    if (high > highest) highest = high;
  }
  const taken = new Uint16Array(highest - lowest + 1);
  let most = 0;
  for (const piece of line) {
    const low = piece.low - lowest;
    const high = piece.high - lowest;
    let lane = 0;
    for (let slot = low; slot <= high; slot++) {
      const used = taken[slot] ?? 0;
      if (used > lane) lane = used;
    }
    piece.lane = lane + 1;
    most = Math.max(most, piece.lane);
    taken.fill(lane + 1, low, high + 1);
  }
  return most;
}

/** As few lanes as pieces overlap anywhere: each takes, of those free where it begins, the one nearest to its place in the order. */
function shareLanes(line: readonly Piece[]): void {
  const wanted = new Map(line.map((piece, index) => [piece, index / line.length]));
  const byStart = [...line].sort((a, b) => a.low - b.low || a.high - b.high);
  const depth = depthOf(byStart);
  const freeFrom = new Int32Array(depth + 1).fill(-1);
  for (const piece of byStart) {
    const best = (wanted.get(piece) ?? 0) * (depth - 1) + 1;
    let chosen = 0;
    for (let lane = 1; lane <= depth; lane++)
      if ((freeFrom[lane] ?? 0) < piece.low && (chosen === 0 || Math.abs(lane - best) < Math.abs(chosen - best)))
        chosen = lane;
    piece.lane = chosen;
    freeFrom[chosen] = piece.high;
  }
}

/** How many pieces overlap at most. */
function depthOf(byStart: readonly Piece[]): number {
  const ends = Float64Array.from(byStart, ({ high }) => high).sort();
  let ended = 0;
  let depth = 0;
  byStart.forEach(({ low }, index) => {
    while ((ends[ended] ?? Number.POSITIVE_INFINITY) < low) ended++;
    depth = Math.max(depth, index + 1 - ended);
  });
  return depth;
}

/** Runs of pieces that overlap, directly or through others; each is centred by itself. */
function bundles(pieces: readonly Piece[]): Piece[][] {
  const made: Piece[][] = [];
  let reached = Number.NEGATIVE_INFINITY;
  let bundle: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.low - b.low)) {
    if (piece.low > reached) {
      bundle = [];
      made.push(bundle);
    }
    bundle.push(piece);
    reached = Math.max(reached, piece.high);
  }
  return made;
}

const { card, stage, grid: step } = sizes;
const clear = { leaving: 10, entering: 17, above: 8, edge: 5 };
// Beside the first and the last column lines run outside the stage, clear of its border.
const outside = { near: stage.padding + 9, far: stage.padding + 25 };

/** The borders between which lines may run up and down to the left of a column (after the last: to its right). */
export function uprightGutter({ columns }: Grid, gutter: number): readonly [number, number] {
  const left = columns[gutter - 1];
  const right = columns[gutter];
  const from = left ? left.x + card.width + (right ? clear.leaving : outside.near) : (right?.x ?? 0) - outside.far;
  const to = right ? right.x - (left ? clear.entering : outside.near) : from + outside.far - outside.near;
  return [from, to];
}

/** The borders between which lines may run across above a row: below the headers, and inside the stages at their foot. */
export function levelGutter({ rows, trayRows }: Grid, gutter: number): readonly [number, number] {
  if (gutter === 0) return [stage.header + clear.edge, firstRowTop - clear.edge];
  const from = rowTop(gutter - 1) + card.height;
  if (gutter === rows || gutter === trayRows) return [from + clear.edge, from + stage.padding - clear.edge];
  return [from + clear.above, from + (step.y - card.height) - clear.above];
}

/** All pieces of a map in their places. */
export interface Settled {
  readonly grid: Grid;
  readonly upright: Gutters;
  readonly level: Gutters;
}

/** Places every piece in every gutter, up and down and across; gutters that hold the same as before are not worked out again. */
export function settleAll(now: Settled, before: Settled | undefined, work?: Work): void {
  settleEach('upright', uprightGutter, now, before, work);
  settleEach('level', levelGutter, now, before, work);
}

function settleEach(
  kind: 'upright' | 'level',
  bordersOf: (grid: Grid, gutter: number) => readonly [number, number],
  now: Settled,
  before: Settled | undefined,
  work: Work | undefined,
): void {
  for (const [gutter, pieces] of now[kind]) {
    const [from, to] = bordersOf(now.grid, gutter);
    const known = before?.[kind].get(gutter);
    if (before && known && isSettledAlike(known, pieces)) {
      const [fromBefore, toBefore] = bordersOf(before.grid, gutter);
      if (fromBefore === from && toBefore === to) {
        for (let index = 0; index < pieces.length; index++) {
          const piece = pieces[index];
          if (piece) piece.place = known[index]?.place ?? 0;
        }
        continue;
      }
    }
    if (work) work.gutters += 1;
    settle(pieces, from, to);
  }
}

const isSettledAlike = (before: readonly Piece[], now: readonly Piece[]): boolean =>
  before.length === now.length && now.every((piece, index) => samePiece(piece, before[index]));

const samePiece = (a: Piece, b: Piece | undefined): boolean =>
  a.low === b?.low && a.high === b.high && a.atLow === b.atLow && a.atHigh === b.atHigh;
