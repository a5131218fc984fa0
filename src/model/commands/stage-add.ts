import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, nameParam, optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';
import { orderAfter } from './stage-siblings.ts';

/** Adds a stage to a journey after the one given, or last. */
export const stageAdd = defineCommand({
  type: 'stage.add',
  label: say('stage.add', 'Add stage'),
  params: {
    journeyId: idOf('journeys'),
    afterId: optional(idOf('stages')),
    name: optional(nameParam),
    ...optionalFields('stages', 'saleSide', 'customerGoal'),
  },

  apply(draft, { journeyId, afterId, name = '', ...given }, make) {
    if (!draft.journeys[journeyId]) return refuse({ type: 'gone', id: journeyId });
    if (afterId && draft.stages[afterId]?.journeyId !== journeyId) return refuse({ type: 'gone', id: afterId });
    const full = overLimit(draft, 'stages');
    if (full) return refuse(full);

    const id = addRecord(draft, 'stages', { journeyId, name, order: orderAfter(draft, journeyId, afterId) }, make);
    const refused = setFields(draft, id, given, true);
    return refused ? refuse(refused) : done(id);
  },
});
