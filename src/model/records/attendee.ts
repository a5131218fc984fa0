import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { mention, nameText } from './field-types.ts';

/** Somebody who was in the room. */
export const attendeeRecord = defineRecord(say('record.attendee', 'Attendee'), {
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  departmentId: {
    level: 'first',
    label: say('record.department', 'Department'),
    type: mention('departments'),
    input: 'reference',
  },
});

export type Attendee = RecordOf<'attendees', typeof attendeeRecord.fields>;
