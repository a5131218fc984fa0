import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { longText, order, owner } from './field-types.ts';

/** What stands in a row of one's own under a stage or a touchpoint. */
export const laneNoteRecord = defineRecord(say('record.lane-note', 'Note'), {
  laneId: { level: 'more', label: say('record.lane', 'Lane'), type: owner('lanes'), input: 'none' },
  anchorId: { level: 'more', label: say('field.where', 'Where'), type: owner('stages', 'touchpoints'), input: 'none' },
  text: { level: 'first', label: say('field.text', 'Text'), type: longText, input: 'text' },
  order: { level: 'more', label: say('field.order', 'Order'), type: order, input: 'none' },
});

export type LaneNote = RecordOf<'laneNotes', typeof laneNoteRecord.fields>;
