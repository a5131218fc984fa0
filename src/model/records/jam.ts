import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import {
  choice,
  integer,
  longText,
  mention,
  mentions,
  nameText,
  optionalChoice,
  optionalDate,
  optionalNumber,
} from './field-types.ts';

/** Why something jams. The seven of the essays (people, process, technology, policy, capacity, data, organisation), cost and metric. */
export const causeTypes = {
  capacity: say('cause.capacity', 'Capacity'),
  policy: say('cause.policy', 'Policy'),
  process: say('cause.process', 'Process'),
  people: say('cause.people', 'People'),
  technology: say('cause.technology', 'Technology'),
  data: say('cause.data', 'Data'),
  cost: say('cause.cost', 'Cost'),
  metric: say('cause.metric', 'Metric'),
  organisation: say('cause.organisation', 'Organisation'),
} as const;

/** A constraint that hurts, kept once on what it is about and inherited by every touchpoint that uses it. */
export const jamRecord = defineRecord(
  say('record.jam', 'Jam'),
  {
    title: {
      level: 'first',
      label: say('field.title', 'Title'),
      help: say('field.jam.title.help', 'What is the problem? One sentence, with a figure if you have one.'),
      type: nameText,
      input: 'line',
    },
    subjects: {
      level: 'first',
      label: say('field.where', 'Where'),
      help: say('field.where.help', 'On a channel or a system it shows at every touchpoint that uses it.'),
      type: mentions('channels', 'systems', 'touchpoints'),
      input: 'references',
    },
    causeType: {
      level: 'more',
      label: say('field.cause-type', 'Type of cause'),
      type: optionalChoice(causeTypes),
      input: 'choice',
    },
    cause: { level: 'more', label: say('field.cause', 'Cause'), type: longText, input: 'text' },
    limitMetric: {
      level: 'more',
      label: say('field.limit-metric', 'Limit: what is counted'),
      type: nameText,
      input: 'line',
    },
    limitValue: {
      level: 'more',
      label: say('field.limit-value', 'Limit'),
      type: optionalNumber({ min: -1e12, max: 1e12 }),
      input: 'number',
    },
    limitUnit: { level: 'more', label: say('field.limit-unit', 'Limit: unit'), type: nameText, input: 'line' },
    since: { level: 'more', label: say('field.since', 'Since'), type: optionalDate, input: 'date' },
    /** 1 (a nuisance) … 5 (customers leave). */
    severity: {
      level: 'more',
      label: say('field.severity', 'Severity'),
      type: integer({ absent: 3, min: 1, max: 5 }),
      input: 'number',
    },
    status: {
      level: 'more',
      label: say('field.status', 'Status'),
      type: choice({
        open: say('jam-status.open', 'Open'),
        easing: say('jam-status.easing', 'Easing'),
        removed: say('jam-status.removed', 'Removed'),
      }),
      input: 'choice',
    },
    ownerDepartmentId: {
      level: 'more',
      label: say('field.owner', 'Owner'),
      type: mention('departments'),
      input: 'reference',
    },
    removableByDepartmentIds: {
      level: 'more',
      label: say('field.removable-by', 'Who could remove it'),
      type: mentions('departments'),
      input: 'references',
    },
    evidence: { level: 'more', label: say('field.evidence', 'Evidence'), type: longText, input: 'text' },
    appliesWhen: { level: 'more', label: say('field.applies-when', 'Applies when'), type: nameText, input: 'line' },
    standing: {
      level: 'more',
      label: say('field.standing', 'Standing'),
      type: choice({ shared: say('jam-standing.shared', 'Shared'), draft: say('jam-standing.draft', 'Draft') }),
      input: 'choice',
    },
    reviewOn: { level: 'more', label: say('field.review-on', 'Review on'), type: optionalDate, input: 'date' },
  },
  [['limitMetric', 'limitValue', 'limitUnit']],
);

export type Jam = RecordOf<'jams', typeof jamRecord.fields>;
