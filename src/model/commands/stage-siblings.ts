import type { Draft } from 'immer';
import { byOrder } from '../../lib/order.ts';
import type { JourneyId, StageId } from '../records/kinds.ts';
import type { Stage } from '../records/stage.ts';
import type { WorkspaceDraft } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import { orderAmong } from './sibling-order.ts';

/** The stages of a journey in their order, as drafts to write to. */
export const stagesIn = (draft: WorkspaceDraft, journeyId: JourneyId): Draft<Stage>[] =>
  draftsIn(draft, 'stages', (stage) => stage.journeyId === journeyId).sort(byOrder);

/** The order key for a newcomer right after a stage, or after all of them. */
export function orderAfter(draft: WorkspaceDraft, journeyId: JourneyId, afterId?: StageId): string {
  const stages = stagesIn(draft, journeyId);
  const next = afterId && stages[stages.findIndex(({ id }) => id === afterId) + 1];
  return orderAmong(stages, next?.id);
}
