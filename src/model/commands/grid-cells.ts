import { byCell } from '../grid-order.ts';
import { limits } from '../limits.ts';
import type { JourneyId, StageId } from '../records/kinds.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { recordsIn } from '../records-in.ts';
import type { WorkspaceDraft } from './command.ts';

/** Where a touchpoint stands: a cell of a stage, or of its journey's *Unsorted* tray where there is no stage. */
export interface Cell {
  readonly journeyId: JourneyId;
  readonly stageId: StageId | undefined;
  readonly column: number;
  readonly row: number;
}

/** The touchpoints of a stage, or of a journey's tray, in reading order; to be read only. */
export function touchpointsAt(
  draft: WorkspaceDraft,
  { journeyId, stageId }: Pick<Cell, 'journeyId' | 'stageId'>,
): Touchpoint[] {
  return recordsIn(draft, 'touchpoints')
    .filter((touchpoint) => touchpoint.journeyId === journeyId && touchpoint.stageId === stageId)
    .sort(byCell);
}

/** A grid step no further than a stage reaches. */
export const withinGrid = (step: number): number => Math.min(step, limits.gridSteps);

/** The cell after all others of a place, so that what is put there is read last: the next column, first row. */
export function cellAtEnd(draft: WorkspaceDraft, place: Pick<Cell, 'journeyId' | 'stageId'>): Cell {
  const last = touchpointsAt(draft, place).at(-1);
  const { journeyId, stageId } = place;
  return { journeyId, stageId, column: last ? withinGrid(last.column + 1) : 0, row: 0 };
}

/** Frees the next column of a touchpoint's row: those that stand in the way shift by one, up to the first gap. */
export function cellAfter(draft: WorkspaceDraft, touchpoint: Readonly<Cell>): Cell {
  const { journeyId, stageId, row } = touchpoint;
  const column = withinGrid(touchpoint.column + 1);
  const later = touchpointsAt(draft, touchpoint).filter((other) => other.row === row && other.column >= column);
  let free = column;
  for (const other of later) {
    if (other.column > free) break;
    if (other.column === free) free = withinGrid(free + 1);
  }
  for (const { id } of later.filter((other) => other.column < free)) {
    const other = draft.touchpoints[id];
    if (other) other.column = withinGrid(other.column + 1);
  }
  return { journeyId, stageId, column, row };
}

/** The first free cell below a touchpoint in its column. */
export function cellBelow(draft: WorkspaceDraft, touchpoint: Readonly<Cell>): Cell {
  const { journeyId, stageId, column } = touchpoint;
  const taken = new Set(
    touchpointsAt(draft, touchpoint).flatMap((other) => (other.column === column ? other.row : [])),
  );
  let row = touchpoint.row + 1;
  while (taken.has(row)) row++;
  return { journeyId, stageId, column, row: withinGrid(row) };
}
