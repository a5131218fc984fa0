import type { Batch, Edit } from '../../model/commands/command.ts';
import { connectionInsertTouchpoint } from '../../model/commands/connection-insert-touchpoint.ts';
import type { ConnectionId, TouchpointId } from '../../model/records/kinds.ts';
import type { Box, Point } from '../../scene/items.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { connectionUnder, dropBetween, dropInto } from './drop-between.ts';
import { boxOfCell, cellAt } from './drop-cells.ts';
import { type Move, moveEdit, movesTogether } from './drop-moves.ts';
import { middleOf } from './viewport-math.ts';

/** What a drop of touchpoints would do, and what shows it beforehand. */
export interface Drop {
  readonly moves: readonly Move[];
  /** Where they will stand, or between which two. */
  readonly landing: readonly Box[];
  /** The connection it is put into. */
  readonly into: ConnectionId | undefined;
}

/** What comes of dropping touchpoints where they are dragged to: a single one into a connection or between two others, any on cells. */
export function dropAt(layout: JourneyLayout, ids: readonly TouchpointId[], id: TouchpointId, by: Point): Drop {
  const card = layout.cards.get(id);
  if (!card) return { moves: [], landing: [], into: undefined };
  const { x, y } = middleOf(card);
  const middle = { x: x + by.x, y: y + by.y };
  const cell = cellAt(layout, middle);
  if (ids.length === 1 && cell.stageId) {
    const route = connectionUnder(layout, middle, id);
    if (route) {
      const { cell: place, shifted } = dropInto(layout, route, middle, id);
      return { moves: [{ id, ...place }, ...shifted], landing: [], into: route.id };
    }
    const between = dropBetween(layout, middle, id);
    if (between)
      return { moves: [{ id, ...between.cell }, ...between.shifted], landing: [between.mark], into: undefined };
  }
  const moves = movesTogether(layout, ids, id, cell);
  const landing = moves.flatMap((move) => (move.stageId ? (boxOfCell(layout, move) ?? []) : []));
  if (layout.tray && moves.some(({ stageId }) => stageId === undefined)) landing.push(layout.tray.box);
  return { moves, landing, into: undefined };
}

/** The edit of a drop, one undo step; undefined where nothing would change. */
export function dropEdit(layout: JourneyLayout, { moves, into }: Drop): Edit | Batch | undefined {
  const moved = moveEdit(layout, moves);
  const [first] = moves;
  if (!into || !first) return moved;
  const insert = connectionInsertTouchpoint({ id: into, touchpointId: first.id });
  return { label: connectionInsertTouchpoint.label, edits: moved ? [moved, insert] : [insert] };
}
