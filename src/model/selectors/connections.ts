import { memoByObject } from '../../lib/memo.ts';
import type { Connection } from '../records/connection.ts';
import type { JourneyId, TouchpointId } from '../records/kinds.ts';
import type { Workspace } from '../records/tables.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { derivedFrom, groupedBy, none } from './grouped.ts';

const byFrom = groupedBy<Connection, TouchpointId>(({ fromId }) => fromId);

const byTo = groupedBy<Connection, TouchpointId>(({ toId }) => toId);

/** Stays the same object while no touchpoint comes, goes, or moves to another journey. */
const journeyByTouchpoint = derivedFrom<Touchpoint, ReadonlyMap<TouchpointId, JourneyId>>((changes, latest) => {
  const moved = changes.filter(({ before, after }) => before?.journeyId !== after?.journeyId);
  if (latest && moved.length === 0) return latest;
  const journeys = new Map(latest);
  for (const { before, after } of moved) {
    if (after) journeys.set(after.id, after.journeyId);
    else if (before) journeys.delete(before.id);
  }
  return journeys;
});

const byJourney = memoByObject((journeys: ReadonlyMap<TouchpointId, JourneyId>) =>
  groupedBy<Connection, JourneyId>(({ fromId }) => journeys.get(fromId)),
);

/** The connections of a journey, in the order of their ids. */
export const connectionsOf = (workspace: Workspace, journeyId: JourneyId): readonly Connection[] =>
  byJourney(journeyByTouchpoint(workspace.touchpoints))(workspace.connections).get(journeyId) ?? none();

/** The connections that leave a touchpoint, in the order of their ids. */
export const outgoing = (workspace: Workspace, touchpointId: TouchpointId): readonly Connection[] =>
  byFrom(workspace.connections).get(touchpointId) ?? none();

/** The connections that lead to a touchpoint, in the order of their ids. */
export const incoming = (workspace: Workspace, touchpointId: TouchpointId): readonly Connection[] =>
  byTo(workspace.connections).get(touchpointId) ?? none();
