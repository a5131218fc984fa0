import type { Edit } from '../../model/commands/command.ts';
import { touchpointMove } from '../../model/commands/touchpoint-move.ts';
import { touchpointMoveSeveral } from '../../model/commands/touchpoint-move-several.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { CardBox, Cell, JourneyLayout } from '../../scene/layout.ts';
import { boxOfCell, cellAt } from './drop-cells.ts';
import { middleOf } from './viewport-math.ts';

/** A touchpoint and the cell it goes to. */
export interface Move extends Cell {
  readonly id: TouchpointId;
}

/** Where each of several touchpoints goes when one of them is put on a cell: the others keep their distance to it. */
export function movesTogether(
  layout: JourneyLayout,
  ids: readonly TouchpointId[],
  anchorId: TouchpointId,
  cell: Cell,
): readonly Move[] {
  const anchor = layout.cards.get(anchorId);
  const there = boxOfCell(layout, cell);
  if (!anchor || !there) return [];
  return ids.flatMap((id, index) => {
    const card = layout.cards.get(id);
    if (!card) return [];
    // In the tray there are no rows to keep: what is dropped there comes last, in its order.
    if (cell.stageId === undefined) return { id, ...cell, column: (layout.tray?.count ?? 0) + index, row: 0 };
    if (id === anchorId) return { id, ...cell };
    const { x, y } = middleOf(card);
    return { id, ...cellAt(layout, { x: x + there.x - anchor.x, y: y + there.y - anchor.y }) };
  });
}

/** The edit that puts touchpoints on cells, where others in the way are pushed down; undefined where nothing would change. */
export function moveEdit(layout: JourneyLayout, wanted: readonly Move[]): Edit | undefined {
  const moves = withRoom(layout, wanted).filter(({ id, stageId, column, row }) => {
    const card = layout.cards.get(id);
    return card && (card.stageId !== stageId || (stageId && (card.column !== column || card.row !== row)));
  });
  const [only] = moves;
  const { journeyId } = layout;
  if (!only) return undefined;
  if (moves.length === 1) return touchpointMove({ journeyId, ...only });
  return touchpointMoveSeveral({ moves: moves.map((move) => ({ journeyId, ...move })) });
}

const columnKey = ({ stageId, column }: Cell) => `${stageId} ${column}`;

function withRoom(layout: JourneyLayout, wanted: readonly Move[]): readonly Move[] {
  const moving = new Set<string>(wanted.map(({ id }) => id));
  const arriving = groups(wanted, columnKey);
  const stages = new Set(wanted.map(({ stageId }) => stageId));
  const staying = groups(
    [...layout.cards.values()].filter((card) => stages.has(card.stageId) && !moving.has(card.id)),
    columnKey,
  );
  return [...arriving].flatMap(([key, moves]) => {
    if (moves[0]?.stageId === undefined) return moves; // the tray draws itself in order
    const taken = new Set<number>();
    const placed = moves.map((move) => ({ ...move, row: firstFree(taken, move.row) }));
    return [...placed, ...pushed(staying.get(key) ?? [], taken)];
  });
}

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const there = found.get(key);
    if (there) there.push(item);
    else found.set(key, [item]);
  }
  return found;
}

function firstFree(taken: Set<number>, wanted: number): number {
  let row = wanted;
  while (taken.has(row)) row += 1;
  taken.add(row);
  return row;
}

function pushed(staying: readonly CardBox[], taken: Set<number>): Move[] {
  return [...staying]
    .sort((a, b) => a.row - b.row)
    .flatMap(({ id, stageId, column, row }) => {
      const free = firstFree(taken, row);
      return free === row ? [] : { id, stageId, column, row: free };
    });
}
