import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { integer, longText, mention, owner } from './field-types.ts';

/** What hurts the customer at a touchpoint, as the customer feels it. */
export const painPointRecord = defineRecord(say('record.pain-point', 'Pain point'), {
  touchpointId: {
    level: 'more',
    label: say('record.touchpoint', 'Touchpoint'),
    type: owner('touchpoints'),
    input: 'none',
  },
  text: { level: 'first', label: say('field.text', 'Text'), type: longText, input: 'text' },
  severity: {
    level: 'more',
    label: say('field.severity', 'Severity'),
    type: integer({ absent: 3, min: 1, max: 5 }),
    input: 'number',
  },
  causedByJamId: {
    level: 'more',
    label: say('field.caused-by', 'Caused by'),
    type: mention('jams'),
    input: 'reference',
  },
});

export type PainPoint = RecordOf<'painPoints', typeof painPointRecord.fields>;
