import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { instant, longText, mention, mentions } from './field-types.ts';
import { commentable } from './subjects.ts';

/** What was decided, about what, when, and by whom. */
export const decisionRecord = defineRecord(say('record.decision', 'Decision'), {
  text: { level: 'first', label: say('field.text', 'Text'), type: longText, input: 'text' },
  subjectId: { level: 'more', label: say('field.subject', 'About'), type: mention(...commentable), input: 'none' },
  at: { level: 'more', label: say('field.at', 'Time'), type: instant, input: 'none' },
  attendeeIds: {
    level: 'more',
    label: say('field.attendees', 'Attendees'),
    type: mentions('attendees'),
    input: 'references',
  },
});

export type Decision = RecordOf<'decisions', typeof decisionRecord.fields>;
