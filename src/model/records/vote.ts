import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { integer, mention, owner } from './field-types.ts';
import { commentable } from './subjects.ts';

/** The dots a department gave to one subject. */
export const voteRecord = defineRecord(say('record.vote', 'Vote'), {
  subjectId: { level: 'more', label: say('field.subject', 'About'), type: owner(...commentable), input: 'none' },
  departmentId: {
    level: 'first',
    label: say('record.department', 'Department'),
    type: mention('departments'),
    input: 'reference',
  },
  count: {
    level: 'first',
    label: say('field.count', 'Votes'),
    type: integer({ absent: 0, min: 0, max: 1000 }),
    input: 'number',
  },
});

export type Vote = RecordOf<'votes', typeof voteRecord.fields>;
