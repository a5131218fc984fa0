import { memoByObject } from '../../lib/memo.ts';
import { byOrder } from '../../lib/order.ts';
import { byCell } from '../grid-order.ts';
import type { Journey } from '../records/journey.ts';
import type { JourneyId, StageId } from '../records/kinds.ts';
import type { Stage } from '../records/stage.ts';
import type { TableOf, Workspace } from '../records/tables.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { groupedBy, none } from './grouped.ts';

const sortedJourneys = memoByObject((journeys: TableOf<'journeys'>): readonly Journey[] =>
  Object.values<Journey>(journeys).sort(byOrder),
);

const stagesByJourney = groupedBy<Stage, JourneyId>(({ journeyId }) => journeyId, byOrder);

const touchpointsByPlace = groupedBy<Touchpoint, JourneyId | StageId>(
  ({ stageId, journeyId }) => stageId ?? journeyId,
  byCell,
);

const touchpointsByJourney = memoByObject((stages: TableOf<'stages'>) =>
  memoByObject((touchpoints: TableOf<'touchpoints'>) => {
    const places = touchpointsByPlace(touchpoints);
    const known = new Map<JourneyId, readonly Touchpoint[]>();
    return (journeyId: JourneyId): readonly Touchpoint[] => {
      const found = known.get(journeyId);
      if (found) return found;
      const inOrder = [...(stagesByJourney(stages).get(journeyId) ?? []).map(({ id }) => id), journeyId].flatMap(
        (place) => places.get(place) ?? [],
      );
      known.set(journeyId, inOrder);
      return inOrder;
    };
  }),
);

/** The journeys of a workspace in their order. */
export const journeysInOrder = ({ journeys }: Pick<Workspace, 'journeys'>): readonly Journey[] =>
  sortedJourneys(journeys);

/** The stages of a journey in their order. */
export const stagesOf = (workspace: Workspace, journeyId: JourneyId): readonly Stage[] =>
  stagesByJourney(workspace.stages).get(journeyId) ?? none();

/** The touchpoints of a stage by column, row, id. */
export const touchpointsOfStage = (workspace: Workspace, stageId: StageId): readonly Touchpoint[] =>
  touchpointsByPlace(workspace.touchpoints).get(stageId) ?? none();

/** The touchpoints in the *Unsorted* tray of a journey by column, row, id. */
export const unsortedOf = (workspace: Workspace, journeyId: JourneyId): readonly Touchpoint[] =>
  touchpointsByPlace(workspace.touchpoints).get(journeyId) ?? none();

/** The touchpoints of a journey in reading order: stage by stage, by column, row, id; the unsorted last. */
export const touchpointsOf = (workspace: Workspace, journeyId: JourneyId): readonly Touchpoint[] =>
  touchpointsByJourney(workspace.stages)(workspace.touchpoints)(journeyId);
