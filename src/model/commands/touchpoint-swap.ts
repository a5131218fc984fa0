import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { idOf } from './params.ts';
import { place } from './touchpoint-place.ts';

/** Lets two touchpoints of one journey change places: Alt+↑ and Alt+↓ in the Outline. */
export const touchpointSwap = defineCommand({
  type: 'touchpoint.swap',
  label: say('touchpoint.swap', 'Reorder touchpoints'),
  params: { id: idOf('touchpoints'), withId: idOf('touchpoints') },

  apply(draft, { id, withId }) {
    const one = draft.touchpoints[id];
    const other = draft.touchpoints[withId];
    if (!one) return refuse({ type: 'gone', id });
    if (!other) return refuse({ type: 'gone', id: withId });
    if (id === withId || one.journeyId !== other.journeyId) return refuse({ type: 'nothing-to-do' });

    const { journeyId, stageId, column, row } = one;
    place(draft, id, other);
    place(draft, withId, { journeyId, stageId, column, row });
    return done(id);
  },
});
