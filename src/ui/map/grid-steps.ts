import type { StageId, TouchpointId } from '../../model/records/kinds.ts';
import type { CardBox, Cell, JourneyLayout } from '../../scene/layout.ts';
import type { Move } from '../canvas/drop-moves.ts';
import type { Direction } from './map-moves.ts';

/** Where touchpoints go by Alt and an arrow: one grid step, over the border of a stage into the next, and between the first one and the tray; what stands there changes places with a single one. Within the tray there are no cells to go to. */
export function stepMoves(layout: JourneyLayout, ids: readonly TouchpointId[], direction: Direction): readonly Move[] {
  const known = ids.flatMap((id) => layout.cards.get(id) ?? []);
  const [lone] = known;
  const crossing = known.length === 1 && lone && overTrayBorder(layout, lone, direction);
  if (crossing) return [{ id: lone.id, ...crossing }];
  const cards = known.filter((card) => card.stageId !== undefined);
  const [only] = cards;
  if (cards.length !== 1 || !only) return cards.flatMap((card) => within(card, direction) ?? []);
  const cell = stepOf(layout, only, direction);
  if (!cell) return [];
  const inTheWay = cardOn(layout, cell);
  const { stageId, column, row } = only;
  return [{ id: only.id, ...cell }, ...(inTheWay ? [{ id: inTheWay.id, stageId, column, row }] : [])];
}

/** Out of the right side of the tray into the first stage, whose cards make room, or out of the left side of that stage to the end of the tray. */
function overTrayBorder(layout: JourneyLayout, card: CardBox, direction: Direction): Cell | undefined {
  const { tray } = layout;
  const [first] = layout.stages;
  if (!first) return undefined;
  if (card.stageId === first.id)
    return direction === 'left' && card.column === 0
      ? { stageId: undefined, column: tray?.count ?? 0, row: 0 }
      : undefined;
  if (card.stageId !== undefined || direction !== 'right' || !tray) return undefined;
  const inRow = [...layout.cards.values()].filter((other) => other.stageId === undefined && other.row === card.row);
  if (inRow.some((other) => other.column > card.column)) return undefined;
  const below = [...layout.cards.values()].filter((other) => other.stageId === first.id && other.column === 0);
  return { stageId: first.id, column: 0, row: Math.min(card.row, Math.max(-1, ...below.map(({ row }) => row)) + 1) };
}

/** Several keep to their stages; at an edge of the grid nobody moves out of line. */
function within({ id, stageId, column, row }: CardBox, direction: Direction): Move | undefined {
  const next = stepped({ stageId, column, row }, direction);
  return next && { id, ...next };
}

function stepOf(layout: JourneyLayout, card: CardBox, direction: Direction): Cell | undefined {
  const { stageId, column, row } = card;
  const at = layout.stages.findIndex((stage) => stage.id === stageId);
  const stage = layout.stages[at];
  if (direction === 'left' && column === 0) {
    const before = layout.stages[at - 1];
    return before && { stageId: before.id, column: before.columns - 1, row };
  }
  if (direction === 'right' && stage && column >= stage.columns - 1) {
    const after = layout.stages[at + 1];
    // The last column of a stage goes on into a new one only while others stay behind in it.
    if (after && isAloneInColumn(layout, card)) return { stageId: after.id, column: 0, row };
  }
  return stepped({ stageId, column, row }, direction);
}

function stepped({ stageId, column, row }: Cell, direction: Direction): Cell | undefined {
  switch (direction) {
    case 'left':
      return column > 0 ? { stageId, column: column - 1, row } : undefined;
    case 'right':
      return { stageId, column: column + 1, row };
    case 'up':
      return row > 0 ? { stageId, column, row: row - 1 } : undefined;
    case 'down':
      return { stageId, column, row: row + 1 };
  }
}

const isAloneInColumn = (layout: JourneyLayout, { id, stageId, column }: CardBox): boolean =>
  ![...layout.cards.values()].some((other) => other.id !== id && other.stageId === stageId && other.column === column);

const cardOn = (layout: JourneyLayout, { stageId, column, row }: Cell): CardBox | undefined =>
  [...layout.cards.values()].find((card) => card.stageId === stageId && card.column === column && card.row === row);

/** Before which stage a stage goes by Alt and ← or →: undefined where it is at the edge already, no id where it goes last. */
export function stageStep(
  { stages }: JourneyLayout,
  id: StageId,
  direction: Direction,
): { readonly beforeId: StageId | undefined } | undefined {
  const here = stages.findIndex((stage) => stage.id === id);
  if (here < 0) return undefined;
  if (direction === 'left') return here > 0 ? { beforeId: stages[here - 1]?.id } : undefined;
  if (direction === 'right') return here < stages.length - 1 ? { beforeId: stages[here + 2]?.id } : undefined;
  return undefined;
}
