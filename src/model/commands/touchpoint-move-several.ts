import { array, object, optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { gridStep, idOf } from './params.ts';
import { cutAcrossJourneys, place, placeRefusal } from './touchpoint-place.ts';

/** Puts several touchpoints on their cells at once: the drag of a selection, or *Tidy*. Those that are gone by now are passed over. */
export const touchpointMoveSeveral = defineCommand({
  type: 'touchpoint.move-several',
  label: say('touchpoint.move-several', 'Move touchpoints'),
  params: {
    moves: array(
      object({
        id: idOf('touchpoints'),
        journeyId: idOf('journeys'),
        stageId: optional(idOf('stages')),
        column: gridStep,
        row: gridStep,
      }),
    ),
  },

  apply(draft, { moves }) {
    const there = moves.filter(({ id }) => draft.touchpoints[id]);
    const [first] = moves;
    if (!first) return refuse({ type: 'nothing-to-do' });
    if (there.length === 0) return refuse({ type: 'gone', id: first.id });

    let leaves = false;
    for (const { id, journeyId, stageId, column, row } of there) {
      const cell = { journeyId, stageId, column, row };
      const refused = placeRefusal(draft, cell);
      if (refused) return refuse(refused);
      leaves ||= draft.touchpoints[id]?.journeyId !== journeyId;
      place(draft, id, cell);
    }
    const ids = there.map(({ id }) => id);
    if (leaves) cutAcrossJourneys(draft, new Set(ids));
    return done(...ids);
  },
});
