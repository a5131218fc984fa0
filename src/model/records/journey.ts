import { say } from '../../lib/words.ts';
import { evidenceBases } from './choices.ts';
import { defineRecord, type RecordOf } from './field.ts';
import {
  choice,
  longText,
  mention,
  mentions,
  nameText,
  optionalDate,
  optionalNumber,
  order,
  rankedNames,
} from './field-types.ts';

/** What a customer goes through to reach a goal, drawn as stages and touchpoints. */
export const journeyRecord = defineRecord(say('record.journey', 'Journey'), {
  title: {
    level: 'first',
    label: say('field.title', 'Title'),
    help: say('field.journey.title.help', 'As the customer would say it, beginning with “I\u00a0…”.'),
    type: nameText,
    input: 'line',
  },
  order: { level: 'more', label: say('field.order', 'Order'), type: order, input: 'none' },
  scenario: {
    level: 'more',
    label: say('field.scenario', 'Scenario'),
    help: say('field.scenario.help', 'The situation in which this journey begins.'),
    type: longText,
    input: 'text',
  },
  goal: {
    level: 'more',
    label: say('field.goal', 'Goal'),
    help: say('field.goal.help', 'What the customer wants to have reached at the end.'),
    type: longText,
    input: 'text',
  },
  vision: {
    level: 'more',
    label: say('field.vision', 'Vision'),
    help: say('field.vision.help', 'What the organisation promises this journey will be like.'),
    type: longText,
    input: 'text',
  },
  state: {
    level: 'more',
    label: say('field.state', 'State'),
    type: choice({ current: say('state.current', 'Today'), future: say('state.future', 'Tomorrow') }),
    input: 'choice',
  },
  accountableDepartmentId: {
    level: 'more',
    label: say('field.accountable', 'Accountable department'),
    help: say('field.accountable.help', 'The one department that answers for the journey as a whole.'),
    type: mention('departments'),
    input: 'reference',
  },
  reviewOn: { level: 'more', label: say('field.review-on', 'Review on'), type: optionalDate, input: 'date' },
  personaIds: {
    level: 'more',
    label: say('field.personas', 'Personas'),
    type: mentions('personas'),
    input: 'references',
  },
  counterpartId: {
    level: 'more',
    label: say('field.counterpart', 'Counterpart'),
    help: say('field.counterpart.help', 'The same thing in the other state: today or tomorrow.'),
    type: mention('journeys'),
    input: 'none',
  },
  lanesShown: {
    level: 'more',
    label: say('field.lanes-shown', 'Lanes shown'),
    type: rankedNames('emotion'),
    input: 'none',
  },
  kind: {
    level: 'expert',
    label: say('field.kind', 'Kind'),
    type: choice({
      planned: say('journey-kind.planned', 'As drawn'),
      actual: say('journey-kind.actual', 'As recorded'),
    }),
    input: 'choice',
  },
  evidenceBasis: {
    level: 'expert',
    label: say('field.evidence-basis', 'Rests on'),
    type: choice(evidenceBases),
    input: 'choice',
  },
  designsSystemDepartmentId: {
    level: 'expert',
    label: say('field.designs-system', 'Designs the whole'),
    help: say('field.designs-system.help', 'The department that designs how the touchpoints work together.'),
    type: mention('departments'),
    input: 'reference',
  },
  coordinator: { level: 'expert', label: say('field.coordinator', 'Coordinator'), type: nameText, input: 'line' },
  arrivalsPerHour: {
    level: 'expert',
    label: say('field.arrivals', 'Arrivals an hour'),
    type: optionalNumber({ min: 0, max: 1e7 }),
    input: 'number',
  },
});

export type Journey = RecordOf<'journeys', typeof journeyRecord.fields>;
