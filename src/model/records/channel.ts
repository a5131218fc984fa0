import { say } from '../../lib/words.ts';
import { modes, yesNoUnknown } from './choices.ts';
import { defineRecord, type RecordOf } from './field.ts';
import {
  choice,
  mention,
  nameText,
  optionalChoice,
  optionalDate,
  optionalNumber,
  optionalShare,
} from './field-types.ts';

/** What kind of channel it is; each has an icon. */
export const channelKinds = {
  other: say('channel-kind.other', 'Other'),
  phone: say('channel-kind.phone', 'Telephone'),
  IVR: say('channel-kind.ivr', 'IVR'),
  email: say('channel-kind.email', 'Email'),
  web: say('channel-kind.web', 'Website'),
  webForm: say('channel-kind.web-form', 'Online form'),
  chat: say('channel-kind.chat', 'Live chat'),
  SMS: say('channel-kind.sms', 'SMS'),
  mobileApp: say('channel-kind.mobile-app', 'Mobile app'),
  selfHelp: say('channel-kind.self-help', 'Self-help'),
  social: say('channel-kind.social', 'Social'),
  post: say('channel-kind.post', 'Post'),
  fax: say('channel-kind.fax', 'Fax'),
  store: say('channel-kind.store', 'Store'),
  branch: say('channel-kind.branch', 'Branch'),
  dealership: say('channel-kind.dealership', 'Dealership'),
  salesPerson: say('channel-kind.sales-person', 'Sales person'),
  event: say('channel-kind.event', 'Event'),
  advertising: say('channel-kind.advertising', 'Advertising'),
  letter: say('channel-kind.letter', 'Letter'),
  productInUse: say('channel-kind.product-in-use', 'Product in use'),
} as const;

/** A kind of channel. */
export type ChannelKind = keyof typeof channelKinds;

const count = optionalNumber({ min: 0, max: 1e7 });
const seconds = optionalNumber({ min: 0, max: 1e7 });

/** A way in which customers and the organisation meet; its constraints are kept once, here. */
export const channelRecord = defineRecord(say('record.channel', 'Channel'), {
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  kind: { level: 'first', label: say('field.kind', 'Kind'), type: choice(channelKinds), input: 'choice' },
  partOfId: {
    level: 'more',
    label: say('field.part-of', 'Part of'),
    help: say(
      'field.part-of.help',
      'The channel this one lies within; its jams are inherited, as by Telephone › Faults.',
    ),
    type: mention('channels'),
    input: 'reference',
  },
  group: {
    level: 'more',
    label: say('field.group', 'Group'),
    type: optionalChoice({
      digital: say('channel-group.digital', 'Digital'),
      inPerson: say('channel-group.in-person', 'In person'),
      contactCentre: say('channel-group.contact-centre', 'Contact centre'),
      communications: say('channel-group.communications', 'Communications'),
    }),
    input: 'choice',
  },
  operatingDepartmentId: {
    level: 'more',
    label: say('field.operating-department', 'Run by'),
    type: mention('departments'),
    input: 'reference',
  },
  mode: {
    level: 'more',
    label: say('field.mode', 'Other end'),
    type: choice({ unknown: say('choice.unknown', 'Not known yet'), ...modes }),
    input: 'choice',
  },
  presence: {
    level: 'more',
    label: say('field.presence', 'Presence'),
    type: choice({
      unknown: say('choice.unknown', 'Not known yet'),
      online: say('presence.online', 'Online'),
      offline: say('presence.offline', 'Offline'),
    }),
    input: 'choice',
  },
  seesHistory: {
    level: 'more',
    label: say('field.sees-history', 'Sees the history'),
    type: choice(yesNoUnknown),
    input: 'choice',
  },
  knowsStage: {
    level: 'more',
    label: say('field.knows-stage', 'Knows the customer’s stage'),
    type: choice(yesNoUnknown),
    input: 'choice',
  },
  identifies: {
    level: 'more',
    label: say('field.identifies', 'Identifies the customer'),
    type: choice({
      unknown: say('choice.unknown', 'Not known yet'),
      none: say('identifies.none', 'Not at all'),
      weak: say('identifies.weak', 'Weakly'),
      strong: say('identifies.strong', 'Strongly'),
    }),
    input: 'choice',
  },
  arrivalsPerHour: { level: 'expert', label: say('field.arrivals', 'Arrivals an hour'), type: count, input: 'number' },
  handleTimeSeconds: {
    level: 'expert',
    label: say('field.handle-time', 'Handle time'),
    type: seconds,
    input: 'duration',
  },
  agents: { level: 'expert', label: say('field.agents', 'Agents'), type: count, input: 'number' },
  targetSeconds: {
    level: 'expert',
    label: say('field.target-seconds', 'Answer within'),
    type: seconds,
    input: 'duration',
  },
  targetShare: {
    level: 'expert',
    label: say('field.target-share', 'Share answered in time'),
    type: optionalShare,
    input: 'share',
  },
  maxOccupancy: {
    level: 'expert',
    label: say('field.max-occupancy', 'Busy at most'),
    type: optionalShare,
    input: 'share',
  },
  patienceSeconds: { level: 'expert', label: say('field.patience', 'Patience'), type: seconds, input: 'duration' },
  concurrency: {
    level: 'expert',
    label: say('field.concurrency', 'Conversations at once'),
    type: count,
    input: 'number',
  },
  shrinkage: {
    level: 'expert',
    label: say('field.shrinkage', 'Paid time not on contacts'),
    type: optionalShare,
    input: 'share',
  },
  backlog: { level: 'expert', label: say('field.backlog', 'Backlog'), type: count, input: 'number' },
  resolvedFirstTime: {
    level: 'expert',
    label: say('field.resolved-first-time', 'Resolved first time'),
    type: optionalShare,
    input: 'share',
  },
  repeatShare: {
    level: 'expert',
    label: say('field.repeat-share', 'Unresolved who come again'),
    type: optionalShare,
    input: 'share',
  },
  costPerHour: { level: 'expert', label: say('field.cost-per-hour', 'Cost an hour'), type: count, input: 'money' },
  measuredWaitSeconds: {
    level: 'expert',
    label: say('field.measured-wait', 'Measured wait'),
    type: seconds,
    input: 'duration',
  },
  measuredAbandonShare: {
    level: 'expert',
    label: say('field.measured-abandon', 'Measured share who give up'),
    type: optionalShare,
    input: 'share',
  },
  measuredServiceLevel: {
    level: 'expert',
    label: say('field.measured-service-level', 'Measured share answered in time'),
    type: optionalShare,
    input: 'share',
  },
  measuredOn: { level: 'expert', label: say('field.measured-on', 'Measured on'), type: optionalDate, input: 'date' },
});

export type Channel = RecordOf<'channels', typeof channelRecord.fields>;
