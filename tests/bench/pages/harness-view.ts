import { sizes } from '../../../src/look/sizes.ts';
import { rowTop } from '../../../src/scene/grid.ts';
import type { Box, Point } from '../../../src/scene/items.ts';
import type { JourneyLayout } from '../../../src/scene/layout.ts';
import type { Viewport } from '../../../src/store/session.ts';
import { type HarnessDoc, harnessGrid } from '../harness-doc.ts';

/** Where a harness looks at its drawing: screen = drawing × zoom + (tx, ty). */
export interface HarnessView {
  readonly zoom: number;
  readonly tx: number;
  readonly ty: number;
}

const { stepX, stepY } = harnessGrid;

/** Our columns stand further apart than the drawing's, and stages further still: so much smaller is what we show, that one
 * window holds as many touchpoints as theirs. */
const perUnit = stepX / sizes.grid.x;

/** A point of the drawing on our map: columns and rows lie on columns and rows, what is between them in proportion. */
export function toOurs({ grid }: JourneyLayout, { x, y }: Point): Point {
  const lefts = grid.columns.map((column) => column.x);
  return { x: along(lefts, x / stepX, sizes.grid.x), y: rowTop(0) + (y / stepY) * sizes.grid.y };
}

/** A point of our map on the drawing. */
export function toTheirs({ grid }: JourneyLayout, { x, y }: Point): Point {
  const lefts = grid.columns.map((column) => column.x);
  const after = lefts.findIndex((left) => left > x);
  const at = Math.max(0, after < 0 ? lefts.length - 1 : after - 1);
  const left = lefts[at] ?? 0;
  const step = (lefts[at + 1] ?? left + sizes.grid.x) - left;
  return { x: (at + (x - left) / step) * stepX, y: ((y - rowTop(0)) / sizes.grid.y) * stepY };
}

function along(lefts: readonly number[], column: number, step: number): number {
  const whole = Math.min(Math.max(0, Math.floor(column)), Math.max(0, lefts.length - 1));
  const left = lefts[whole] ?? 0;
  const next = lefts[whole + 1] ?? left + step;
  return left + (column - whole) * (next - left);
}

/** The viewport that shows what a harness asks to see. The middle column of the window and the first row lie where it has them; what is further away is off by what our grid is less square than theirs. */
export function viewportFor(layout: JourneyLayout, { zoom, tx, ty }: HarnessView): Viewport {
  const middle = innerWidth / 2;
  const ours = toOurs(layout, { x: (middle - tx) / zoom, y: 0 });
  const scale = zoom * perUnit;
  return { zoom: scale, x: middle - ours.x * scale, y: ty - ours.y * scale };
}

/** What a harness is told of where one looks. */
export function viewOf(layout: JourneyLayout, { zoom, x, y }: Viewport): HarnessView {
  const middle = innerWidth / 2;
  const theirs = toTheirs(layout, { x: (middle - x) / zoom, y: 0 });
  const scale = zoom / perUnit;
  return { zoom: scale, tx: middle - theirs.x * scale, ty: y + rowTop(0) * zoom };
}

/** All of the drawing in the window, as the harness has it. */
export function fitting({ bounds: { x, y, w, h } }: HarnessDoc): HarnessView {
  const zoom = Math.min(1, (innerWidth - 60) / w, (innerHeight - 120) / h);
  return { zoom, tx: innerWidth / 2 - (x + w / 2) * zoom, ty: innerHeight / 2 - (y + h / 2) * zoom };
}

/** Life-size, at the upper edge of the middle of the drawing. */
export function near({ nodes }: HarnessDoc): HarnessView {
  const column = Math.floor(Math.ceil(Math.sqrt(nodes.length)) / 2);
  return { zoom: 1, tx: innerWidth / 2 - column * stepX - harnessGrid.width / 2, ty: 200 };
}

/** A box of our map on the screen. */
export const onScreen = ({ x, y, zoom }: Viewport, box: Box): Box => ({
  x: box.x * zoom + x,
  y: box.y * zoom + y,
  width: box.width * zoom,
  height: box.height * zoom,
});
