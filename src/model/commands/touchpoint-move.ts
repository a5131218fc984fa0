import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { gridStep, idOf } from './params.ts';
import { cutAcrossJourneys, place, placeRefusal } from './touchpoint-place.ts';

/** Puts a touchpoint on a grid cell of a stage, or in the *Unsorted* tray. A drag on the canvas ends in exactly one of these. */
export const touchpointMove = defineCommand({
  type: 'touchpoint.move',
  label: say('touchpoint.move', 'Move touchpoint'),
  params: {
    id: idOf('touchpoints'),
    journeyId: idOf('journeys'),
    stageId: optional(idOf('stages')),
    column: gridStep,
    row: gridStep,
  },

  apply(draft, { id, journeyId, stageId, column, row }) {
    const touchpoint = draft.touchpoints[id];
    if (!touchpoint) return refuse({ type: 'gone', id });
    const cell = { journeyId, stageId, column, row };
    const refused = placeRefusal(draft, cell);
    if (refused) return refuse(refused);

    const leaves = touchpoint.journeyId !== journeyId;
    place(draft, id, cell);
    if (leaves) cutAcrossJourneys(draft, new Set([id]));
    return done(id);
  },
});
