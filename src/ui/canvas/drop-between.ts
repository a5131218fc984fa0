import { sizes } from '../../look/sizes.ts';
import { rowTop } from '../../scene/grid.ts';
import type { Box, Point } from '../../scene/items.ts';
import type { CardBox, Cell, JourneyLayout, RouteBox } from '../../scene/layout.ts';
import { indexOf } from '../../scene/spatial-index.ts';
import { boxOfCell, cellAt } from './drop-cells.ts';
import type { Move } from './drop-moves.ts';
import { overlap } from './viewport-math.ts';

const { card: size, grid: step } = sizes;
const gutter = { x: step.x - size.width, y: step.y - size.height };

/** How far beyond a gutter the middle of a card still counts as between the two cards beside it, in pixels of the map. */
const beyond = 12;

/** How near the middle of a card has to come to a line to be put into it, in pixels of the map. */
const nearLine = 16;

/** A drop that makes room between others: where the card goes, who moves on for it, and a mark to show it that reaches out from under the card. */
export interface DropBetween {
  readonly cell: Cell;
  readonly shifted: readonly Move[];
  readonly mark: Box;
}

/** The connection that a dragged card is over, none of its own; undefined where there is none. */
export function connectionUnder(layout: JourneyLayout, middle: Point, id: string): RouteBox | undefined {
  const around = { x: middle.x - nearLine, y: middle.y - nearLine, width: 2 * nearLine, height: 2 * nearLine };
  return indexOf(layout)
    .routesIn(around)
    .find((route) => route.fromId !== id && route.toId !== id && isOnLine(route, around));
}

/** A piece of a line touches the box; its label, which is far wider, does not count. */
function isOnLine({ points }: RouteBox, around: Box): boolean {
  return points.some((to, index) => {
    const from = points[index - 1];
    if (!from) return false;
    const piece = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
    return overlap({ ...piece, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }, around);
  });
}

const cardOn = (layout: JourneyLayout, { stageId, column, row }: Cell, id: string): CardBox | undefined =>
  [...layout.cards.values()].find(
    (card) => card.id !== id && card.stageId === stageId && card.column === column && card.row === row,
  );

/** Where a dragged card goes when its middle is between two cards of a stage, side by side or one below the other. */
export function dropBetween(layout: JourneyLayout, middle: Point, id: string): DropBetween | undefined {
  const cell = cellAt(layout, middle);
  const box = cell.stageId && boxOfCell(layout, cell);
  if (!box) return undefined;
  const right = middle.x - (box.x + size.width) > -beyond;
  const left = box.x - middle.x > -beyond;
  const below = middle.y - (box.y + size.height) > -beyond;
  const above = box.y - middle.y > -beyond;
  if (right || left) return betweenColumns(layout, right ? cell : { ...cell, column: cell.column - 1 }, id);
  return below || above ? betweenRows(layout, below ? cell : { ...cell, row: cell.row - 1 }, id) : undefined;
}

function betweenColumns(layout: JourneyLayout, before: Cell, id: string): DropBetween | undefined {
  const cell = { ...before, column: before.column + 1 };
  const first = cardOn(layout, before, id);
  if (!first || !cardOn(layout, cell, id)) return undefined;
  const mark = {
    x: first.x + size.width + gutter.x / 2 - 2,
    y: first.y - gutter.y / 2,
    width: 4,
    height: size.height + gutter.y,
  };
  return { cell, shifted: movedOn(layout, cell, id), mark };
}

/** Others in the way of the column are pushed down by the drop itself. */
function betweenRows(layout: JourneyLayout, before: Cell, id: string): DropBetween | undefined {
  const cell = { ...before, row: before.row + 1 };
  const first = cardOn(layout, before, id);
  if (!first || !cardOn(layout, cell, id)) return undefined;
  const mark = {
    x: first.x - gutter.x / 2,
    y: rowTop(cell.row) - gutter.y / 2 - 2,
    width: size.width + gutter.x,
    height: 4,
  };
  return { cell, shifted: [], mark };
}

/** Who stands on a cell moves on to the next column, and with it who stands there, up to the first gap of the row. */
function movedOn(layout: JourneyLayout, cell: Cell, id: string): readonly Move[] {
  const moves: Move[] = [];
  for (let at = cell; ; at = { ...at, column: at.column + 1 }) {
    const card = cardOn(layout, at, id);
    if (!card) return moves;
    moves.push({ id: card.id, ...at, column: at.column + 1 });
  }
}

/** Where a card goes that is put into a connection: between both ends where they stand together, else where it is dropped, beside an end that stands there. */
export function dropInto(layout: JourneyLayout, route: RouteBox, middle: Point, id: string): Omit<DropBetween, 'mark'> {
  const between = dropBetween(layout, middle, id);
  if (between) return between;
  const dropped = cellAt(layout, middle);
  const there = dropped.stageId && cardOn(layout, dropped, id)?.id;
  if (there !== route.fromId && there !== route.toId) return { cell: dropped, shifted: [] };
  const cell = there === route.fromId ? { ...dropped, column: dropped.column + 1 } : dropped;
  return { cell, shifted: movedOn(layout, cell, id) };
}
