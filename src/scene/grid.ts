import { sizes } from '../look/sizes.ts';
import type { JourneyId, StageId, TouchpointId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import type { Touchpoint } from '../model/records/touchpoint.ts';
import { stagesOf, touchpointsOfStage, unsortedOf } from '../model/selectors/reading-order.ts';
import type { Box } from './items.ts';

/** One column of cards: where its cards begin, and what it is part of. */
export interface GridColumn {
  readonly x: number;
  /** None: a column of the *Unsorted* tray. */
  readonly stageId: StageId | undefined;
  /** Its number inside that stage or tray. */
  readonly column: number;
}

/** The cells of a journey: the tray's columns, then those of its stages from left to right; rows are shared by all. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  /** How many of the columns are the tray's. */
  readonly trayColumns: number;
  /** Rows of the stages, at least 1. */
  readonly rows: number;
  readonly trayRows: number;
}

/** A touchpoint on its drawn cell; `at` counts the columns of the whole grid. */
export interface Placed {
  readonly id: TouchpointId;
  readonly stageId: StageId | undefined;
  readonly column: number;
  readonly row: number;
  readonly at: number;
}

/** Where a column stands that belongs to a stage, and how many there are. */
export interface StageSpan {
  readonly id: StageId;
  readonly columns: number;
  readonly count: number;
  readonly x: number;
}

const { card, grid: step, stage: frame, tray } = sizes;

/** Where the cards of the first row begin, below the headers. */
export const firstRowTop = frame.header + frame.padding;

/** The top of the cards of a row. */
export const rowTop = (row: number): number => firstRowTop + row * step.y;

/** How wide a stage or tray of so many columns is. */
export const widthOfColumns = (columns: number): number => 2 * frame.padding + columns * step.x - (step.x - card.width);

/** How high a stage or tray of so many rows is. */
export const heightOfRows = (rows: number): number => rowTop(Math.max(1, rows) - 1) + card.height + frame.padding;

/** The box of a card on a cell of the grid. */
export const cellBox = (x: number, row: number): Box => ({ x, y: rowTop(row), width: card.width, height: card.height });

/** Everything about where cards stand that follows from the records alone. */
export interface Placement {
  readonly grid: Grid;
  /** In reading order: the tray's first, then stage by stage, by column, row and id. */
  readonly placed: readonly Placed[];
  readonly spans: readonly StageSpan[];
}

/** Puts a journey's touchpoints on the cells they are drawn on; of several on one cell the later ones, by id, are pushed down. */
export function place(workspace: Workspace, journeyId: JourneyId, showTray: boolean): Placement {
  const stages = stagesOf(workspace, journeyId);
  const unsorted = unsortedOf(workspace, journeyId);
  const inStages = stages.map((stage) => ({ stage, cells: cellsOf(touchpointsOfStage(workspace, stage.id)) }));
  const rows = Math.max(1, ...inStages.map(({ cells }) => cells.rows));
  const trayColumns = columnsOfTray(unsorted.length, stages.length === 0 ? 0 : rows, showTray);
  const columns: GridColumn[] = [];
  const placed: Placed[] = [];

  const trayX = -tray.gap - widthOfColumns(trayColumns) + frame.padding;
  for (let column = 0; column < trayColumns; column++)
    columns.push({ x: trayX + column * step.x, stageId: undefined, column });
  unsorted.forEach(({ id }, index) => {
    const column = index % trayColumns;
    placed.push({ id, stageId: undefined, column, row: Math.floor(index / trayColumns), at: column });
  });

  const spans: StageSpan[] = [];
  let x = 0;
  for (const { stage, cells } of inStages) {
    for (const { id, column, row } of cells.cells)
      placed.push({ id, stageId: stage.id, column, row, at: columns.length + column });
    for (let column = 0; column < cells.columns; column++)
      columns.push({ x: x + frame.padding + column * step.x, stageId: stage.id, column });
    spans.push({ id: stage.id, columns: cells.columns, count: cells.cells.length, x });
    x += widthOfColumns(cells.columns) + frame.gap;
  }

  const trayRows = trayColumns ? Math.max(1, Math.ceil(unsorted.length / trayColumns)) : 0;
  return { grid: { columns, trayColumns, rows, trayRows }, placed, spans };
}

function cellsOf(touchpoints: readonly Touchpoint[]) {
  const cells: { readonly id: TouchpointId; readonly column: number; readonly row: number }[] = [];
  let rows = 0;
  let column = -1;
  let free = 0;
  for (const touchpoint of touchpoints) {
    if (touchpoint.column !== column) free = 0;
    column = touchpoint.column;
    const row = Math.max(free, touchpoint.row);
    free = row + 1;
    rows = Math.max(rows, free);
    cells.push({ id: touchpoint.id, column, row });
  }
  return { cells, rows, columns: Math.max(1, column + 1) };
}

/** Beside stages the tray grows downwards, so that it stays in its place; only a long one becomes wider. */
function columnsOfTray(count: number, stageRows: number, showTray: boolean): number {
  if (count === 0) return showTray ? 1 : 0;
  if (stageRows === 0) return Math.min(count, Math.max(5, Math.ceil(Math.sqrt(count * 0.7))));
  const inHeight = Math.ceil(count / Math.max(8, stageRows));
  return Math.min(inHeight, Math.max(2, Math.ceil(Math.sqrt(count * 0.3))));
}
