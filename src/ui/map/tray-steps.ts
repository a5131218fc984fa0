import type { Edit } from '../../model/commands/command.ts';
import { touchpointMoveSeveral } from '../../model/commands/touchpoint-move-several.ts';
import { touchpointSwap } from '../../model/commands/touchpoint-swap.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Direction } from './map-moves.ts';

/** The edit by which a touchpoint in the tray changes places with the one beside, above or below it; undefined at the edge, and of several. */
export function trayOrderEdit(
  { touchpoints }: Workspace,
  { cards, tray, journeyId }: JourneyLayout,
  ids: readonly TouchpointId[],
  direction: Direction,
): Edit | undefined {
  const [id] = ids;
  if (!id || ids.length > 1 || !tray) return undefined;
  const inTray = [...cards.values()].filter(({ stageId }) => stageId === undefined);
  const at = inTray.findIndex((card) => card.id === id);
  const next = at + stepIn(tray.columns, at, direction);
  const other = inTray[next];
  if (at < 0 || next === at || !other) return undefined;

  const one = touchpoints[id];
  const two = touchpoints[other.id];
  if (!one || !two) return undefined;
  if (one.column !== two.column || one.row !== two.row) return touchpointSwap({ id, withId: other.id });
  // Both lie on one cell, in the order of their ids: only cells of their own can change it.
  const order = inTray.map((card) => card.id);
  order[at] = other.id;
  order[next] = id;
  return touchpointMoveSeveral({
    moves: order.map((each, column) => ({ id: each, journeyId, stageId: undefined, column, row: 0 })),
  });
}

function stepIn(columns: number, at: number, direction: Direction): number {
  switch (direction) {
    case 'left':
      return at % columns > 0 ? -1 : 0;
    case 'right':
      return (at + 1) % columns > 0 ? 1 : 0;
    case 'up':
      return -columns;
    case 'down':
      return columns;
  }
}
