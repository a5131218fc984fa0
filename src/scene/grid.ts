import { memoByObject } from '../lib/memo.ts';
import { sizes } from '../look/sizes.ts';
import type { JourneyId, StageId, TouchpointId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import type { Touchpoint } from '../model/records/touchpoint.ts';
import { stagesOf, touchpointsOfStage, unsortedOf } from '../model/selectors/reading-order.ts';
import type { Box } from './items.ts';
import type { CardBox, Grid, GridColumn } from './layout.ts';
import { Roll } from './roll.ts';
import type { Work } from './work.ts';

/** A touchpoint on its drawn cell; `at` counts the columns of the whole grid. */
export interface Placed {
  readonly id: TouchpointId;
  readonly row: number;
  readonly at: number;
  readonly box: CardBox;
  /** A number that the touchpoint keeps from one layout to the next. */
  readonly slot: number;
}

/** The columns of one stage, or of the tray, with the cards on them. */
export interface Block {
  /** None: the tray. */
  readonly id: StageId | undefined;
  readonly touchpoints: readonly Touchpoint[];
  readonly columns: number;
  /** Its first column in the whole grid. */
  readonly at: number;
  /** Where its frame begins. */
  readonly x: number;
  readonly placed: readonly Placed[];
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
  /** The tray first where anything is in it, then the stages from left to right. */
  readonly blocks: readonly Block[];
  /** In reading order: the tray's first, then stage by stage, by column, row and id. */
  readonly placed: readonly Placed[];
  readonly cards: Roll<TouchpointId, CardBox>;
  /** The cards that are not as they were the time before. */
  readonly fresh: readonly CardBox[];
  readonly slots: Slots;
}

/** Numbers for ids: shared by all layouts of a family, and only added to. */
export class Slots {
  readonly #known = new Map<string, number>();

  get count(): number {
    return this.#known.size;
  }

  of(id: string): number {
    const known = this.#known.get(id) ?? this.#known.size;
    this.#known.set(id, known);
    return known;
  }
}

/** Puts a journey's touchpoints on the cells they are drawn on; of several on one cell the later ones, by id, are pushed
 * down. Blocks and boxes that stay as they were are taken from `previous`. */
export function place(workspace: Workspace, journeyId: JourneyId, previous?: Placement, work?: Work): Placement {
  const stages = stagesOf(workspace, journeyId);
  const unsorted = unsortedOf(workspace, journeyId);
  const inStages = stages.map(({ id }) => {
    const touchpoints = touchpointsOfStage(workspace, id);
    return { id, touchpoints, cells: cellsOf(touchpoints) };
  });
  let rows = 1;
  for (const { cells } of inStages) rows = Math.max(rows, cells.rows);
  const trayColumns = columnsOfTray(unsorted.length, stages.length === 0 ? 0 : rows);

  const blocks: Block[] = [];
  const columns: GridColumn[] = [];
  const known = new Map(previous?.blocks.map((block) => [block.id, block]));
  const slots = previous?.slots ?? new Slots();
  const add = (
    id: StageId | undefined,
    x: number,
    touchpoints: readonly Touchpoint[],
    cells: readonly Cell[],
    count: number,
  ) => {
    const at = columns.length;
    const before = known.get(id);
    const isAsBefore =
      before?.touchpoints === touchpoints && before.columns === count && before.at === at && before.x === x;
    if (work && !isAsBefore) work.stages += 1;
    blocks.push(
      isAsBefore
        ? before
        : {
            id,
            touchpoints,
            columns: count,
            at,
            x,
            placed: placedOn(slots, { id, x, at, touchpoints }, cells, before),
          },
    );
    for (let column = 0; column < count; column++)
      columns.push({ x: x + frame.padding + column * step.x, stageId: id, column });
  };

  if (trayColumns > 0) {
    const cells = unsorted.map((_, index) => ({ column: index % trayColumns, row: Math.floor(index / trayColumns) }));
    add(undefined, leftOfTray(trayColumns), unsorted, cells, trayColumns);
  }
  let x = 0;
  for (const { id, touchpoints, cells } of inStages) {
    add(id, x, touchpoints, cells.cells, cells.columns);
    x += widthOfColumns(cells.columns) + frame.gap;
  }
  const trayRows = trayColumns ? Math.ceil(unsorted.length / trayColumns) : 0;
  const grid = { columns, trayColumns, rows, trayRows };
  if (previous && sameItems(blocks, previous.blocks)) return { ...previous, grid, fresh: [] };
  const placed = blocks.flatMap((block) => block.placed);
  return { grid, blocks, placed, slots, ...cardsOn(blocks, placed, previous) };
}

function cardsOn(
  blocks: readonly Block[],
  placed: readonly Placed[],
  previous: Placement | undefined,
): Pick<Placement, 'cards' | 'fresh'> {
  const list = placed.map(({ box }) => box);
  if (!previous) return { cards: Roll.of(list), fresh: list };
  const known = new Set(previous.blocks);
  const now = new Set(blocks);
  const changed = blocks.filter((block) => !known.has(block)).flatMap((block) => block.placed);
  const fresh = changed.map(({ box }) => box).filter((box) => previous.cards.get(box.id) !== box);
  const there = new Set(changed.map(({ id }) => id));
  const gone = previous.blocks
    .filter((block) => !now.has(block))
    .flatMap((block) => block.placed.map(({ id }) => id))
    .filter((id) => !there.has(id));
  return { cards: previous.cards.next(list, fresh, gone), fresh };
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Where the frame of a tray of so many columns begins: so far left that it ends clear of the first stage. */
export const leftOfTray = (columns: number): number => -tray.gap - widthOfColumns(columns);

function placedOn(
  slots: Slots,
  { id: stageId, x, at, touchpoints }: Pick<Block, 'id' | 'x' | 'at' | 'touchpoints'>,
  cells: readonly Cell[],
  previous: Block | undefined,
): readonly Placed[] {
  const known = new Map(previous?.placed.map((each) => [each.id, each.box]));
  return touchpoints.map(({ id }, index) => {
    const { column, row } = cells[index] ?? { column: 0, row: 0 };
    const box = cellBox(x + frame.padding + column * step.x, row);
    const before = known.get(id);
    const isAsBefore = before?.x === box.x && before.row === row && before.column === column;
    return {
      id,
      row,
      at: at + column,
      box: isAsBefore ? before : { id, stageId, column, row, ...box },
      slot: slots.of(id),
    };
  });
}

interface Cell {
  readonly column: number;
  readonly row: number;
}

const cellsOf = memoByObject((touchpoints: readonly Touchpoint[]) => {
  const cells: Cell[] = [];
  let rows = 0;
  let column = -1;
  let free = 0;
  for (const touchpoint of touchpoints) {
    if (touchpoint.column !== column) free = 0;
    column = touchpoint.column;
    const row = Math.max(free, touchpoint.row);
    free = row + 1;
    rows = Math.max(rows, free);
    cells.push({ column, row });
  }
  return { cells, rows, columns: Math.max(1, column + 1) };
});

/** Beside stages the tray grows downwards, so that it stays in its place; only a long one becomes wider. */
function columnsOfTray(count: number, stageRows: number): number {
  if (count === 0) return 0;
  if (stageRows === 0) return Math.min(count, Math.max(5, Math.ceil(Math.sqrt(count * 0.7))));
  const inHeight = Math.ceil(count / Math.max(8, stageRows));
  return Math.min(inHeight, Math.max(2, Math.ceil(Math.sqrt(count * 0.3))));
}
