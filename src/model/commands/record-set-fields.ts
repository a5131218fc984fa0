import { record, string, unknown } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { anyIdOrWorkspace } from './params.ts';
import { setFields } from './record-fields.ts';
import { idsToShow, recordAt } from './references.ts';

/** Writes several fields of one record at once, such as a jam's limit with its unit; all or none. */
export const recordSetFields = defineCommand({
  type: 'record.set-fields',
  label: say('record.set-fields', 'Edit several fields'),
  params: { id: anyIdOrWorkspace, values: record(string(), unknown()) },

  apply(draft, { id, values }) {
    const found = recordAt(draft, id);
    if (!found) return refuse({ type: 'gone', id });
    if ('stageId' in values) return refuse({ type: 'unknown-field', field: 'stageId' }); // a place is written by touchpoint.move
    const refused = setFields(draft, id, values);
    return refused ? refuse(refused) : done(...idsToShow(found));
  },
});
