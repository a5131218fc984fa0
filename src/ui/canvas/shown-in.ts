import { detailAt } from '../../scene/detail.ts';
import type { Box } from '../../scene/items.ts';
import type { RouteBox } from '../../scene/layout.ts';
import type { Scene } from '../../scene/scene.ts';
import { indexOf } from '../../scene/spatial-index.ts';
import type { Drawn } from './map-window.ts';
import { sameLists } from './same-lists.ts';
import { overlap } from './viewport-math.ts';

/** What a drawing consists of. */
export interface Shown {
  /** What all of it depends on: while these are the same things, only parts can differ. */
  readonly whole: readonly unknown[];
  /** By id. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** One thing in a drawing: while it is made from the same it comes out the same. */
export interface Part {
  /** What it covers, in pixels of the map. */
  readonly covers: readonly Box[];
  /** Where it stands, where an element may stand over it. */
  readonly under: Box | undefined;
  readonly from: readonly unknown[];
}

/** What of a scene a drawing of an area would consist of. */
export function shownIn(scene: Scene, drawn: Drawn, leaveOut: ReadonlySet<string>): Shown {
  const everything: Shown = { whole: [scene, leaveOut], parts: new Map() };
  // Far out everything is in sight, and going through all of it costs as much as drawing it.
  if (detailAt(drawn.zoom, scene.layout.cards.size) !== 'full') return everything;
  try {
    return { whole: [scene.marks], parts: new Map(partsIn(scene, drawn.area, leaveOut)) };
  } catch {
    return everything; // something cannot be drawn: the drawing itself marks it
  }
}

function* partsIn(scene: Scene, area: Box, leaveOut: ReadonlySet<string>): Generator<readonly [string, Part]> {
  const { layout, workspace } = scene;
  const index = indexOf(layout);
  const place = (box: Box, from: unknown): Part => ({ covers: [grown(box, 1)], under: undefined, from: [from] });
  if (layout.tray && overlap(layout.tray.box, area)) yield ['tray', place(layout.tray.box, layout.tray)];
  for (const { id, box } of layout.stages) if (overlap(box, area)) yield [id, place(box, scene.stage(id))];
  for (const { id, box } of layout.lanes) if (overlap(box, area)) yield [id, place(box, scene.lane(id))];
  // Not its group: this carries the names of both ends, which are not drawn.
  for (const route of index.routesIn(area))
    if (!leaveOut.has(route.id))
      yield [route.id, { covers: coveredBy(route), under: undefined, from: [route, workspace.connections[route.id]] }];
  for (const box of index.cardsIn(area))
    if (!leaveOut.has(box.id))
      yield [box.id, { covers: [grown(box, 4)], under: box, from: [box, scene.touchpoint(box.id)] }];
}

/** How far arrow heads and badges reach beside a line, in pixels of the map. */
const besideLine = 14;

const coveredBoxes = new WeakMap<RouteBox, readonly Box[]>();

function coveredBy(route: RouteBox): readonly Box[] {
  const known = coveredBoxes.get(route);
  if (known) return known;
  const { points, label } = route;
  const pieces = points.slice(1).map(({ x, y }, index) => {
    const from = points[index] ?? { x, y };
    const box = { x: Math.min(x, from.x), y: Math.min(y, from.y) };
    return grown({ ...box, width: Math.abs(x - from.x), height: Math.abs(y - from.y) }, besideLine);
  });
  const made = label ? [...pieces, grown(label.box, 2 * besideLine)] : pieces;
  coveredBoxes.set(route, made);
  return made;
}

/** A box with so much more on each side. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Where a drawing no longer looks as it should, undefined for everywhere; what lies under an element in the same place cannot be seen. */
export function outdatedIn(drawn: Shown, now: Shown, elements: ReadonlySet<string>): readonly Box[] | undefined {
  if (!sameLists(drawn.whole, now.whole)) return undefined;
  const boxes: Box[] = [];
  for (const [id, { covers, under, from }] of now.parts) {
    const before = drawn.parts.get(id);
    if (before && sameLists(before.from, from)) continue;
    if (before?.under && before.under === under && elements.has(id)) continue;
    boxes.push(...(before?.covers ?? []), ...covers);
  }
  for (const [id, { covers }] of drawn.parts) if (!now.parts.has(id)) boxes.push(...covers);
  return boxes;
}
