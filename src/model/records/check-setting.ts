import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, nameText, optionalNumber } from './field-types.ts';

/** How this workspace wants one check: on or off, how severe, and from which limit. */
export const checkSettingRecord = defineRecord(say('record.check-setting', 'Setting of a check'), {
  checkId: { level: 'more', label: say('field.check', 'Check'), type: nameText, input: 'none' },
  on: {
    level: 'first',
    label: say('field.check-on', 'Runs'),
    type: choice({ on: say('check.on', 'On'), off: say('check.off', 'Off') }),
    input: 'choice',
  },
  severity: {
    level: 'more',
    label: say('field.severity', 'Severity'),
    type: choice({
      asShipped: say('check.as-shipped', 'As shipped'),
      error: say('check.error', 'Error'),
      warning: say('check.warning', 'Warning'),
      information: say('check.information', 'Information'),
    }),
    input: 'choice',
  },
  limit: {
    level: 'more',
    label: say('field.limit-value', 'Limit'),
    type: optionalNumber({ min: 0, max: 1e9 }),
    input: 'number',
  },
});

export type CheckSetting = RecordOf<'checkSettings', typeof checkSettingRecord.fields>;
