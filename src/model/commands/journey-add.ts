import { array, optional } from 'valibot';
import { orderKeys } from '../../lib/order.ts';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import { addRecord, overLimit } from './new-record.ts';
import { nameParam, optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';
import { orderAmong } from './sibling-order.ts';

/** Adds a journey after the others, with stages of these names where any are given. */
export const journeyAdd = defineCommand({
  type: 'journey.add',
  label: say('journey.add', 'Add journey'),
  params: {
    title: nameParam,
    stages: optional(array(nameParam)),
    ...optionalFields('journeys', 'state', 'kind', 'scenario', 'goal'),
  },

  apply(draft, { title, stages = [], ...given }, make) {
    const full = overLimit(draft, 'journeys') ?? overLimit(draft, 'stages', stages.length);
    if (full) return refuse(full);

    const order = orderAmong(draftsIn(draft, 'journeys'));
    const id = addRecord(draft, 'journeys', { title, order }, make);
    const refused = setFields(draft, id, given, true);
    if (refused) return refuse(refused);

    const keys = orderKeys(stages.length);
    stages.forEach((name, index) => {
      addRecord(draft, 'stages', { journeyId: id, name, order: keys[index] ?? '' }, make);
    });
    return done(id);
  },
});
