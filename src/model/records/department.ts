import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { integer, nameText, text } from './field-types.ts';

/** A part of the organisation that can own touchpoints and jams. */
export const departmentRecord = defineRecord(say('record.department', 'Department'), {
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  initials: {
    level: 'first',
    label: say('field.initials', 'Initials'),
    help: say('field.initials.help', 'Up to three letters that stand on the map; made from the name where empty.'),
    type: text({ max: 3 }),
    input: 'line',
  },
  /** One of the eight department colours of `look`. */
  colour: {
    level: 'more',
    label: say('field.colour', 'Colour'),
    type: integer({ absent: 0, min: 0, max: 7 }),
    input: 'colour',
  },
  kind: { level: 'more', label: say('field.kind', 'Kind'), type: nameText, input: 'line' },
});

export type Department = RecordOf<'departments', typeof departmentRecord.fields>;
