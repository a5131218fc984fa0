import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { longText, nameText, optionalDate, optionalInteger, owner } from './field-types.ts';

/** How one persona feels at a touchpoint, where that differs from everybody else. */
export const experienceRecord = defineRecord(say('record.experience', 'Experience'), {
  touchpointId: {
    level: 'more',
    label: say('record.touchpoint', 'Touchpoint'),
    type: owner('touchpoints'),
    input: 'none',
  },
  personaId: { level: 'first', label: say('record.persona', 'Persona'), type: owner('personas'), input: 'reference' },
  emotion: {
    level: 'first',
    label: say('field.emotion', 'Emotion'),
    type: optionalInteger({ min: -2, max: 2 }),
    input: 'scale',
  },
  quote: { level: 'more', label: say('field.quote', 'Quote'), type: longText, input: 'text' },
  source: { level: 'more', label: say('field.source', 'Source'), type: nameText, input: 'line' },
  on: { level: 'more', label: say('field.on', 'Date'), type: optionalDate, input: 'date' },
});

export type Experience = RecordOf<'experiences', typeof experienceRecord.fields>;
