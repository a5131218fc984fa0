import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, longText, nameText, optionalShare, rankedMentions } from './field-types.ts';

/** A kind of customer, employee or partner who goes on the journey. */
export const personaRecord = defineRecord(say('record.persona', 'Persona'), {
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  kind: {
    level: 'first',
    label: say('field.kind', 'Kind'),
    type: choice({
      customer: say('persona-kind.customer', 'Customer'),
      employee: say('persona-kind.employee', 'Employee'),
      partner: say('persona-kind.partner', 'Partner'),
    }),
    input: 'choice',
  },
  segment: { level: 'more', label: say('field.segment', 'Segment'), type: nameText, input: 'line' },
  summary: { level: 'more', label: say('field.summary', 'Summary'), type: longText, input: 'text' },
  goals: { level: 'more', label: say('field.goals', 'Goals'), type: longText, input: 'text' },
  preferredChannelIds: {
    level: 'more',
    label: say('field.preferred-channels', 'Preferred channels'),
    type: rankedMentions('channels'),
    input: 'ranking',
  },
  shareOfCustomers: {
    level: 'more',
    label: say('field.share-of-customers', 'Share of customers'),
    type: optionalShare,
    input: 'share',
  },
});

export type Persona = RecordOf<'personas', typeof personaRecord.fields>;
