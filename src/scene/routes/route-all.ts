import type { ConnectionId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Placement } from '../grid.ts';
import type { Box } from '../items.ts';
import type { CardBox, RouteBox } from '../layout.ts';
import { Roll } from '../roll.ts';
import type { Work } from '../work.ts';
import { eachPiece, type Line, type Lines, linesOf, near } from './crossings.ts';
import { type Settled, settleAll } from './gutters.ts';
import { type End, endsOf, inReadingOrder, type Numbered } from './in-order.ts';
import { eachPatch, pillPlaces, sameSpots } from './labels.ts';
import { neighboursOf } from './neighbours.ts';
import { type Plan, type Planner, plan, samePlan } from './plan.ts';
import { pointsOf } from './points.ts';
import { Route, sameRoute } from './route.ts';
import { Tally } from './tally.ts';

/** The ways of all connections of a journey, and how they were found, for the next time. */
export interface Routing {
  readonly routes: Roll<ConnectionId, RouteBox>;
  /** Those that are not as they were the time before. */
  readonly fresh: readonly RouteBox[];
  /** Those of the time before that are no longer as they were. */
  readonly gone: readonly RouteBox[];
  readonly ends: readonly End[];
  /** By the slot of the connection. */
  readonly known: readonly (Known | undefined)[];
  readonly settled: Settled;
  readonly lines: Lines;
}

/** How one connection was routed: while all of this is the same its way is, and its label but for others in the way. */
interface Known {
  readonly condition: string;
  readonly plan: Plan;
  readonly from: CardBox;
  readonly to: CardBox;
  readonly line: Line;
  /** Where a place for its label was looked for. */
  readonly looked: Box | undefined;
  readonly route: RouteBox;
}

/** Routes all connections of a journey around its cards; ways that stayed as they were are taken from `previous`. */
export function routeAll(placement: Placement, workspace: Workspace, previous?: Routing, work?: Work): Routing {
  const { grid, placed, slots } = placement;
  const ends = endsOf(workspace.connections, slots, previous?.ends ?? []);
  const sorted = inReadingOrder(ends, placed, slots);
  const planner = plannerOf(placement, sorted);
  const plans = sorted.map(({ from, to }) => plan(planner, from, to));
  const settled = { grid, upright: planner.upright, level: planner.level };
  settleAll(settled, previous?.settled, work);

  const ways = sorted.map(({ end, from, to }, index): Way => {
    const chosen = plans[index];
    const start = placed[from]?.box;
    const finish = placed[to]?.box;
    if (!chosen || !start || !finish) throw new Error('A connection ends at a card that is not laid out');
    const { condition } = end.connection;
    const before = previous?.known[end.slot];
    const isSame =
      before?.from === start &&
      before.to === finish &&
      before.condition === condition &&
      samePlan(before.plan, chosen) &&
      sameSpots(chosen, previous?.settled.grid ?? grid, grid);
    if (isSame) return { end, before, isSame, now: before };
    if (work) work.routes += 1;
    const points = pointsOf(chosen, start, finish);
    const line = before && samePoints(before.line, points) ? before.line : points;
    return { end, before, isSame, now: { condition, plan: chosen, from: start, to: finish, line } };
  });

  const removed = removedOf(previous, ways, slots.count);
  const moved = ways.filter(({ before, now }) => before?.line !== now.line);
  if (previous && removed.length === 0 && ways.every(({ isSame }) => isSame))
    return { ...previous, ends, settled, fresh: [], gone: [] };
  const lost = [...removed.map(({ line }) => line), ...moved.flatMap(({ before }) => (before ? [before.line] : []))];
  const fresh = moved.map(({ now }) => now.line);
  const all = () => ways.map(({ now }) => now.line);
  const isMuch = moved.length > ways.length * mostMoved;
  const lines = previous && !isMuch ? previous.lines.instead(lost, fresh, all) : linesOf(all);

  const changes = new Changes(isMuch);
  if (previous && !isMuch) {
    for (const line of [...lost, ...fresh]) changes.line(line);
    for (const { route } of removed) changes.label(route);
    for (const { before, isSame } of ways) if (!isSame) changes.label(before?.route);
  }
  return { ends, settled, lines, ...labelled(ways, placement, lines, changes, previous, removed, work) };
}

/** Where a larger share of lines has moved, all labels look for their places again. */
const mostMoved = 0.2;

/** A connection on its way: how it was routed the time before, and how it is now but for its label. */
interface Way {
  readonly end: End;
  readonly before: Known | undefined;
  readonly isSame: boolean;
  readonly now: Omit<Known, 'looked' | 'route'>;
}

const samePoints = (a: Line, b: Line): boolean =>
  a.length === b.length && a.every(({ x, y }, index) => x === b[index]?.x && y === b[index]?.y);

/** What was routed the time before and is no longer. */
function removedOf(previous: Routing | undefined, ways: readonly Way[], count: number): readonly Known[] {
  if (!previous) return [];
  const stays = new Uint8Array(count);
  for (const { end } of ways) stays[end.slot] = 1;
  return previous.known.filter((known, slot): known is Known => known !== undefined && stays[slot] === 0);
}

/** Where something is otherwise than the time before: labels that looked for their place there may find another one. */
class Changes {
  readonly #patches = new Set<number>();
  readonly #isEverywhere: boolean;

  constructor(isEverywhere: boolean) {
    this.#isEverywhere = isEverywhere;
  }

  line(line: Line): void {
    eachPiece(line, ({ x, y, width, height }) => {
      eachPatch({ x: x - near, y: y - near, width: width + 2 * near, height: height + 2 * near }, (patch) =>
        this.#patches.add(patch),
      );
      return false;
    });
  }

  label(route: RouteBox | undefined): void {
    if (route?.label) eachPatch(route.label.box, (patch) => this.#patches.add(patch));
  }

  isIn(box: Box): boolean {
    let found = this.#isEverywhere;
    eachPatch(box, (patch) => {
      if (this.#patches.has(patch)) found = true;
    });
    return found;
  }
}

/** Puts the labels on their lines, one after another, and makes routes of what is not as it was. */
function labelled(
  ways: readonly Way[],
  { grid, slots }: Placement,
  lines: Lines,
  changes: Changes,
  previous: Routing | undefined,
  removed: readonly Known[],
  work: Work | undefined,
): Pick<Routing, 'routes' | 'known' | 'fresh' | 'gone'> {
  const pills = pillPlaces(grid, lines.isCrossed);
  const known: (Known | undefined)[] = previous ? [...previous.known] : [];
  known.length = slots.count;
  for (const { route } of removed) known[slots.of(route.id)] = undefined;
  const list: RouteBox[] = [];
  const fresh: RouteBox[] = [];
  const gone = removed.map(({ route }) => route);

  for (const { end, before, isSame, now } of ways) {
    const last = before?.route;
    if (isSame && before && last && !(before.looked && changes.isIn(before.looked))) {
      if (last.label) pills.keep(last.label.box);
      list.push(last);
      continue;
    }
    if (work && now.condition) work.labels += 1;
    const pill = pills.put(now.condition, now.plan, now.line, isSame ? last?.label : undefined);
    const made = new Route(end.connection, now.line, pill?.label);
    const route = last && sameRoute(last, made) ? last : made;
    known[end.slot] = { ...now, looked: pill?.looked, route };
    list.push(route);
    if (route === last) continue;
    fresh.push(route);
    if (last) gone.push(last);
    changes.label(last);
    changes.label(route);
  }
  const routes = previous
    ? previous.routes.next(
        list,
        fresh,
        removed.map(({ route }) => route.id),
      )
    : Roll.of<ConnectionId, RouteBox>(list);
  return { routes, known, fresh, gone };
}

function plannerOf({ grid, placed }: Placement, connections: readonly Numbered[]): Planner {
  const leaving = new Uint16Array(placed.length);
  const arriving = new Uint16Array(placed.length);
  for (const { from, to } of connections) {
    leaving[from] = (leaving[from] ?? 0) + 1;
    arriving[to] = (arriving[to] ?? 0) + 1;
  }
  const rows = Math.max(grid.rows, grid.trayRows) + 1;
  const columns = grid.columns.length;
  return {
    grid,
    stops: placed,
    neighbours: neighboursOf(placed, grid),
    upright: new Map(),
    level: new Map(),
    rowsTaken: new Tally(rows, columns + 2),
    columnsTaken: new Tally(columns + 1, rows),
    load: new Tally(rows + 1, (columns >> 3) + 2),
    leaving,
    arriving,
  };
}
