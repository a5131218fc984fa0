import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, nameText } from './field-types.ts';

/** Something that is told, asked or passed on, such as the order number. */
export const informationItemRecord = defineRecord(say('record.information-item', 'Information item'), {
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  sensitivity: {
    level: 'first',
    label: say('field.sensitivity', 'Sensitivity'),
    type: choice({
      public: say('sensitivity.public', 'Public'),
      personal: say('sensitivity.personal', 'Personal'),
      sensitive: say('sensitivity.sensitive', 'Sensitive'),
    }),
    input: 'choice',
  },
});

export type InformationItem = RecordOf<'informationItems', typeof informationItemRecord.fields>;
