import { memoByObject } from '../../lib/memo.ts';
import { type Detail, detailAt } from '../detail.ts';
import { plate } from '../groups/card.ts';
import { lookOf } from '../groups/connection.ts';
import type { Box, GroupItem } from '../items.ts';
import type { JourneyLayout, RouteBox } from '../layout.ts';
import type { Scene } from '../scene.ts';
import { indexOf } from '../spatial-index.ts';
import type { PaintContext, PathMaker } from './canvas-context.ts';
import { type FarView, paintBlocks, paintNames, paintPlaces } from './canvas-far.ts';
import { paintLane } from './canvas-far-lanes.ts';
import { type FarLine, isSetLarger, paintFarLabels, paintLines } from './canvas-far-lines.ts';
import { type Colours, createItemPainter, createPathCache } from './canvas-items.ts';

/** What of a map is painted; the rest is drawn by others, as elements. */
export type Part = 'lanes' | 'stages' | 'connections' | 'labels' | 'touchpoints';

/** How a map is looked at and what of it is painted. */
export interface PaintOptions {
  /** Where the map's own corner is on the surface, in its pixels, and how many of those a pixel of the map is. */
  readonly view: { readonly x: number; readonly y: number; readonly zoom: number };
  /** The surface, in its pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly colours: Colours;
  /** Pixels of the device to one of the surface; 1 where it is not said. */
  readonly pixelRatio?: number;
  /** Everything, where it is not said. */
  readonly parts?: ReadonlySet<Part>;
  /** Ids of touchpoints and connections that are not painted. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Ids of touchpoints that something stands over: where all of a card would be drawn, these are left blank. */
  readonly blank?: ReadonlySet<string>;
  /** By the zoom, where it is not said. */
  readonly detail?: Detail;
  /** The part of the map that is painted; what the surface shows, where it is not said. */
  readonly seen?: Box;
  /** Paints over what is there instead of clearing the surface first. */
  readonly keepsGround?: boolean;
}

const everything: ReadonlySet<Part> = new Set(['lanes', 'stages', 'connections', 'labels', 'touchpoints']);
const nothing: ReadonlySet<string> = new Set();

/** Makes a painter of maps that keeps its paths between frames; `path` is `(d) => new Path2D(d)`. */
export function createCanvasPainter<Path>(path: PathMaker<Path>) {
  const paths = createPathCache(path);

  return function paint(context: PaintContext<Path>, scene: Scene, options: PaintOptions): void {
    const { view, size, colours, pixelRatio = 1, leaveOut = nothing, blank = nothing, parts = everything } = options;
    const { zoom } = view;
    const detail = options.detail ?? detailAt(zoom, scene.layout.cards.size);
    const seen = options.seen ?? seenOf(options);
    context.save();
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    if (!options.keepsGround) context.clearRect(0, 0, size.width, size.height);
    context.translate(view.x, view.y);
    context.scale(zoom, zoom);

    const items = createItemPainter(context, paths);
    const far: FarView<Path> = { context, items, colours, zoom, detail, seen, leaveOut };
    if (parts.has('lanes')) paintLanes(scene, far);
    if (parts.has('stages')) paintStages(scene, far, detail);
    const routes = parts.has('connections') || parts.has('labels') ? routesSeen(scene, seen) : [];
    if (parts.has('connections')) paintConnections(scene, routes, far, detail);
    if (parts.has('labels')) paintLabels(scene, routes, far);
    if (parts.has('touchpoints')) paintTouchpoints(scene, far, detail, blank);
    context.restore();
  };
}

/** The part of the map a surface shows. */
function seenOf({ view: { x, y, zoom }, size: { width, height } }: PaintOptions): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

const meets = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

const listOf = memoByObject((connections: JourneyLayout['connections']) => [...connections.values()]);

/** Asking the index pays only where little of the map is seen. */
function routesSeen({ layout }: Scene, seen: Box): readonly RouteBox[] {
  const { bounds, connections } = layout;
  const share = Math.min(1, seen.width / bounds.width) * Math.min(1, seen.height / bounds.height);
  return share > 0.2 ? listOf(connections) : indexOf(layout).routesIn(seen);
}

function paintLanes<Path>(scene: Scene, far: FarView<Path>): void {
  for (const { id, box } of scene.layout.lanes) {
    const group = meets(box, far.seen) ? scene.lane(id) : undefined;
    if (group) paintLane(group, box, far);
  }
}

function paintStages<Path>(scene: Scene, far: FarView<Path>, detail: Detail): void {
  const { layout } = scene;
  const tray = scene.tray();
  if (detail !== 'full') {
    paintPlaces(
      [
        ...layout.stages.map(({ id, box }) => ({ box, name: scene.stage(id)?.title ?? '', fill: 'surface' }) as const),
        ...(layout.tray && tray ? [{ box: layout.tray.box, name: tray.title, fill: 'surfaceSunken' } as const] : []),
      ],
      far,
    );
    return;
  }
  if (layout.tray && tray && meets(layout.tray.box, far.seen)) far.items.item(tray, far.colours);
  for (const { id, box } of layout.stages) {
    const group = meets(box, far.seen) ? scene.stage(id) : undefined;
    if (group) far.items.item(group, far.colours);
  }
}

function paintConnections<Path>(scene: Scene, routes: readonly RouteBox[], far: FarView<Path>, detail: Detail): void {
  if (detail !== 'full') {
    paintLines(farLines(scene, routes), far);
    return;
  }
  for (const { id } of routes) {
    const group = far.leaveOut.has(id) ? undefined : scene.connection(id);
    if (group) far.items.item(group, far.colours);
  }
}

function farLines({ workspace, marks }: Scene, routes: readonly RouteBox[]): readonly FarLine[] {
  return routes.flatMap((route) => {
    const connection = workspace.connections[route.id];
    if (!connection) return [];
    const look = lookOf(connection, marks.contextLost?.has(route.id) === true);
    return { route, look, condition: connection.condition };
  });
}

function paintLabels<Path>(scene: Scene, routes: readonly RouteBox[], far: FarView<Path>): void {
  if (isSetLarger(far.zoom)) {
    paintFarLabels(farLines(scene, routes), far);
    return;
  }
  for (const { id } of routes) {
    const group = far.leaveOut.has(id) ? undefined : scene.label(id);
    if (group) far.items.item(group, far.colours);
  }
}

function paintTouchpoints<Path>(scene: Scene, far: FarView<Path>, detail: Detail, blank: ReadonlySet<string>): void {
  switch (detail) {
    case 'block':
      paintBlocks(scene, far);
      break;
    case 'name':
      paintNames(scene, indexOf(scene.layout).cardsIn(far.seen), far);
      break;
    case 'full':
      for (const { id, x, y } of indexOf(scene.layout).cardsIn(far.seen)) {
        if (far.leaveOut.has(id)) continue;
        const group: GroupItem | undefined = blank.has(id)
          ? { type: 'group', id, kind: 'touchpoint', title: '', x, y, items: plate }
          : scene.touchpoint(id);
        if (group) far.items.item(group, far.colours);
      }
  }
}
