import { memoByObject } from '../../lib/memo.ts';
import { byOrder } from '../../lib/order.ts';
import type { JourneyId, LaneId, StageId, TouchpointId } from '../records/kinds.ts';
import type { Lane } from '../records/lane.ts';
import type { LaneNote } from '../records/lane-note.ts';
import type { Workspace } from '../records/tables.ts';
import { groupedBy, none } from './grouped.ts';

/** What a note of a row stands under. */
export type NoteAnchorId = StageId | TouchpointId;

const lanesByJourney = groupedBy<Lane, JourneyId>(({ journeyId }) => journeyId, byOrder);
const notesByLane = groupedBy<LaneNote, LaneId>(({ laneId }) => laneId, byOrder);

const byAnchor = memoByObject((notes: readonly LaneNote[]): ReadonlyMap<NoteAnchorId, readonly LaneNote[]> => {
  const found = new Map<NoteAnchorId, LaneNote[]>();
  for (const note of notes) {
    const there = found.get(note.anchorId);
    if (there) there.push(note);
    else found.set(note.anchorId, [note]);
  }
  return found;
});

/** The rows that a journey has of its own, shown or not, in the order in which they were made. */
export const ownLanesOf = ({ lanes }: Pick<Workspace, 'lanes'>, journeyId: JourneyId): readonly Lane[] =>
  lanesByJourney(lanes).get(journeyId) ?? none();

/** The notes of a row in their order; the same list for as long as none of them changes. */
export const notesOf = ({ laneNotes }: Pick<Workspace, 'laneNotes'>, laneId: LaneId): readonly LaneNote[] =>
  notesByLane(laneNotes).get(laneId) ?? none();

/** The notes of a row by what they stand under, each list in its order. */
export const notesByAnchor = (workspace: Pick<Workspace, 'laneNotes'>, laneId: LaneId) =>
  byAnchor(notesOf(workspace, laneId));
