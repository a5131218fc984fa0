import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, longText, owner } from './field-types.ts';

/** That an inherited jam does not hold at one touchpoint, and why. */
export const jamExceptionRecord = defineRecord(say('record.jam-exception', 'Exception'), {
  jamId: { level: 'more', label: say('record.jam', 'Jam'), type: owner('jams'), input: 'none' },
  touchpointId: {
    level: 'more',
    label: say('record.touchpoint', 'Touchpoint'),
    type: owner('touchpoints'),
    input: 'none',
  },
  kind: {
    level: 'first',
    label: say('field.kind', 'Kind'),
    type: choice({
      mitigated: say('exception.mitigated', 'Mitigated here'),
      notApplicable: say('exception.not-applicable', 'Does not apply here'),
    }),
    input: 'choice',
  },
  reason: { level: 'first', label: say('field.reason', 'Reason'), type: longText, input: 'text' },
});

export type JamException = RecordOf<'jamExceptions', typeof jamExceptionRecord.fields>;
