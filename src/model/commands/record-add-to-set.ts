import { optional, string } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { anyIdOrWorkspace } from './params.ts';
import { writableField } from './record-fields.ts';
import { addMember } from './record-sets.ts';
import { idsToShow, recordAt } from './references.ts';

/** Puts a member into a set field; in a ranked one before another member, or last. A member that is there already is ranked anew. */
export const recordAddToSet = defineCommand({
  type: 'record.add-to-set',
  label: say('record.add-to-set', 'Add'),
  params: { id: anyIdOrWorkspace, field: string(), member: string(), before: optional(string()) },

  apply(draft, { id, field, member, before }) {
    const found = recordAt(draft, id);
    if (!found) return refuse({ type: 'gone', id });
    const writable = writableField(found, field);
    if (!writable.ok) return refuse(writable.failure);
    if (writable.value.type.shape === 'value') return refuse({ type: 'unknown-field', field });

    const refused = addMember(draft, found, field, writable.value, member, before);
    return refused ? refuse(refused) : done(...idsToShow(found));
  },
});
