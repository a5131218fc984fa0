import { sizes } from '../../look/sizes.ts';
import { widthOf, wrap } from '../../look/widths.ts';
import { rowTop } from '../grid.ts';
import type { Box, Point } from '../items.ts';
import type { Grid, LabelBox } from '../layout.ts';
import type { Plan } from './plan.ts';
import { arrowSize } from './rounded.ts';

/** How the pill of a condition is set, in pixels of the map. */
export const pill = {
  size: 'tiny',
  weight: 'medium',
  height: 18,
  line: 12,
  padding: 7,
  tight: 4,
  widest: 170,
} as const;

const { card, grid: step, stage } = sizes;

/** A pill on its line. */
export interface PlacedPill {
  readonly label: LabelBox;
  /** Where a place was looked for: what lies there decided. Undefined where there was no choice. */
  readonly looked: Box | undefined;
}

/** Remembers where pills lie, so that the next one looks for a place beside them. */
export interface PillPlaces {
  /** Puts a condition on its line; undefined where there is none. `cut` is the text as it was cut before, where that is known. */
  put(condition: string, plan: Plan, points: readonly Point[], cut?: LabelBox): PlacedPill | undefined;
  /** Leaves a pill where it was. */
  keep(box: Box): void;
}

/** Begins an empty map of pills; `isCrossed` tells whether another line than this one runs through a box. */
export function pillPlaces(grid: Grid, isCrossed: (box: Box, line: readonly Point[]) => boolean): PillPlaces {
  const taken = new Map<number, Box[]>();
  const keep = (box: Box) =>
    eachPatch(box, (patch) => {
      const boxes = taken.get(patch);
      if (boxes) boxes.push(box);
      else taken.set(patch, [box]);
    });
  return {
    put(condition, plan, points, cut) {
      if (condition.trim() === '') return undefined;
      const fit = { isFree: (box: Box) => isFree(taken, box), isCrossed: (box: Box) => isCrossed(box, points) };
      const between = tight(condition, plan, points);
      const placed = between ? { label: between, looked: undefined } : wide(condition, plan, points, grid, fit, cut);
      if (placed) keep(placed.label.box);
      return placed;
    },
    keep,
  };
}

/** Between two neighbours there is little room across and much up and down: short lines, one below the other. */
function tight(condition: string, plan: Plan, points: readonly Point[]): LabelBox | undefined {
  const [start, end] = points;
  if (plan.type !== 'level' || !start || !end || end.x - start.x > step.x / 2) return undefined;
  const room = end.x - start.x - arrowSize.length - 5;
  const lines = wrap(condition, room - 2 * pill.tight, pill.size, pill.weight, 4);
  const width = Math.max(...lines.map(widthOfLine)) + 2 * pill.tight;
  const height = lines.length * pill.line + (pill.height - pill.line);
  const middle = start.x + 2 + room / 2;
  return { box: { x: middle - width / 2, y: start.y - height / 2, width, height }, lines };
}

/** How far a pill keeps from the lines of others while it can. */
const elbowRoom = 64;

const widthOfLine = (line: string): number => widthOf(line, pill.size, pill.weight);

function wide(
  condition: string,
  plan: Plan,
  points: readonly Point[],
  grid: Grid,
  fit: { readonly isFree: (box: Box) => boolean; readonly isCrossed: (box: Box) => boolean },
  cut: LabelBox | undefined,
): PlacedPill | undefined {
  const room = roomOf(plan, points);
  const lines = cut?.lines ?? wrap(condition, room - 2 * pill.padding, pill.size, pill.weight, 1);
  const [line] = lines;
  if (line === undefined) return undefined;
  const width = cut?.box.width ?? widthOfLine(line) + 2 * pill.padding;
  let first: Box | undefined;
  let free: Box | undefined;
  let clear: Box | undefined;
  let looked: Box | undefined;
  for (const { x, y } of spots(plan, points, width, grid)) {
    const box = { x: x - width / 2, y: y - pill.height / 2, width, height: pill.height };
    const roomy = { ...box, x: x - width / 2 - elbowRoom, width: width + 2 * elbowRoom };
    looked = looked ? around(looked, roomy) : roomy;
    first ??= box;
    if (!fit.isFree(box)) continue;
    free ??= box;
    if (fit.isCrossed(box)) continue;
    clear ??= box;
    // Away from other lines, whose own pills then have room.
    if (!fit.isCrossed(roomy)) return { label: { box, lines }, looked };
  }
  const box = clear ?? free ?? first;
  return box && { label: { box, lines }, looked };
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

function roomOf(plan: Plan, points: readonly Point[]): number {
  if (plan.type !== 'level') return pill.widest;
  const [start, end] = points;
  return Math.min(pill.widest, (end?.x ?? 0) - (start?.x ?? 0) - 2 * arrowSize.length - 10);
}

/** The middles a pill may have, best first; all keep clear of cards, and the line passes under each. */
function* spots(plan: Plan, points: readonly Point[], width: number, grid: Grid): Generator<Point> {
  const [start, second, third, fourth] = points;
  if (!start || !second) return;
  switch (plan.type) {
    case 'level':
      // Beyond the ends of a line along a row there are cards.
      yield* along(start, second, width, start.y, -width / 2 - arrowSize.length);
      return;
    case 'upright':
      yield* acrossGutters(start.x, start.y, second.y, width);
      return;
    case 'step':
      if (third) yield* acrossGutters(second.x, second.y, third.y, width);
      return;
    case 'over':
      if (third && fourth) yield* along(third, fourth, width, insideGutter(third.y, grid));
      return;
    case 'aside':
      if (third) yield* along(second, third, width, insideGutter(second.y, grid));
      return;
  }
}

/** From the middle of a piece outwards, so far that the line still passes under the pill. */
function* along(from: Point, to: Point, width: number, y: number, most = width / 2 - 10): Generator<Point> {
  const middle = (from.x + to.x) / 2;
  const farthest = Math.max(0, Math.abs(to.x - from.x) / 2 + most);
  yield { x: middle, y };
  for (let shift = width * 0.6, tries = 0; shift <= farthest && tries < 12; shift += width * 0.6, tries++) {
    yield { x: middle - shift, y };
    yield { x: middle + shift, y };
  }
}

/** Where a line up or down passes a gutter between rows there is room on both sides. */
function* acrossGutters(x: number, fromY: number, toY: number, width: number): Generator<Point> {
  const half = (step.y - card.height) / 2;
  // Above or below a line that runs along the middle of the gutter there is room as well, away from the arrow head.
  const aside = (half - pill.height / 2 - 1) * (fromY < toY ? -1 : 1);
  const first = Math.ceil((Math.min(fromY, toY) + half - rowTop(0)) / step.y);
  const last = Math.floor((Math.max(fromY, toY) + half - rowTop(0)) / step.y);
  const shift = Math.max(0, width / 2 - 10);
  for (let index = 0; index <= Math.min(last - first, 8); index++) {
    const y = rowTop(fromY < toY ? first + index : last - index) - half;
    yield { x, y };
    yield { x, y: y + aside };
    yield { x: x - shift, y: y + aside };
    yield { x: x + shift, y: y + aside };
    yield { x: x - shift, y };
    yield { x: x + shift, y };
  }
}

/** The first gutter between rows whose lower border is below a height. */
const gutterAt = (y: number): number => Math.max(0, Math.ceil((y - rowTop(0)) / step.y));

/** Whether a pill on a line would look for its place at the same heights on two grids. */
export function sameSpots(plan: Plan, before: Grid, now: Grid): boolean {
  if (before.rows === now.rows && before.trayRows === now.trayRows) return true;
  if (plan.type === 'over') return insideGutter(plan.across.place, before) === insideGutter(plan.across.place, now);
  return plan.type !== 'aside' || insideGutter(plan.first.place, before) === insideGutter(plan.first.place, now);
}

/** A height at which a pill around a line lies inside the line's gutter. */
function insideGutter(y: number, { rows, trayRows }: Grid): number {
  const gutter = gutterAt(y);
  const top = gutter === 0 ? stage.header : rowTop(gutter - 1) + card.height;
  const isLast = gutter === rows || gutter === trayRows;
  const bottom = isLast ? top + stage.padding : rowTop(gutter);
  const half = pill.height / 2 + 1;
  return Math.min(bottom - half, Math.max(top + half, y));
}

const patch = { width: 256, height: 64 } as const;

/** Calls with the number of each patch of the map that a box touches. */
export function eachPatch({ x, y, width, height }: Box, call: (patch: number) => void): void {
  const right = Math.floor((x + width) / patch.width);
  const bottom = Math.floor((y + height) / patch.height);
  for (let row = Math.floor(y / patch.height); row <= bottom; row++)
    for (let column = Math.floor(x / patch.width); column <= right; column++) call(row * 1_000_003 + column);
}

const gap = 3;

function isFree(taken: ReadonlyMap<number, readonly Box[]>, box: Box): boolean {
  let free = true;
  eachPatch(box, (each) => {
    for (const other of taken.get(each) ?? [])
      if (
        box.x < other.x + other.width + gap &&
        other.x < box.x + box.width + gap &&
        box.y < other.y + other.height &&
        other.y < box.y + box.height
      )
        free = false;
  });
  return free;
}
