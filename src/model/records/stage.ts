import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, longText, mention, nameText, order, owner } from './field-types.ts';

/** A part of a journey with a goal of its own, drawn as a column. */
export const stageRecord = defineRecord(say('record.stage', 'Stage'), {
  journeyId: { level: 'more', label: say('record.journey', 'Journey'), type: owner('journeys'), input: 'none' },
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  order: { level: 'first', label: say('field.order', 'Order'), type: order, input: 'none' },
  saleSide: {
    level: 'more',
    label: say('field.sale-side', 'Side of the sale'),
    help: say(
      'field.sale-side.help',
      'Before, at or after the sale. It tells whether the two halves of the journey meet.',
    ),
    type: choice({
      none: say('choice.not-said', 'Not said'),
      pre: say('sale-side.pre', 'Pre-sale'),
      purchase: say('sale-side.purchase', 'Purchase'),
      post: say('sale-side.post', 'Post-sale'),
    }),
    input: 'choice',
  },
  customerGoal: {
    level: 'more',
    label: say('field.customer-goal', 'Customer goal'),
    help: say('field.customer-goal.help', 'What the customer wants here, in their own words.'),
    type: longText,
    input: 'line',
  },
  counterpartId: {
    level: 'more',
    label: say('field.counterpart', 'Counterpart'),
    type: mention('stages'),
    input: 'none',
  },
});

export type Stage = RecordOf<'stages', typeof stageRecord.fields>;
