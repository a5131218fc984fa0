import { memoByObject } from '../../lib/memo.ts';
import type { Connection } from '../records/connection.ts';
import type { JourneyId, TouchpointId } from '../records/kinds.ts';
import type { TableOf, Workspace } from '../records/tables.ts';
import { groupedBy, none } from './grouped.ts';

const byFrom = memoByObject((connections: TableOf<'connections'>) =>
  groupedBy<Connection, TouchpointId>(connections, ({ fromId }) => fromId),
);

const byTo = memoByObject((connections: TableOf<'connections'>) =>
  groupedBy<Connection, TouchpointId>(connections, ({ toId }) => toId),
);

const byJourney = memoByObject((connections: TableOf<'connections'>) =>
  memoByObject((touchpoints: TableOf<'touchpoints'>) =>
    groupedBy<Connection, JourneyId>(connections, ({ fromId }) => touchpoints[fromId]?.journeyId),
  ),
);

/** The connections of a journey, in the order of their ids. */
export const connectionsOf = (workspace: Workspace, journeyId: JourneyId): readonly Connection[] =>
  byJourney(workspace.connections)(workspace.touchpoints).get(journeyId) ?? none();

/** The connections that leave a touchpoint, in the order of their ids. */
export const outgoing = (workspace: Workspace, touchpointId: TouchpointId): readonly Connection[] =>
  byFrom(workspace.connections).get(touchpointId) ?? none();

/** The connections that lead to a touchpoint, in the order of their ids. */
export const incoming = (workspace: Workspace, touchpointId: TouchpointId): readonly Connection[] =>
  byTo(workspace.connections).get(touchpointId) ?? none();
