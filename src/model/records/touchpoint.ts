import { say } from '../../lib/words.ts';
import { limits } from '../limits.ts';
import { evidenceBases, modes } from './choices.ts';
import { defineRecord, type RecordOf } from './field.ts';
import {
  choice,
  choiceSet,
  flag,
  integer,
  longText,
  mention,
  mentions,
  nameText,
  optionalDate,
  optionalInteger,
  optionalNumber,
  owner,
} from './field-types.ts';

const gridStep = integer({ absent: 0, min: 0, max: limits.gridSteps });

/** A moment in which the customer meets the organisation, through one channel. */
export const touchpointRecord = defineRecord(
  say('record.touchpoint', 'Touchpoint'),
  {
    journeyId: { level: 'more', label: say('record.journey', 'Journey'), type: owner('journeys'), input: 'none' },
    stageId: { level: 'more', label: say('record.stage', 'Stage'), type: mention('stages'), input: 'reference' },
    column: { level: 'more', label: say('field.column', 'Column'), type: gridStep, input: 'none' },
    row: { level: 'more', label: say('field.row', 'Row'), type: gridStep, input: 'none' },
    name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
    channelId: {
      level: 'first',
      label: say('field.channel', 'Channel'),
      type: mention('channels'),
      input: 'reference',
    },
    /** How the customer feels here, −2 (furious) … 2 (delighted); none where nobody knows yet. */
    emotion: {
      level: 'first',
      label: say('field.emotion', 'Emotion'),
      help: say('field.emotion.help', 'How the customer feels here, from very bad to very good.'),
      type: optionalInteger({ min: -2, max: 2 }),
      input: 'scale',
    },
    description: { level: 'more', label: say('field.description', 'Description'), type: longText, input: 'text' },
    alternativeChannelIds: {
      level: 'more',
      label: say('field.alternative-channels', 'Other channels'),
      help: say('field.alternative-channels.help', 'Channels the customer could use here instead.'),
      type: mentions('channels'),
      input: 'references',
    },
    initiator: {
      level: 'more',
      label: say('field.initiator', 'Who starts it'),
      type: choice({
        customer: say('initiator.customer', 'The customer'),
        organisation: say('initiator.organisation', 'The organisation'),
      }),
      input: 'choice',
    },
    mode: {
      level: 'more',
      label: say('field.mode', 'Other end'),
      help: say('field.mode.help', 'Whom or what the customer deals with.'),
      type: choice({ asChannel: say('mode.as-channel', 'As the channel'), ...modes }),
      input: 'choice',
    },
    stageLine: {
      level: 'more',
      label: say('field.stage-line', 'Seen by the customer'),
      type: choice({
        frontstage: say('stage-line.front', 'Front stage: seen'),
        backstage: say('stage-line.back', 'Back stage: not seen'),
        support: say('stage-line.support', 'Support'),
      }),
      input: 'choice',
    },
    momentOfTruth: {
      level: 'more',
      label: say('field.moment-of-truth', 'Moment of truth'),
      help: say('field.moment-of-truth.help', 'What happens here decides how the customer thinks of you.'),
      type: flag,
      input: 'switch',
    },
    boundary: {
      level: 'more',
      label: say('field.boundary', 'Start or end'),
      type: choice({
        none: say('boundary.none', 'Neither'),
        start: say('boundary.start', 'The journey starts here'),
        end: say('boundary.end', 'The journey may end here'),
      }),
      input: 'choice',
    },
    need: { level: 'more', label: say('field.need', 'Need'), type: longText, input: 'text' },
    promise: { level: 'more', label: say('field.promise', 'What was promised'), type: longText, input: 'text' },
    reality: { level: 'more', label: say('field.reality', 'What happens'), type: longText, input: 'text' },
    quote: { level: 'more', label: say('field.quote', 'Quote'), type: longText, input: 'text' },
    quoteSource: {
      level: 'more',
      label: say('field.quote-source', 'Source of the quote'),
      type: nameText,
      input: 'line',
    },
    quoteOn: { level: 'more', label: say('field.quote-on', 'Date of the quote'), type: optionalDate, input: 'date' },
    systemIds: {
      level: 'more',
      label: say('field.systems', 'Systems'),
      type: mentions('systems'),
      input: 'references',
    },
    asks: {
      level: 'more',
      label: say('field.asks', 'Asks the customer for'),
      type: mentions('informationItems'),
      input: 'references',
    },
    learns: {
      level: 'more',
      label: say('field.learns', 'Learns from the customer'),
      type: mentions('informationItems'),
      input: 'references',
    },
    reviewOn: { level: 'more', label: say('field.review-on', 'Review on'), type: optionalDate, input: 'date' },
    counterpartId: {
      level: 'more',
      label: say('field.counterpart', 'Counterpart'),
      type: mention('touchpoints'),
      input: 'none',
    },
    layer: {
      level: 'expert',
      label: say('field.layer', 'Layer'),
      type: choice({
        none: say('choice.not-said', 'Not said'),
        brand: say('layer.brand', 'Brand'),
        product: say('layer.product', 'Product'),
        delivery: say('layer.delivery', 'Delivery'),
      }),
      input: 'choice',
    },
    needs: {
      level: 'expert',
      label: say('field.needs', 'Needs to know'),
      type: mentions('informationItems'),
      input: 'references',
    },
    uses: {
      level: 'expert',
      label: say('field.uses', 'Uses'),
      type: mentions('informationItems'),
      input: 'references',
    },
    evidenceBasis: {
      level: 'expert',
      label: say('field.evidence-basis', 'Rests on'),
      type: choice(evidenceBases),
      input: 'choice',
    },
    /** Seconds of work one contact takes here; wins over the channel's. */
    handleTimeSeconds: {
      level: 'expert',
      label: say('field.handle-time', 'Handle time'),
      type: optionalNumber({ min: 0, max: 1e6 }),
      input: 'duration',
    },
    weight: {
      level: 'expert',
      label: say('field.weight', 'Weight'),
      type: optionalNumber({ min: 0, max: 1e6 }),
      input: 'number',
    },
    contributions: {
      level: 'expert',
      label: say('field.contributions', 'Contributes to'),
      type: choiceSet({
        brand: say('contribution.brand', 'Brand'),
        relationship: say('contribution.relationship', 'Relationship'),
        revenue: say('contribution.revenue', 'Revenue'),
        cost: say('contribution.cost', 'Lower cost'),
      }),
      input: 'choices',
    },
    vision: {
      level: 'expert',
      label: say('field.vision-fit', 'Fits the vision'),
      type: choice({
        unknown: say('choice.unknown', 'Not known yet'),
        supports: say('vision.supports', 'Supports it'),
        breaks: say('vision.breaks', 'Breaks it'),
      }),
      input: 'choice',
    },
  },
  [['journeyId', 'stageId', 'column', 'row']],
);

export type Touchpoint = RecordOf<'touchpoints', typeof touchpointRecord.fields>;
