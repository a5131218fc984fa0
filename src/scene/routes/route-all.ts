import type { Connection } from '../../model/records/connection.ts';
import type { ConnectionId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Placement } from '../grid.ts';
import type { Point } from '../items.ts';
import type { CardBox, RouteBox } from '../layout.ts';
import { crossingsOf } from './crossings.ts';
import { settleAll } from './gutters.ts';
import { pillPlaces } from './labels.ts';
import { neighboursOf } from './neighbours.ts';
import { type Plan, type Planner, plan } from './plan.ts';
import { pointsOf } from './points.ts';
import { Route, sameRoute } from './route.ts';

/** Routes all connections of a journey around its cards; ways that stayed as they were are taken from `previous`. */
export function routeAll(
  { grid, placed }: Placement,
  cards: ReadonlyMap<TouchpointId, CardBox>,
  workspace: Workspace,
  previous?: ReadonlyMap<ConnectionId, RouteBox>,
): Map<ConnectionId, RouteBox> {
  const numbers = new Map<TouchpointId, number>();
  const boxes: CardBox[] = [];
  // Cards come in the order in which they were placed; by number they are found faster than by id.
  for (const card of cards.values()) {
    numbers.set(card.id, boxes.length);
    boxes.push(card);
  }
  const sorted = inReadingOrder(workspace.connections, numbers, placed.length);
  const planner = plannerOf({ grid, placed }, sorted);
  const plans = sorted.map(({ from, to }) => plan(planner, from, to));
  settleAll(grid, planner.upright, planner.level);

  const lines = sorted.map(({ from, to }, index): readonly Point[] => {
    const chosen = plans[index];
    const start = boxes[from];
    const end = boxes[to];
    return chosen && start && end ? pointsOf(chosen, start, end) : [];
  });
  const pills = pillPlaces(
    grid,
    crossingsOf(lines.length, (index) => lines[index] ?? []),
  );
  const routes = new Map<ConnectionId, RouteBox>();
  sorted.forEach(({ connection }, index) => {
    const chosen = plans[index];
    const points = lines[index];
    if (chosen && points?.length) routes.set(connection.id, routeOf(connection, chosen, points, index));
  });
  return routes;

  function routeOf(connection: Connection, chosen: Plan, points: readonly Point[], index: number): RouteBox {
    const route = new Route(connection, points, pills.put(connection.condition, chosen, points, index));
    const before = previous?.get(connection.id);
    return before && sameRoute(before, route) ? before : route;
  }
}

interface Numbered {
  readonly connection: Connection;
  readonly from: number;
  readonly to: number;
}

/** By the places of their ends, twins by id: the same picture on every replica, in whatever order records arrived. */
function inReadingOrder(
  connections: Workspace['connections'],
  numbers: ReadonlyMap<TouchpointId, number>,
  count: number,
): readonly Numbered[] {
  const found: Numbered[] = [];
  const ends = new Int32Array(count + 1);
  for (const connection of Object.values<Connection>(connections)) {
    const from = numbers.get(connection.fromId);
    const to = numbers.get(connection.toId);
    if (from === undefined || to === undefined) continue;
    found.push({ connection, from, to });
    ends[from + 1] = (ends[from + 1] ?? 0) + 1;
  }
  // Counted into place, because comparing ten thousand pairs costs more than routing them.
  for (let number = 1; number <= count; number++) ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
  const sorted = [...found];
  for (const each of found) {
    const place = ends[each.from] ?? 0;
    ends[each.from] = place + 1;
    sorted[place] = each;
  }
  sortRuns(sorted);
  return sorted;
}

/** Sorts those that leave the same touchpoint, which stand together already. */
function sortRuns(sorted: Numbered[]): void {
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (sorted[end]?.from === sorted[start]?.from) end++;
    if (end - start > 1) {
      const run = sorted.slice(start, end).sort(byTarget);
      for (const [index, each] of run.entries()) sorted[start + index] = each;
    }
    start = end;
  }
}

const byTarget = (a: Numbered, b: Numbered): number => a.to - b.to || (a.connection.id < b.connection.id ? -1 : 1);

function plannerOf({ grid, placed }: Pick<Placement, 'grid' | 'placed'>, connections: readonly Numbered[]): Planner {
  const leaving = new Uint16Array(placed.length);
  const arriving = new Uint16Array(placed.length);
  for (const { from, to } of connections) {
    leaving[from] = (leaving[from] ?? 0) + 1;
    arriving[to] = (arriving[to] ?? 0) + 1;
  }
  return {
    grid,
    stops: placed,
    neighbours: neighboursOf(placed, grid),
    upright: new Map(),
    level: new Map(),
    rowsTaken: new Map(),
    columnsTaken: new Map(),
    load: new Map(),
    leaving,
    arriving,
  };
}
