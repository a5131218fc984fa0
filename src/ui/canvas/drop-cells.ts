import { sizes } from '../../look/sizes.ts';
import { cellBox, firstRowTop } from '../../scene/grid.ts';
import type { Box, Point } from '../../scene/items.ts';
import type { Cell, JourneyLayout, StageBox, TrayBox } from '../../scene/layout.ts';

const { card, grid: step, stage: frame } = sizes;
const gutter = { x: step.x - card.width, y: step.y - card.height };

/** So far from the right border of a stage, in pixels of the map, the next column begins that is not there yet. */
const newColumnWithin = frame.padding + 12;

/** The cell of a point of the map: in the stage or tray it lies in or next to, one column or row beyond what is drawn at most. */
export function cellAt(layout: JourneyLayout, point: Point): Cell {
  const { tray } = layout;
  if (tray && (layout.stages.length === 0 || point.x < tray.box.x + tray.box.width + sizes.tray.gap / 2))
    return { stageId: undefined, ...cellWithin(tray, point) };
  const stage = stageAt(layout, point.x);
  return stage ? { stageId: stage.id, ...cellWithin(stage, point) } : { stageId: undefined, column: 0, row: 0 };
}

/** The stage whose column a place lies in, the nearest one between and beside them. */
export function stageAt({ stages }: JourneyLayout, x: number): StageBox | undefined {
  return stages.find(({ box }) => x < box.x + box.width + frame.gap / 2) ?? stages.at(-1);
}

function cellWithin({ box, columns }: StageBox | TrayBox, { x, y }: Point): { column: number; row: number } {
  const inGrid = Math.floor((x - box.x - frame.padding + gutter.x / 2) / step.x);
  const column = x > box.x + box.width - newColumnWithin ? columns : between(0, inGrid, columns - 1);
  const rows = Math.round((box.height - (firstRowTop + card.height + frame.padding)) / step.y) + 1;
  const row = Math.floor((y - firstRowTop + gutter.y / 2) / step.y);
  return { column, row: between(0, row, rows) };
}

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

/** Where a cell would be drawn; undefined where its stage or the tray is not. */
export function boxOfCell(layout: JourneyLayout, { stageId, column, row }: Cell): Box | undefined {
  const place = stageId ? layout.stages.find(({ id }) => id === stageId) : layout.tray;
  return place && cellBox(place.box.x + frame.padding + column * step.x, row);
}

/** The gap between stages that a place is nearest to: before which stage (none: after the last), and a bar to show it. */
export function gapBetweenStages(
  { stages }: JourneyLayout,
  x: number,
): { readonly before: StageBox | undefined; readonly bar: Box } | undefined {
  const before = stages.find(({ box }) => x < box.x + box.width / 2);
  const after = stages.at(-1);
  if (!after) return undefined;
  const edge = before ? before.box.x - frame.gap / 2 : after.box.x + after.box.width + frame.gap / 2;
  return { before, bar: { x: edge - 2, y: after.box.y, width: 4, height: after.box.height } };
}
