import { memoByObject } from '../../lib/memo.ts';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { ownLanesOf } from '../../model/selectors/lane-notes.ts';
import { lanes, lanesShown } from '../../scene/lanes/registry.ts';

/** A row that a journey can show, built in or its own. */
export interface RowOfJourney {
  readonly id: string;
  readonly isShown: boolean;
  /** Whether it is the journey's own: it can be renamed and deleted. */
  readonly isOwn: boolean;
}

const rowsIn = memoByObject((workspace: Workspace) => {
  const known = new Map<RecordId, readonly RowOfJourney[]>();
  return (journeyId: JourneyId): readonly RowOfJourney[] => {
    const found = known.get(journeyId);
    if (found) return found;
    const shown = lanesShown(workspace, journeyId).map(({ id }) => id);
    const own = ownLanesOf(workspace, journeyId).map(({ id }) => id);
    const hidden = [...Object.keys(lanes), ...own].filter((id) => !shown.includes(id));
    const rows = [...shown, ...hidden].map((id) => ({
      id,
      isShown: shown.includes(id),
      isOwn: !(id in lanes),
    }));
    known.set(journeyId, rows);
    return rows;
  };
});

/** All rows a journey can show: those shown from top to bottom, then the others. */
export const rowsOf = (workspace: Workspace, journeyId: JourneyId): readonly RowOfJourney[] =>
  rowsIn(workspace)(journeyId);

/** Before which shown row one stands after a step up (−1) or down (1): undefined is last; null where there is no such step. */
export function stepOf(rows: readonly RowOfJourney[], id: string, step: 1 | -1): string | undefined | null {
  const shown = rows.filter(({ isShown }) => isShown).map((row) => row.id);
  const here = shown.indexOf(id);
  if (here < 0 || here + step < 0 || here + step >= shown.length) return null;
  return step === -1 ? shown[here - 1] : shown[here + 2];
}
