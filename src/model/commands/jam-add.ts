import { array } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, nameParam, optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';

/** Adds a jam on what it is about: *only here* is the touchpoint, *everywhere we use NAME* the channel or system. */
export const jamAdd = defineCommand({
  type: 'jam.add',
  label: say('jam.add', 'Add jam'),
  params: {
    title: nameParam,
    subjects: array(idOf('channels', 'systems', 'touchpoints')),
    ...optionalFields('jams', 'causeType', 'cause', 'severity', 'status', 'since', 'ownerDepartmentId', 'standing'),
  },

  apply(draft, { title, subjects, ...given }, make) {
    const full = overLimit(draft, 'jams');
    if (full) return refuse(full);

    const id = addRecord(draft, 'jams', { title }, make);
    const refused = setFields(draft, id, { subjects, ...given }, true);
    return refused ? refuse(refused) : done(id);
  },
});
