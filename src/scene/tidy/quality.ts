import type { Point } from '../items.ts';
import type { JourneyLayout } from '../layout.ts';
import { createTally } from './crossings.ts';
import type { Subject } from './subject.ts';

/** How well a journey reads as it is drawn; less is better, and what comes first weighs more. */
export interface Quality {
  /** Connections within a stage that do not lead to the right. */
  readonly backward: number;
  /** How often drawn lines cross. */
  readonly crossings: number;
  /** Empty columns and rows, and touchpoints connected with nothing that stand among the others. */
  readonly astray: number;
  /** How long and how bent lines are, and how much room everything takes, in pixels; a bend counts as a detour. */
  readonly effort: number;
}

const bendCosts = 120;
const lineCosts = 240;

/** Measures a map as it is drawn; the subject stands on the drawn cells. */
export function qualityOf(layout: JourneyLayout, subject: Subject): Quality {
  const ways = [...layout.connections.values()].map(({ points }) => points);
  const columns = layout.stages.reduce((sum, stage) => sum + stage.columns, 0);
  let effort = (columns + layout.grid.rows) * lineCosts;
  for (const points of ways) effort += lengthOf(points) + Math.max(0, points.length - 2) * bendCosts;
  return {
    backward: backwardIn(subject),
    crossings: crossingsOf(ways),
    astray: emptyLines(subject) + amongConnected(subject),
    effort: Math.round(effort),
  };
}

/** Whether a map reads clearly better than another: never with more crossings; of maps as good as one another, not for a trifle. */
export function isBetter(a: Quality, b: Quality): boolean {
  if (a.crossings > b.crossings) return false;
  if (a.backward !== b.backward) return a.backward < b.backward;
  if (a.crossings * 100 < b.crossings * 99) return true;
  if (a.astray !== b.astray) return a.astray < b.astray;
  return a.effort * 50 < b.effort * 49;
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (a && b) length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return length;
}

function backwardIn({ links, stageOf, columns }: Subject): number {
  let count = 0;
  for (const { from, to } of links)
    if (stageOf[from] === stageOf[to] && (columns[from] ?? 0) >= (columns[to] ?? 0)) count += 1;
  return count;
}

function emptyLines({ stages, stageOf, columns, rows }: Subject): number {
  const used = stages.map(() => new Set<number>());
  const widths = stages.map(() => 0);
  let height = 0;
  columns.forEach((column, each) => {
    const stage = stageOf[each] ?? 0;
    used[stage]?.add(column);
    widths[stage] = Math.max(widths[stage] ?? 0, column + 1);
    height = Math.max(height, (rows[each] ?? 0) + 1);
  });
  const empty = widths.reduce((sum, width, stage) => sum + width - (used[stage]?.size ?? 0), 0);
  return empty + height - new Set(rows).size;
}

function amongConnected({ ids, stages, stageOf, columns, links }: Subject): number {
  const isConnected = new Uint8Array(ids.length);
  const last = stages.map(() => -1);
  for (const { from, to } of links)
    for (const each of [from, to]) {
      isConnected[each] = 1;
      const stage = stageOf[each] ?? 0;
      last[stage] = Math.max(last[stage] ?? 0, columns[each] ?? 0);
    }
  let count = 0;
  columns.forEach((column, each) => {
    if (!isConnected[each] && column <= (last[stageOf[each] ?? 0] ?? -1)) count += 1;
  });
  return count;
}

interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How often level and upright pieces of lines cross, by a sweep from left to right; where one only touches another is no crossing. */
export function crossingsOf(ways: readonly (readonly Point[])[]): number {
  const level: Stretch[] = [];
  const upright: Stretch[] = [];
  for (const points of ways)
    for (let index = 1; index < points.length; index++) {
      const a = points[index - 1];
      const b = points[index];
      if (!a || !b || (a.x === b.x && a.y === b.y)) continue;
      if (a.y === b.y) level.push({ at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else upright.push({ at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    }
  const heights = [...new Set(level.map(({ at }) => at))].sort((a, b) => a - b);
  const numbers = new Map(heights.map((height, number) => [height, number]));
  const tally = createTally(heights.length);
  const begin = level.toSorted((a, b) => a.from - b.from);
  const end = level.toSorted((a, b) => a.to - b.to);
  upright.sort((a, b) => a.at - b.at);

  let begun = 0;
  let ended = 0;
  let crossings = 0;
  for (const { at, from, to } of upright) {
    for (let next = begin[begun]; next && next.from < at; next = begin[++begun])
      tally.add(numbers.get(next.at) ?? 0, 1);
    for (let next = end[ended]; next && next.to <= at; next = end[++ended]) tally.add(numbers.get(next.at) ?? 0, -1);
    crossings += tally.below(firstFrom(heights, to)) - tally.below(firstFrom(heights, from, 1));
  }
  return crossings;
}

/** How many of ascending numbers are smaller than a value, or as small where `orEqual` is 1. */
function firstFrom(sorted: readonly number[], value: number, orEqual: 0 | 1 = 0): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = sorted[middle] ?? 0;
    if (here < value || (orEqual === 1 && here === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
