import { sizes } from '../look/sizes.ts';
import type { JourneyId, TouchpointId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import { nothingMoved } from './basis.ts';
import { cellBox, type Grid, heightOfRows, type Placement, place, widthOfColumns } from './grid.ts';
import type { Box } from './items.ts';
import { lanesShown } from './lanes/registry.ts';
import type { CardBox, JourneyLayout, LaneBox, LayoutOptions, RouteBox, StageBox, TrayBox } from './layout.ts';
import { routeAll } from './routes/route-all.ts';

const { stage: frame } = sizes;

/** Lays a journey out: stages side by side, cards on their cells, connections around them, lanes below. The same records
 * give the same layout everywhere; with `previous`, what an edit left alone is the same object as before. */
export function layoutJourney(workspace: Workspace, journeyId: JourneyId, options: LayoutOptions = {}): JourneyLayout {
  const previous = options.previous?.journeyId === journeyId ? options.previous : undefined;
  const showTray = options.showTray === true;
  const withConnections = options.connections !== false;
  const isAskedAlike = previous?.basis.showTray === showTray && previous.basis.connections === withConnections;
  if (previous && isAskedAlike && nothingMoved(previous.basis.workspace, workspace))
    return withLanes(previous, workspace, options);

  const placement = place(workspace, journeyId, showTray);
  const cards = cardsOf(placement, previous?.cards);
  const connections: JourneyLayout['connections'] = withConnections
    ? routeAll(placement, cards, workspace, previous?.connections)
    : new Map();
  const stages = stagesOf(placement, previous?.stages ?? []);
  const tray = trayOf(placement, previous?.tray);
  const laid = { journeyId, stages, cards, tray, connections, grid: placement.grid };
  const lanes = lanesOf(workspace, journeyId, stages, options, previous?.lanes ?? []);
  return {
    ...laid,
    lanes,
    bounds: boundsOf(laid, lanes),
    basis: { workspace, showTray, connections: withConnections },
  };
}

/** A text was edited, or something elsewhere: only the lanes may have changed. */
function withLanes(previous: JourneyLayout, workspace: Workspace, options: LayoutOptions): JourneyLayout {
  const { journeyId, stages, lanes: before } = previous;
  const lanes = lanesOf(workspace, journeyId, stages, options, before);
  if (lanes === before)
    return previous.basis.workspace === workspace ? previous : { ...previous, basis: { ...previous.basis, workspace } };
  return { ...previous, lanes, bounds: boundsOf(previous, lanes), basis: { ...previous.basis, workspace } };
}

function cardsOf(
  { grid, placed }: Placement,
  previous: JourneyLayout['cards'] | undefined,
): Map<TouchpointId, CardBox> {
  const cards = new Map<TouchpointId, CardBox>();
  for (const { id, stageId, column, row, at } of placed) {
    const before = previous?.get(id);
    const box = cellBox(grid.columns[at]?.x ?? 0, row);
    const isAsBefore =
      before && before.x === box.x && before.row === row && before.column === column && before.stageId === stageId;
    cards.set(id, isAsBefore ? before : { id, stageId, column, row, ...box });
  }
  return cards;
}

function stagesOf({ grid, spans }: Placement, previous: readonly StageBox[]): readonly StageBox[] {
  const height = heightOfRows(grid.rows);
  return spans.map(({ id, columns, count, x }, index) => {
    const box = { x, y: 0, width: widthOfColumns(columns), height };
    const before = previous[index];
    if (before?.id === id && before.count === count && sameBox(before.box, box)) return before;
    return { id, box, header: { ...box, height: frame.header }, columns, count };
  });
}

function trayOf({ grid, placed }: Placement, previous: TrayBox | undefined): TrayBox | undefined {
  const { trayColumns, trayRows, rows, columns } = grid;
  const [first] = columns;
  if (!trayColumns || !first) return undefined;
  const width = widthOfColumns(trayColumns);
  const isAlone = columns.length === trayColumns;
  const height = heightOfRows(isAlone ? trayRows : Math.max(rows, trayRows));
  const box = { x: first.x - frame.padding, y: 0, width, height };
  const count = placed.findIndex(({ stageId }) => stageId !== undefined);
  const inTray = count < 0 ? placed.length : count;
  if (previous?.count === inTray && sameBox(previous.box, box)) return previous;
  return { box, header: { ...box, height: frame.header }, columns: trayColumns, count: inTray };
}

function lanesOf(
  workspace: Workspace,
  journeyId: JourneyId,
  stages: readonly StageBox[],
  options: LayoutOptions,
  previous: readonly LaneBox[],
): readonly LaneBox[] {
  const [first] = stages;
  const last = stages.at(-1);
  if (!first || !last) return previous.length === 0 ? previous : [];
  let y = first.box.height + frame.gap;
  const lanes = lanesShown(workspace, journeyId, options.lanes).map(({ id, lane }): LaneBox => {
    const height = lane.heightOf(workspace, journeyId, stages);
    const box = { x: first.box.x, y, width: last.box.x + last.box.width - first.box.x, height };
    y += height;
    return { id, box };
  });
  const isAsBefore =
    lanes.length === previous.length &&
    lanes.every(({ id, box }, index) => id === previous[index]?.id && sameBox(box, previous[index].box));
  return isAsBefore ? previous : lanes;
}

interface Laid {
  readonly stages: readonly StageBox[];
  readonly tray: TrayBox | undefined;
  readonly connections: ReadonlyMap<string, RouteBox>;
  readonly grid: Grid;
}

function boundsOf({ stages, tray, connections }: Laid, lanes: readonly LaneBox[]): Box {
  const boxes = [...stages.map(({ box }) => box), ...lanes.map(({ box }) => box), ...(tray ? [tray.box] : [])];
  let left = Math.min(...boxes.map(({ x }) => x));
  let right = Math.max(...boxes.map(({ x, width }) => x + width));
  let bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  for (const { points } of connections.values())
    for (const { x, y } of points) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y > bottom) bottom = y;
    }
  return { x: left, y: 0, width: right - left, height: bottom };
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
