import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { flag, instant, longText, nameText, optionalOwner, owner } from './field-types.ts';
import { commentable } from './subjects.ts';

/** What somebody said about a record, or in reply to another comment. */
export const commentRecord = defineRecord(say('record.comment', 'Comment'), {
  subjectId: { level: 'more', label: say('field.subject', 'About'), type: owner(...commentable), input: 'none' },
  text: { level: 'first', label: say('field.text', 'Text'), type: longText, input: 'text' },
  author: { level: 'first', label: say('field.author', 'Author'), type: nameText, input: 'line' },
  at: { level: 'more', label: say('field.at', 'Time'), type: instant, input: 'none' },
  resolved: { level: 'more', label: say('field.resolved', 'Resolved'), type: flag, input: 'switch' },
  replyToId: {
    level: 'more',
    label: say('field.reply-to', 'Reply to'),
    type: optionalOwner('comments'),
    input: 'none',
  },
});

export type Comment = RecordOf<'comments', typeof commentRecord.fields>;
