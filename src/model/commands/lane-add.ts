import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, nameParam } from './params.ts';
import { writableField } from './record-fields.ts';
import { addMember } from './record-sets.ts';
import { recordAt } from './references.ts';
import { orderAmong } from './sibling-order.ts';

/** Adds a row of one's own under the map of a journey, and shows it below the others. */
export const laneAdd = defineCommand({
  type: 'lane.add',
  label: say('lane.add', 'Add lane'),
  params: { journeyId: idOf('journeys'), name: nameParam },

  apply(draft, { journeyId, name }, make) {
    const journey = recordAt(draft, journeyId);
    if (!journey) return refuse({ type: 'gone', id: journeyId });
    const full = overLimit(draft, 'lanes');
    if (full) return refuse(full);

    const others = draftsIn(draft, 'lanes', (lane) => lane.journeyId === journeyId);
    const id = addRecord(draft, 'lanes', { journeyId, name, order: orderAmong(others) }, make);
    const shown = writableField(journey, 'lanesShown');
    const refused = shown.ok ? addMember(draft, journey, 'lanesShown', shown.value, id) : shown.failure;
    return refused ? refuse(refused) : done(id);
  },
});
