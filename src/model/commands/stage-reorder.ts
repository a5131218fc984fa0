import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { idOf } from './params.ts';
import { orderAmong } from './sibling-order.ts';
import { stagesIn } from './stage-siblings.ts';

/** Moves a stage with its touchpoints before another stage of its journey, or last. */
export const stageReorder = defineCommand({
  type: 'stage.reorder',
  label: say('stage.reorder', 'Reorder stages'),
  params: { id: idOf('stages'), beforeId: optional(idOf('stages')) },

  apply(draft, { id, beforeId }) {
    const stage = draft.stages[id];
    if (!stage) return refuse({ type: 'gone', id });
    if (beforeId && draft.stages[beforeId]?.journeyId !== stage.journeyId)
      return refuse({ type: 'gone', id: beforeId });
    if (beforeId === id) return refuse({ type: 'nothing-to-do' });

    const others = stagesIn(draft, stage.journeyId).filter((other) => other.id !== id);
    stage.order = orderAmong(others, beforeId);
    return done(id);
  },
});
