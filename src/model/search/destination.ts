import type { Assignment } from '../records/assignment.ts';
import type { Connection } from '../records/connection.ts';
import { type JourneyId, type RecordId, type TouchpointId, tableOf } from '../records/kinds.ts';
import type { Workspace } from '../records/tables.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { recordIn } from '../records-in.ts';
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
  const { touchpoints } = workspace;
  const one = (shown: RecordId, journeyId: JourneyId | undefined): Destination | undefined =>
    journeyId && { journeyId, show: [shown], count: 1 };
  const whole = (journeyId: JourneyId | undefined): Destination | undefined =>
    journeyId && { journeyId, show: [], count: 1 };
  const several = (ids: Iterable<TouchpointId>) => amongJourneys(workspace, new Set(ids), current);

  const table = tableOf(id) as SearchedTable | undefined; // what was found is of a searched table
  switch (table) {
    case 'journeys':
      return whole(recordIn(workspace, table, id)?.id);
    case 'stages':
    case 'touchpoints':
      return one(id, recordIn(workspace, table, id)?.journeyId);
    case 'connections': {
      const from = recordIn(workspace, table, id)?.fromId;
      return one(id, from && touchpoints[from]?.journeyId);
    }
    case 'painPoints': {
      const at = recordIn(workspace, table, id)?.touchpointId;
      return at && one(at, touchpoints[at]?.journeyId);
    }
    case 'laneNotes': {
      const at = recordIn(workspace, table, id)?.anchorId;
      return at && destinationOf(workspace, at, current);
    }
    case 'lanes':
      return whole(recordIn(workspace, table, id)?.journeyId);
    case 'jams':
      return several(touchpointsBehind(workspace, id));
    case 'channels': {
      const channel = recordIn(workspace, table, id);
      return channel && several(touchpointsOnChannel(workspace, channel.id).map((touchpoint) => touchpoint.id));
    }
    case 'departments':
      return several(ownedBy(workspace, id));
    case 'opportunities': {
      const opportunity = recordIn(workspace, table, id);
      const addressed = Object.keys(opportunity?.addresses ?? {});
      return several(addressed.flatMap((each) => touchpointsBehind(workspace, each))) ?? whole(opportunity?.journeyId);
    }
    case 'systems':
      return several(all(touchpoints, ({ systemIds }) => id in systemIds));
    case 'informationItems':
      return several(dealingWith(workspace, id));
    case 'personas': {
      const theirs = journeysInOrder(workspace).filter(({ personaIds }) => id in personaIds);
      return whole((theirs.find((journey) => journey.id === current) ?? theirs[0])?.id);
    }
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

function all(table: Workspace['touchpoints'], has: (touchpoint: Touchpoint) => boolean): readonly TouchpointId[] {
  return Object.values<Touchpoint>(table).flatMap((touchpoint) => (has(touchpoint) ? touchpoint.id : []));
}

const ownedBy = ({ assignments }: Workspace, id: string): readonly TouchpointId[] =>
  Object.values<Assignment>(assignments).flatMap(({ departmentId, touchpointId }) =>
    departmentId === id ? touchpointId : [],
  );

/** Touchpoints that ask for it, learn, need or use it, and those it is passed on from. */
function dealingWith({ touchpoints, connections }: Workspace, id: string): readonly TouchpointId[] {
  const passing = Object.values<Connection>(connections).flatMap(({ carries, fromId }) =>
    id in carries ? fromId : [],
  );
  const meeting = all(touchpoints, ({ asks, learns, needs, uses }) =>
    [asks, learns, needs, uses].some((set) => id in set),
  );
  return [...meeting, ...passing];
}

function touchpointsBehind(workspace: Workspace, id: string): readonly TouchpointId[] {
  const touchpoint = recordIn(workspace, 'touchpoints', id);
  const jam = recordIn(workspace, 'jams', id);
  if (jam) return reachOfJam(workspace, jam.id).touchpointIds;
  const at = touchpoint?.id ?? recordIn(workspace, 'painPoints', id)?.touchpointId;
  return at ? [at] : [];
}
