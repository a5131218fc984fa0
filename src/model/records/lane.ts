import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { nameText, order, owner } from './field-types.ts';

/** A row of one's own under the map, such as what the customer is thinking. */
export const laneRecord = defineRecord(say('record.lane', 'Lane'), {
  journeyId: { level: 'more', label: say('record.journey', 'Journey'), type: owner('journeys'), input: 'none' },
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  order: { level: 'more', label: say('field.order', 'Order'), type: order, input: 'none' },
});

export type Lane = RecordOf<'lanes', typeof laneRecord.fields>;
