import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import {
  choice,
  mention,
  mentions,
  nameText,
  optionalDate,
  optionalInteger,
  optionalNumber,
  owner,
} from './field-types.ts';

const oneToFive = optionalInteger({ min: 1, max: 5 });
const money = optionalNumber({ min: 0, max: 1e12 });

/** Something that could be done, what it would answer, and what it would be worth. */
export const opportunityRecord = defineRecord(say('record.opportunity', 'Opportunity'), {
  journeyId: { level: 'more', label: say('record.journey', 'Journey'), type: owner('journeys'), input: 'none' },
  title: { level: 'first', label: say('field.title', 'Title'), type: nameText, input: 'line' },
  addresses: {
    level: 'first',
    label: say('field.addresses', 'Addresses'),
    type: mentions('jams', 'painPoints', 'touchpoints'),
    input: 'references',
  },
  customerValue: {
    level: 'more',
    label: say('field.customer-value', 'Value to the customer'),
    type: oneToFive,
    input: 'number',
  },
  businessValue: {
    level: 'more',
    label: say('field.business-value', 'Value to the business'),
    type: oneToFive,
    input: 'number',
  },
  effort: { level: 'more', label: say('field.effort', 'Effort'), type: oneToFive, input: 'number' },
  confidence: {
    level: 'more',
    label: say('field.confidence', 'Confidence'),
    type: choice({
      low: say('confidence.low', 'Low'),
      medium: say('confidence.medium', 'Medium'),
      high: say('confidence.high', 'High'),
    }),
    input: 'choice',
  },
  horizon: {
    level: 'more',
    label: say('field.horizon', 'Horizon'),
    type: choice({
      now: say('horizon.now', 'Now'),
      next: say('horizon.next', 'Next'),
      later: say('horizon.later', 'Later'),
    }),
    input: 'choice',
  },
  ownerDepartmentId: {
    level: 'more',
    label: say('field.owner', 'Owner'),
    type: mention('departments'),
    input: 'reference',
  },
  sponsor: { level: 'more', label: say('field.sponsor', 'Sponsor'), type: nameText, input: 'line' },
  investment: { level: 'more', label: say('field.investment', 'Investment'), type: money, input: 'money' },
  benefitPerYear: { level: 'more', label: say('field.benefit', 'Benefit a year'), type: money, input: 'money' },
  dueOn: { level: 'more', label: say('field.due-on', 'Due on'), type: optionalDate, input: 'date' },
  status: {
    level: 'more',
    label: say('field.status', 'Status'),
    type: choice({
      idea: say('opportunity-status.idea', 'Idea'),
      agreed: say('opportunity-status.agreed', 'Agreed'),
      doing: say('opportunity-status.doing', 'Doing'),
      done: say('opportunity-status.done', 'Done'),
      dropped: say('opportunity-status.dropped', 'Dropped'),
    }),
    input: 'choice',
  },
});

export type Opportunity = RecordOf<'opportunities', typeof opportunityRecord.fields>;
