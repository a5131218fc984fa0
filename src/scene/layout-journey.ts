import { sizes } from '../look/sizes.ts';
import type { JourneyId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import { nothingMoved } from './basis.ts';
import { heightOfRows, leftOfTray, type Placement, place, widthOfColumns } from './grid.ts';
import type { Box } from './items.ts';
import type { LanePlaces } from './lanes/lane.ts';
import { lanesShown } from './lanes/registry.ts';
import type { JourneyLayout, LaneBox, LayoutOptions, RouteBox, StageBox, TrayBox } from './layout.ts';
import { type Routing, routeAll } from './routes/route-all.ts';
import { handOnIndex } from './spatial-index.ts';
import type { Work } from './work.ts';

const { stage: frame } = sizes;

/** What a layout was made from, for the next one. */
interface Basis {
  readonly workspace: Workspace;
  readonly placement: Placement;
  /** Undefined where connections were left out. */
  readonly routing: Routing | undefined;
  /** As far as lines run. */
  readonly reach: Reach;
}

interface Reach {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const bases = new WeakMap<JourneyLayout, Basis>();

/** Lays a journey out: stages side by side, cards on their cells, connections around them, lanes below. The same records
 * give the same layout everywhere; with `previous`, what an edit left alone is the same object as before, and costs
 * nothing. `work` counts what did. */
export function layoutJourney(
  workspace: Workspace,
  journeyId: JourneyId,
  options: LayoutOptions = {},
  work?: Work,
): JourneyLayout {
  const previous = options.previous?.journeyId === journeyId ? options.previous : undefined;
  const before = previous && bases.get(previous);
  const basis = basisOf(workspace, journeyId, options.connections !== false, before, work);
  const { placement, routing } = basis;
  const { cards } = placement;
  const connections = routing?.routes ?? noConnections;
  if (previous && previous.cards !== cards) handOnIndex(previous.cards, cards, placement.fresh);
  if (previous && routing && previous.connections !== connections)
    handOnIndex(previous.connections, connections, routing.fresh);

  const stages = stagesOf(placement, previous?.stages ?? []);
  const tray = trayOf(placement, options.showTray === true, previous?.tray);
  const lanes = lanesOf(workspace, journeyId, { stages, cards }, options, previous?.lanes ?? []);
  const bounds = boundsOf(stages, tray, lanes, basis.reach, previous?.bounds);
  const isAsBefore =
    previous?.cards === cards &&
    previous.connections === connections &&
    previous.stages === stages &&
    previous.tray === tray &&
    previous.lanes === lanes &&
    previous.bounds === bounds &&
    before?.workspace === workspace;
  const layout = isAsBefore
    ? previous
    : { journeyId, stages, cards, tray, connections, lanes, bounds, grid: placement.grid };
  bases.set(layout, basis);
  return layout;
}

const noConnections: JourneyLayout['connections'] = new Map();

function basisOf(
  workspace: Workspace,
  journeyId: JourneyId,
  withConnections: boolean,
  before: Basis | undefined,
  work: Work | undefined,
): Basis {
  const isAskedAlike = before && (before.routing !== undefined) === withConnections;
  if (isAskedAlike && nothingMoved(before.workspace, workspace)) return { ...before, workspace };
  const placement = place(workspace, journeyId, before?.placement, work);
  if (!withConnections) return { workspace, placement, routing: undefined, reach: nowhere };
  const routing = routeAll(placement, workspace, before?.routing, work);
  return { workspace, placement, routing, reach: reachAfter(before, routing) };
}

function stagesOf({ grid, blocks }: Placement, previous: readonly StageBox[]): readonly StageBox[] {
  const height = heightOfRows(grid.rows);
  const stages: StageBox[] = [];
  for (const { id, columns, placed, x } of blocks) {
    if (id === undefined) continue;
    const box = { x, y: 0, width: widthOfColumns(columns), height };
    const before = previous[stages.length];
    const isAsBefore = before?.id === id && before.count === placed.length && sameBox(before.box, box);
    stages.push(
      isAsBefore ? before : { id, box, header: { ...box, height: frame.header }, columns, count: placed.length },
    );
  }
  return sameItems(previous, stages) ? previous : stages;
}

/** While it is empty it takes part in nothing, so that it can come and go beside a map that stays as it is. */
function trayOf({ grid, blocks }: Placement, showTray: boolean, previous: TrayBox | undefined): TrayBox | undefined {
  const block = blocks.find(({ id }) => id === undefined);
  if (!block && !showTray) return undefined;
  const columns = block?.columns ?? 1;
  const count = block?.placed.length ?? 0;
  const isAlone = blocks.every((each) => each === block);
  const height = heightOfRows(isAlone ? grid.trayRows : Math.max(grid.rows, grid.trayRows));
  const box = { x: leftOfTray(columns), y: 0, width: widthOfColumns(columns), height };
  if (previous?.count === count && sameBox(previous.box, box)) return previous;
  return { box, header: { ...box, height: frame.header }, columns, count };
}

function lanesOf(
  workspace: Workspace,
  journeyId: JourneyId,
  places: LanePlaces,
  options: LayoutOptions,
  previous: readonly LaneBox[],
): readonly LaneBox[] {
  const [first] = places.stages;
  const last = places.stages.at(-1);
  if (!first || !last) return previous.length === 0 ? previous : [];
  let y = first.box.height + frame.gap;
  const lanes = lanesShown(workspace, journeyId, options.lanes).map(({ id, lane }): LaneBox => {
    const height = lane.heightOf(workspace, places);
    const box = { x: first.box.x, y, width: last.box.x + last.box.width - first.box.x, height };
    y += height;
    return { id, box };
  });
  const isAsBefore =
    lanes.length === previous.length &&
    lanes.every(({ id, box }, index) => id === previous[index]?.id && sameBox(box, previous[index].box));
  return isAsBefore ? previous : lanes;
}

const nowhere: Reach = { left: Infinity, right: -Infinity, bottom: -Infinity };

function reachOf(routes: Iterable<RouteBox>): Reach {
  let { left, right, bottom } = nowhere;
  for (const { points } of routes)
    for (const { x, y } of points) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y > bottom) bottom = y;
    }
  return { left, right, bottom };
}

/** While nothing has gone that ran farthest, only what is new has to be looked at. */
function reachAfter(before: Basis | undefined, { routes, fresh, gone }: Routing): Reach {
  if (!before?.routing) return reachOf(routes.values());
  const known = before.reach;
  const lost = reachOf(gone);
  if (lost.left === known.left || lost.right === known.right || lost.bottom === known.bottom)
    return reachOf(routes.values());
  const added = reachOf(fresh);
  return {
    left: Math.min(known.left, added.left),
    right: Math.max(known.right, added.right),
    bottom: Math.max(known.bottom, added.bottom),
  };
}

function boundsOf(
  stages: readonly StageBox[],
  tray: TrayBox | undefined,
  lanes: readonly LaneBox[],
  reach: Reach,
  previous: Box | undefined,
): Box {
  const boxes = [...stages.map(({ box }) => box), ...lanes.map(({ box }) => box), ...(tray ? [tray.box] : [])];
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(reach.left, ...boxes.map(({ x }) => x));
  const right = Math.max(reach.right, ...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(reach.bottom, ...boxes.map(({ y, height }) => y + height));
  const bounds = { x: left, y: 0, width: right - left, height: bottom };
  return previous && sameBox(previous, bounds) ? previous : bounds;
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
