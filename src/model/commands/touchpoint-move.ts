import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { gridStep, idOf } from './params.ts';

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
    if (!draft.journeys[journeyId]) return refuse({ type: 'gone', id: journeyId });
    if (stageId && draft.stages[stageId]?.journeyId !== journeyId) return refuse({ type: 'gone', id: stageId });

    Object.assign(touchpoint, { journeyId, stageId, column, row }); // a group: written whole
    return done(id);
  },
});
