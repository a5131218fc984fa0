import type { Assignment } from '../records/assignment.ts';
import type { Connection } from '../records/connection.ts';
import {
  type ChannelId,
  type ConnectionId,
  type DepartmentId,
  type IdOf,
  type InformationItemId,
  type JamId,
  type JourneyId,
  type PersonaId,
  type RecordId,
  type StageId,
  type SystemId,
  type TouchpointId,
  tableOf,
} from '../records/kinds.ts';
import type { Workspace } from '../records/tables.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { reachOfJam, touchpointsOnChannel } from '../selectors/jams-at.ts';
import { journeysInOrder, touchpointsOf } from '../selectors/reading-order.ts';
import type { SearchedTable } from './entries.ts';

/** Where a record can be seen: the journey to show, and what to select in it. */
export interface Destination {
  readonly journeyId: JourneyId;
  /** What of that journey stands for the record, in reading order; nothing where the journey itself does. */
  readonly show: readonly RecordId[];
  /** How many stand for it in all journeys. */
  readonly count: number;
}

/** Where a record that was found can be seen, preferably in the journey one is in; undefined where nothing uses it yet. */
export function destinationOf(
  workspace: Workspace,
  id: RecordId,
  current: JourneyId | undefined,
): Destination | undefined {
  const { stages, touchpoints, connections, lanes, laneNotes, painPoints, opportunities } = workspace;
  const one = (shown: RecordId, journeyId: JourneyId | undefined): Destination | undefined =>
    journeyId && { journeyId, show: [shown], count: 1 };
  const whole = (journeyId: JourneyId | undefined): Destination | undefined =>
    journeyId && { journeyId, show: [], count: 1 };
  const several = (ids: Iterable<TouchpointId>) => amongJourneys(workspace, new Set(ids), current);

  const table = tableOf(id) as SearchedTable | undefined; // what was found is of a searched table
  switch (table) {
    case 'journeys':
      return whole(workspace.journeys[id as JourneyId]?.id); // by its prefix, as all below
    case 'stages':
      return one(id, stages[id as StageId]?.journeyId);
    case 'touchpoints':
      return one(id, touchpoints[id as TouchpointId]?.journeyId);
    case 'connections': {
      const from = connections[id as ConnectionId]?.fromId;
      return one(id, from && touchpoints[from]?.journeyId);
    }
    case 'painPoints': {
      const at = painPoints[id as IdOf<'painPoints'>]?.touchpointId;
      return at && one(at, touchpoints[at]?.journeyId);
    }
    case 'laneNotes': {
      const at = laneNotes[id as IdOf<'laneNotes'>]?.anchorId;
      return at && destinationOf(workspace, at, current);
    }
    case 'lanes':
      return whole(lanes[id as IdOf<'lanes'>]?.journeyId);
    case 'jams':
      return several(reachOfJam(workspace, id as JamId).touchpointIds);
    case 'channels':
      return several(touchpointsOnChannel(workspace, id as ChannelId).map((touchpoint) => touchpoint.id));
    case 'departments':
      return several(ownedBy(workspace, id as DepartmentId));
    case 'opportunities': {
      const opportunity = opportunities[id as IdOf<'opportunities'>];
      const addressed = Object.keys(opportunity?.addresses ?? {}) as RecordId[]; // a set's keys are its members
      return several(addressed.flatMap((each) => touchpointsBehind(workspace, each))) ?? whole(opportunity?.journeyId);
    }
    case 'systems':
      return several(all(touchpoints, ({ systemIds }) => systemIds[id as SystemId]));
    case 'informationItems':
      return several(dealingWith(workspace, id as InformationItemId));
    case 'personas':
      return whole(
        journeysInOrder(workspace)
          .filter(({ personaIds }) => personaIds[id as PersonaId])
          .sort((a, b) => Number(b.id === current) - Number(a.id === current))[0]?.id,
      );
    case undefined:
      return undefined;
  }
}

/** Those of the journey one is in where there are any, else of the first journey that has some. */
function amongJourneys(
  workspace: Workspace,
  ids: ReadonlySet<TouchpointId>,
  current: JourneyId | undefined,
): Destination | undefined {
  if (ids.size === 0) return undefined;
  const journeys = journeysInOrder(workspace).map(({ id }) => id);
  for (const journeyId of current ? [current, ...journeys] : journeys) {
    const show = touchpointsOf(workspace, journeyId).flatMap(({ id }) => (ids.has(id) ? id : []));
    if (show.length > 0) return { journeyId, show, count: ids.size };
  }
  return undefined;
}

function all(table: Workspace['touchpoints'], has: (touchpoint: Touchpoint) => unknown): readonly TouchpointId[] {
  return Object.values<Touchpoint>(table).flatMap((touchpoint) => (has(touchpoint) ? touchpoint.id : []));
}

const ownedBy = ({ assignments }: Workspace, id: DepartmentId): readonly TouchpointId[] =>
  Object.values<Assignment>(assignments).flatMap(({ departmentId, touchpointId }) =>
    departmentId === id ? touchpointId : [],
  );

/** Touchpoints that ask for it, learn, need or use it, and those it is passed on from. */
function dealingWith({ touchpoints, connections }: Workspace, id: InformationItemId): readonly TouchpointId[] {
  const passing = Object.values<Connection>(connections).flatMap(({ carries, fromId }) => (carries[id] ? fromId : []));
  return [
    ...all(touchpoints, ({ asks, learns, needs, uses }) => asks[id] || learns[id] || needs[id] || uses[id]),
    ...passing,
  ];
}

function touchpointsBehind(workspace: Workspace, id: RecordId): readonly TouchpointId[] {
  const table = tableOf(id);
  if (table === 'touchpoints') return [id as TouchpointId]; // by its prefix, as below
  if (table === 'jams') return reachOfJam(workspace, id as JamId).touchpointIds;
  const at = workspace.painPoints[id as IdOf<'painPoints'>]?.touchpointId;
  return at ? [at] : [];
}
