import { optional, string, unknown } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { anyIdOrWorkspace } from './params.ts';
import { setField } from './record-fields.ts';
import { idsToShow, recordAt } from './references.ts';
import { moveToStage } from './touchpoint-place.ts';

/** Writes one field of any record or of the workspace, checked by the catalogue. Undefined is back to the default; a set takes its members as an array, ranked ones in their order. */
export const recordSetField = defineCommand({
  type: 'record.set-field',
  label: say('record.set-field', 'Edit'),
  params: { id: anyIdOrWorkspace, field: string(), value: optional(unknown()) },

  apply(draft, { id, field, value }) {
    const found = recordAt(draft, id);
    if (!found) return refuse({ type: 'gone', id });
    const isPlace = found.table === 'touchpoints' && field === 'stageId';
    const refused = isPlace ? moveToStage(draft, found, value) : setField(draft, found, field, value);
    if (refused) return refuse(refused);
    const label = found.fields[field]?.label;
    return {
      ...done(...idsToShow(found)),
      ...(label && { called: say('record.set-field.named', 'Change “{field}”', { field: label }) }),
    };
  },
});
