import { array, optional } from 'valibot';
import { say } from '../../lib/words.ts';
import type { TouchpointId } from '../records/kinds.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { defineCommand, done, refuse, type WorkspaceDraft } from './command.ts';
import { type Cell, touchpointsAt, withinGrid } from './grid-cells.ts';
import { idOf } from './params.ts';
import { cutAcrossJourneys, place, placeRefusal } from './touchpoint-place.ts';

type Place = Pick<Cell, 'journeyId' | 'stageId'>;

/** Puts touchpoints, in the order given, before another of a stage or of the tray in reading order, or last; others make room, and columns that were left empty close. A drag in the Outline, and Alt+↑ and Alt+↓ over the border of a stage. */
export const touchpointReorder = defineCommand({
  type: 'touchpoint.reorder',
  label: say('touchpoint.reorder', 'Put touchpoints in order'),
  params: {
    ids: array(idOf('touchpoints')),
    journeyId: idOf('journeys'),
    stageId: optional(idOf('stages')),
    beforeId: optional(idOf('touchpoints')),
  },

  apply(draft, { ids, journeyId, stageId, beforeId }) {
    const target = { journeyId, stageId };
    const [first] = ids;
    if (!first) return refuse({ type: 'nothing-to-do' });
    const moving = [...new Set(ids)].filter((id) => draft.touchpoints[id]);
    if (moving.length === 0) return refuse({ type: 'gone', id: first });
    const refused = placeRefusal(draft, target);
    if (refused) return refuse(refused);
    if (beforeId && moving.includes(beforeId)) return refuse({ type: 'nothing-to-do' });
    if (beforeId && !isAt(draft.touchpoints[beforeId], target)) return refuse({ type: 'gone', id: beforeId });

    const leaves = moving.some((id) => draft.touchpoints[id]?.journeyId !== journeyId);
    closeColumns(draft, moving);
    putBefore(draft, moving, target, beforeId);
    if (leaves) cutAcrossJourneys(draft, new Set(moving));
    return done(...moving);
  },
});

const isAt = (touchpoint: Place | undefined, { journeyId, stageId }: Place): boolean =>
  touchpoint?.journeyId === journeyId && touchpoint.stageId === stageId;

const staying = (draft: WorkspaceDraft, at: Place, moving: readonly TouchpointId[]): Touchpoint[] =>
  touchpointsAt(draft, at).filter(({ id }) => !moving.includes(id));

/** Closes the columns in which only those stood that are on the move. */
function closeColumns(draft: WorkspaceDraft, moving: readonly TouchpointId[]): void {
  const left = new Map<string, { readonly at: Place; readonly columns: Set<number> }>();
  for (const id of moving) {
    const touchpoint = draft.touchpoints[id];
    if (!touchpoint) continue;
    const { journeyId, stageId, column } = touchpoint;
    const key = stageId ?? journeyId;
    const found = left.get(key) ?? { at: { journeyId, stageId }, columns: new Set() };
    found.columns.add(column);
    left.set(key, found);
  }
  for (const { at, columns } of left.values()) {
    const others = staying(draft, at, moving);
    const empty = [...columns].filter((column) => !others.some((other) => other.column === column));
    for (const other of others) {
      const column = other.column - empty.filter((each) => each < other.column).length;
      if (column !== other.column) place(draft, other.id, { ...other, column });
    }
  }
}

function putBefore(
  draft: WorkspaceDraft,
  moving: readonly TouchpointId[],
  target: Place,
  beforeId: TouchpointId | undefined,
): void {
  const others = staying(draft, target, moving);
  const at = beforeId ? others.findIndex(({ id }) => id === beforeId) : others.length;
  const after = others[at - 1];
  const before = others[at];
  if (before && after?.column === before.column) {
    putInColumn(draft, moving, target, after, others.slice(at));
    return;
  }
  const column = after ? after.column + 1 : 0;
  if (before) {
    const missing = moving.length - (before.column - column); // empty columns before it are room already
    if (missing > 0) {
      for (const other of others.slice(at))
        place(draft, other.id, { ...other, column: withinGrid(other.column + missing) });
    }
  }
  const row = before?.row ?? 0;
  for (const [index, id] of moving.entries()) place(draft, id, { ...target, column: withinGrid(column + index), row });
}

/** Between two of one column there is only that column: those below move down. */
function putInColumn(
  draft: WorkspaceDraft,
  moving: readonly TouchpointId[],
  target: Place,
  { column, row }: Touchpoint,
  later: readonly Touchpoint[],
): void {
  for (const [index, id] of moving.entries()) place(draft, id, { ...target, column, row: withinGrid(row + 1 + index) });
  let lowest = row + moving.length;
  for (const other of later.filter((each) => each.column === column)) {
    lowest = Math.max(lowest + 1, other.row);
    place(draft, other.id, { ...other, row: withinGrid(lowest) });
  }
}
