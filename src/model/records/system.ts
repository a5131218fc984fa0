import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { mention, mentions, nameText } from './field-types.ts';

/** A system that touchpoints depend on, such as the CRM. */
export const systemRecord = defineRecord(say('record.system', 'System'), {
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  kind: { level: 'first', label: say('field.kind', 'Kind'), type: nameText, input: 'line' },
  vendor: { level: 'more', label: say('field.vendor', 'Vendor'), type: nameText, input: 'line' },
  ownerDepartmentId: {
    level: 'more',
    label: say('field.owner', 'Owner'),
    type: mention('departments'),
    input: 'reference',
  },
  holds: { level: 'more', label: say('field.holds', 'Holds'), type: mentions('informationItems'), input: 'references' },
  talksTo: { level: 'more', label: say('field.talks-to', 'Talks to'), type: mentions('systems'), input: 'references' },
});

export type System = RecordOf<'systems', typeof systemRecord.fields>;
