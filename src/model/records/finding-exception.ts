import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { longText, nameText, owner } from './field-types.ts';
import { commentable } from './subjects.ts';

/** That a finding about one subject has been looked at and is accepted, and why. */
export const findingExceptionRecord = defineRecord(say('record.finding-exception', 'Accepted finding'), {
  checkId: { level: 'more', label: say('field.check', 'Check'), type: nameText, input: 'none' },
  subjectId: { level: 'more', label: say('field.subject', 'About'), type: owner(...commentable), input: 'none' },
  reason: { level: 'first', label: say('field.reason', 'Reason'), type: longText, input: 'text' },
});

export type FindingException = RecordOf<'findingExceptions', typeof findingExceptionRecord.fields>;
