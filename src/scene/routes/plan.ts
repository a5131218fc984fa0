import type { Grid } from '../layout.ts';
import { addPiece, type Gutters, type Piece } from './gutters.ts';
import type { Neighbours, Stop } from './neighbours.ts';
import type { Tally } from './tally.ts';

/** The shape a connection takes, with the pieces of gutters it runs in. Offsets are pixels beside a card's middle. */
export type Plan =
  /** Along one row, through empty cells where there are any. */
  | { readonly type: 'level'; readonly offset: number }
  /** Down or up one column. */
  | { readonly type: 'upright'; readonly offset: number }
  /** Out, along one gutter between columns, and in; one end may run through empty cells of its row, beside its middle. */
  | { readonly type: 'step'; readonly turn: Piece; readonly fromOffset: number; readonly toOffset: number }
  /** Out, to a gutter between rows, along it, and in. */
  | { readonly type: 'over'; readonly first: Piece; readonly across: Piece; readonly last: Piece }
  /** From the foot of a card around those below it to the head of one in the same column, or the other way up. */
  | { readonly type: 'aside'; readonly first: Piece; readonly across: Piece; readonly last: Piece };

/** What plans are made upon and write down as they go: who stands where, and what already runs where. */
export interface Planner {
  readonly grid: Grid;
  readonly stops: readonly Stop[];
  readonly neighbours: Neighbours;
  readonly upright: Gutters;
  readonly level: Gutters;
  /** Lines that run along rows and columns through cells, as bits of the offsets taken. */
  readonly rowsTaken: Tally;
  readonly columnsTaken: Tally;
  /** How many pieces run in each gutter between rows, by part of the map. */
  readonly load: Tally;
  readonly leaving: Uint16Array;
  readonly arriving: Uint16Array;
}

const rowSlot = (row: number): number => 2 * row + 1;
const gutterSlot = (gutter: number): number => 2 * gutter;

// A longer run through empty cells would leave the eye without a hold.
const longestRun = 100;
const offsets = [0, 9, -9, 18, -18, 27, -27, 36, -36];

/** Takes the first offset that is free over a run of steps, and marks it taken. */
function takeOffset(taken: Tally, track: number, from: number, to: number): number {
  let used = 0;
  for (let step = from; step <= to; step++) used |= taken.get(track, step);
  let free = 0;
  while (free < offsets.length - 1 && used & (1 << free)) free++;
  for (let step = from; step <= to; step++) taken.set(track, step, taken.get(track, step) | (1 << free));
  return offsets[free] ?? 0;
}

/** Chooses how a connection runs from one card to another, by their numbers. */
export function plan(planner: Planner, from: number, to: number): Plan {
  const { stops, neighbours } = planner;
  const a = stops[from];
  const b = stops[to];
  if (!a || !b) throw new Error('A connection ends at a card that is not laid out');
  if (from === to) return over(planner, a, b);
  if (a.at === b.at) {
    const adjacent = neighbours.below[from] === to || neighbours.below[to] === from;
    if (!adjacent || Math.abs(a.row - b.row) > longestRun) return aside(planner, a, b);
    const upper = Math.min(a.row, b.row);
    const offset = takeOffset(planner.columnsTaken, a.at, upper, Math.max(a.row, b.row) - 1);
    return { type: 'upright', offset: 2 * offset };
  }
  if (a.at > b.at) return over(planner, a, b);
  if (a.row === b.row)
    return neighbours.right[from] === to && b.at - a.at <= longestRun
      ? { type: 'level', offset: takeOffset(planner.rowsTaken, a.row, a.at + 1, b.at) }
      : over(planner, a, b);
  return step(planner, a, b, from, to) ?? over(planner, a, b);
}

function step(planner: Planner, a: Stop, b: Stop, from: number, to: number): Plan | undefined {
  const { neighbours, stops, grid } = planner;
  const turnAt = (gutter: number) => addPiece(planner.upright, gutter, rowSlot(a.row), -1, rowSlot(b.row), 1);
  if (b.at === a.at + 1) return { type: 'step', turn: turnAt(b.at), fromOffset: 0, toOffset: 0 };

  if (b.at - a.at > longestRun) return undefined;
  const next = stops[neighbours.right[from] ?? -1];
  const previous = stops[neighbours.left[to] ?? -1];
  // Rows of the tray below the stages' last one do not go on to the right of it.
  const canRunLate = (!next || next.at >= b.at) && (a.row < grid.rows || b.at <= grid.trayColumns);
  const canRunEarly = (!previous || previous.at <= a.at) && (b.row < grid.rows || b.at < grid.trayColumns);
  if (!canRunLate && !canRunEarly) return undefined;
  const late = canRunLate && (!canRunEarly || (planner.arriving[to] ?? 0) >= (planner.leaving[from] ?? 0));
  return late
    ? {
        type: 'step',
        fromOffset: takeOffset(planner.rowsTaken, a.row, a.at + 1, b.at - 1),
        toOffset: 0,
        turn: turnAt(b.at),
      }
    : {
        type: 'step',
        fromOffset: 0,
        toOffset: takeOffset(planner.rowsTaken, b.row, a.at + 2, b.at),
        turn: turnAt(a.at + 1),
      };
}

function over(planner: Planner, a: Stop, b: Stop): Plan {
  const out = a.at + 1;
  const back = b.at;
  const gutter = levelFor(planner, a, b);
  const first = out < back ? 1 : -1;
  return {
    type: 'over',
    first: addPiece(planner.upright, out, rowSlot(a.row), -1, gutterSlot(gutter), first),
    across: addPiece(
      planner.level,
      gutter,
      gutterSlot(out),
      a.row < gutter ? -1 : 1,
      gutterSlot(back),
      b.row < gutter ? -1 : 1,
    ),
    last: addPiece(planner.upright, back, gutterSlot(gutter), first === 1 ? -1 : 1, rowSlot(b.row), 1),
  };
}

/** How many gutters on the way are weighed against one another, and at how many places each. */
const weighed = { gutters: 6, places: 12 };

/** The gutter between rows that is least used among those on the way, the last of equals; within one row below rather than above. */
function levelFor({ grid, load }: Planner, a: Stop, b: Stop): number {
  const lowest = Math.max(a.at, b.at) >= grid.trayColumns ? grid.rows : grid.trayRows;
  const places = placesBetween(a.at >> 3, b.at >> 3);
  let best = 0;
  let bestLoad = Number.POSITIVE_INFINITY;
  for (const wanted of guttersBetween(a.row, b.row)) {
    const gutter = Math.min(wanted, lowest);
    // The gutters above the first row and below the last are half as high as the others.
    const narrow = gutter === 0 || gutter === lowest ? 2 : 1;
    let heaviest = 0;
    for (const place of places) heaviest = Math.max(heaviest, load.get(gutter, place) * narrow);
    if (heaviest >= bestLoad) continue;
    best = gutter;
    bestLoad = heaviest;
  }
  for (const place of places) load.set(best, place, load.get(best, place) + 1);
  return best;
}

/** From the far end to the near one, so that lines turn late; within one row the gutter below it and the one above. */
function guttersBetween(from: number, to: number): readonly number[] {
  if (from === to) return [from + 1, from];
  const first = Math.min(from, to) + 1;
  const last = Math.max(from, to);
  const stride = Math.max(1, (last - first) / (weighed.gutters - 1));
  const gutters: number[] = [];
  for (let gutter = first; gutter < last + 1e-6; gutter += stride) gutters.push(Math.round(gutter));
  return from < to ? gutters.reverse() : gutters;
}

function placesBetween(from: number, to: number): readonly number[] {
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  const stride = Math.max(1, (last - first) / (weighed.places - 1));
  const places: number[] = [];
  for (let place = first; place < last + 1e-6; place += stride) places.push(Math.round(place));
  return places;
}

function aside(planner: Planner, a: Stop, b: Stop): Plan {
  const down = a.row < b.row;
  const out = down ? a.row + 1 : a.row;
  const back = down ? b.row : b.row + 1;
  const upright = a.at + 1;
  const middle = 2 * a.at + 1;
  return {
    type: 'aside',
    first: addPiece(planner.level, out, middle, down ? -1 : 1, gutterSlot(upright), down ? 1 : -1),
    across: addPiece(planner.upright, upright, gutterSlot(out), -1, gutterSlot(back), -1),
    last: addPiece(planner.level, back, gutterSlot(upright), down ? -1 : 1, middle, down ? 1 : -1),
  };
}

/** Whether two plans run the same way, each piece in its place. */
export function samePlan(a: Plan, b: Plan): boolean {
  switch (a.type) {
    case 'level':
    case 'upright':
      return b.type === a.type && b.offset === a.offset;
    case 'step':
      return (
        b.type === 'step' && b.fromOffset === a.fromOffset && b.toOffset === a.toOffset && b.turn.place === a.turn.place
      );
    case 'over':
    case 'aside':
      return (
        b.type === a.type &&
        b.first.place === a.first.place &&
        b.across.place === a.across.place &&
        b.last.place === a.last.place
      );
  }
}
