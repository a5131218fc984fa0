import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import { idOf } from './params.ts';
import { orderAmong } from './sibling-order.ts';

/** Moves a journey before another one, or last. */
export const journeyReorder = defineCommand({
  type: 'journey.reorder',
  label: say('journey.reorder', 'Reorder journeys'),
  params: { id: idOf('journeys'), beforeId: optional(idOf('journeys')) },

  apply(draft, { id, beforeId }) {
    const journey = draft.journeys[id];
    if (!journey) return refuse({ type: 'gone', id });
    if (beforeId && !draft.journeys[beforeId]) return refuse({ type: 'gone', id: beforeId });
    if (beforeId === id) return refuse({ type: 'nothing-to-do' });

    const others = draftsIn(draft, 'journeys', (other) => other.id !== id);
    journey.order = orderAmong(others, beforeId);
    return done(id);
  },
});
