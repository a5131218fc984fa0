import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { longText, optionalDate, optionalNumber, owner } from './field-types.ts';

/** What a jam measured on a day, so that one sees whether it eases. */
export const jamReadingRecord = defineRecord(say('record.jam-reading', 'Reading'), {
  jamId: { level: 'more', label: say('record.jam', 'Jam'), type: owner('jams'), input: 'none' },
  on: { level: 'first', label: say('field.on', 'Date'), type: optionalDate, input: 'date' },
  value: {
    level: 'first',
    label: say('field.value', 'Value'),
    type: optionalNumber({ min: -1e12, max: 1e12 }),
    input: 'number',
  },
  note: { level: 'more', label: say('field.note', 'Note'), type: longText, input: 'text' },
});

export type JamReading = RecordOf<'jamReadings', typeof jamReadingRecord.fields>;
