import { sizes } from '../../look/sizes.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { rowTop } from '../grid.ts';
import type { Box, Point } from '../items.ts';
import type { Grid, JourneyLayout, RouteBox } from '../layout.ts';
import { levelGutter, uprightGutter } from './gutters.ts';
import { Route } from './route.ts';

const { card, grid: step } = sizes;

/** Looked for one by one: sorting all of them by their cards takes longer than a drag asks. */
function routesOfAny({ connections }: JourneyLayout, ids: ReadonlyMap<TouchpointId, unknown>): readonly RouteBox[] {
  const found: RouteBox[] = [];
  for (const route of connections.values()) if (ids.has(route.fromId) || ids.has(route.toId)) found.push(route);
  return found;
}

/** The connections that touch a touchpoint. */
export const routesAt = (layout: JourneyLayout, id: TouchpointId): readonly RouteBox[] =>
  routesOfAny(layout, new Map([[id, id]]));

/** The ways of a card's own connections while it is held at a point (its upper left corner); all others stay as they are. */
export const routesOf = (layout: JourneyLayout, movedId: TouchpointId, at: Point): readonly RouteBox[] =>
  routesWhile(layout, new Map([[movedId, at]]));

/** The ways of the connections of several cards while they are held at points (their upper left corners). */
export function routesWhile(layout: JourneyLayout, moved: ReadonlyMap<TouchpointId, Point>): readonly RouteBox[] {
  return routesOfAny(layout, moved).flatMap((route) => {
    const from = boxOf(layout, route.fromId, moved);
    const to = boxOf(layout, route.toId, moved);
    // Conditions come back at the drop: their pills would jump from place to place.
    return from && to ? [new Route(route, wayBetween(layout.grid, from, to), undefined)] : [];
  });
}

function boxOf({ cards }: JourneyLayout, id: TouchpointId, moved: ReadonlyMap<TouchpointId, Point>): Box | undefined {
  const at = moved.get(id);
  return at ? { ...at, width: card.width, height: card.height } : cards.get(id);
}

/** A way between two boxes anywhere on the map, through the nearest gutters. */
function wayBetween(grid: Grid, from: Box, to: Box): readonly Point[] {
  const leaves = { x: from.x + from.width, y: from.y + from.height / 2 };
  const enters = { x: to.x, y: to.y + to.height / 2 };
  const out = Math.max(leaves.x + 8, middleOfGutter(grid, leaves.x));
  const back = Math.min(enters.x - 14, middleOfGutter(grid, enters.x - 14));
  const isAhead = enters.x - leaves.x >= 22;
  if (isAhead && Math.abs(leaves.y - enters.y) < 1) return [leaves, { x: enters.x, y: leaves.y }];
  if (isAhead && back <= out + 1) return [leaves, { x: out, y: leaves.y }, { x: out, y: enters.y }, enters];
  const level = levelBetween(grid, from, to);
  return [
    leaves,
    { x: out, y: leaves.y },
    { x: out, y: level },
    { x: back, y: level },
    { x: back, y: enters.y },
    enters,
  ];
}

/** The middle of the gutter between columns that is nearest to a place. */
function middleOfGutter(grid: Grid, x: number): number {
  let low = 0;
  let high = grid.columns.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if ((grid.columns[at]?.x ?? 0) + card.width / 2 < x) low = at + 1;
    else high = at;
  }
  const [from, to] = uprightGutter(grid, low);
  return (from + to) / 2;
}

/** The middle of the gutter between rows that lies between two boxes, or below both where none does. */
function levelBetween(grid: Grid, from: Box, to: Box): number {
  const upper = from.y <= to.y ? from : to;
  const below = (upper.y + upper.height + (step.y - card.height) / 2 - rowTop(0)) / step.y;
  const gutter = Math.max(0, Math.min(Math.round(below), Math.max(grid.rows, grid.trayRows)));
  const [top, bottom] = levelGutter(grid, gutter);
  return (top + bottom) / 2;
}
