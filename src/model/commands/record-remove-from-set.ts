import { string } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { anyIdOrWorkspace } from './params.ts';
import { writableField } from './record-fields.ts';
import { removeMember } from './record-sets.ts';
import { idsToShow, recordAt } from './references.ts';

/** Takes a member out of a set field; one that is not in it is passed over. */
export const recordRemoveFromSet = defineCommand({
  type: 'record.remove-from-set',
  label: say('record.remove-from-set', 'Remove'),
  params: { id: anyIdOrWorkspace, field: string(), member: string() },

  apply(draft, { id, field, member }) {
    const found = recordAt(draft, id);
    if (!found) return refuse({ type: 'gone', id });
    const writable = writableField(found, field);
    if (!writable.ok) return refuse(writable.failure);
    if (writable.value.type.shape === 'value') return refuse({ type: 'unknown-field', field });

    removeMember(found, field, member);
    return done(...idsToShow(found));
  },
});
