import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { wayRefusal } from './connect.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, nameParam, optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';

/** Joins two touchpoints of one journey, or one with itself; refused where a connection with the same condition does already. */
export const connectionAdd = defineCommand({
  type: 'connection.add',
  label: say('connection.add', 'Connect'),
  params: {
    fromId: idOf('touchpoints'),
    toId: idOf('touchpoints'),
    condition: optional(nameParam),
    ...optionalFields('connections', 'share', 'integration', 'status', 'kind'),
  },

  apply(draft, { fromId, toId, condition = '', ...given }, make) {
    const refused = wayRefusal(draft, { fromId, toId, condition }) ?? overLimit(draft, 'connections');
    if (refused) return refuse(refused);

    const id = addRecord(draft, 'connections', { fromId, toId, condition }, make);
    const unfit = setFields(draft, id, given, true);
    return unfit ? refuse(unfit) : done(id);
  },
});
