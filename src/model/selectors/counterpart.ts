import type { Journey } from '../records/journey.ts';
import { type JourneyId, type RecordId, type StageId, type TouchpointId, tableOf } from '../records/kinds.ts';
import type { Workspace } from '../records/tables.ts';

/** The same thing in the other state, and the journey it stands in. */
export interface Counterpart {
  readonly id: RecordId;
  readonly journeyId: JourneyId;
  readonly state: Journey['state'];
}

/** What a journey, stage or touchpoint is in the other state, today or tomorrow; undefined where that is not known, or gone. */
export function counterpartOf(workspace: Workspace, id: RecordId): Counterpart | undefined {
  const other = counterpartIdOf(workspace, id);
  if (other === undefined) return undefined;
  const journeyId = journeyOf(workspace, other);
  const journey = journeyId && workspace.journeys[journeyId];
  return journey && { id: other, journeyId: journey.id, state: journey.state };
}

function counterpartIdOf({ journeys, stages, touchpoints }: Workspace, id: RecordId): RecordId | undefined {
  const table = tableOf(id);
  if (table === 'journeys') return journeys[id as JourneyId]?.counterpartId; // by its prefix
  if (table === 'stages') return stages[id as StageId]?.counterpartId; // likewise
  return table === 'touchpoints' ? touchpoints[id as TouchpointId]?.counterpartId : undefined; // likewise
}

function journeyOf({ journeys, stages, touchpoints }: Workspace, id: RecordId): JourneyId | undefined {
  return (
    journeys[id as JourneyId]?.id ?? stages[id as StageId]?.journeyId ?? touchpoints[id as TouchpointId]?.journeyId // lookups by any id
  );
}
