import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { integer, optionalNumber, owner } from './field-types.ts';

const count = optionalNumber({ min: 0, max: 1e7 });

/** What a channel was offered and handled in one stretch of the week, as an ACD report gives it. */
export const channelIntervalRecord = defineRecord(say('record.channel-interval', 'Interval'), {
  channelId: { level: 'more', label: say('record.channel', 'Channel'), type: owner('channels'), input: 'none' },
  /** 1 Monday … 7 Sunday. */
  weekday: {
    level: 'first',
    label: say('field.weekday', 'Weekday'),
    type: integer({ absent: 1, min: 1, max: 7 }),
    input: 'number',
  },
  /** Minutes after midnight. */
  fromMinute: {
    level: 'first',
    label: say('field.from-minute', 'From'),
    type: integer({ absent: 0, min: 0, max: 1439 }),
    input: 'number',
  },
  minutes: {
    level: 'first',
    label: say('field.minutes', 'Minutes'),
    type: integer({ absent: 30, min: 1, max: 1440 }),
    input: 'number',
  },
  offered: { level: 'first', label: say('field.offered', 'Offered'), type: count, input: 'number' },
  handleTimeSeconds: { level: 'more', label: say('field.handle-time', 'Handle time'), type: count, input: 'duration' },
  agents: { level: 'more', label: say('field.agents', 'Agents'), type: count, input: 'number' },
  abandoned: { level: 'more', label: say('field.abandoned', 'Gave up'), type: count, input: 'number' },
  answeredInTarget: {
    level: 'more',
    label: say('field.answered-in-target', 'Answered in time'),
    type: count,
    input: 'number',
  },
});

export type ChannelInterval = RecordOf<'channelIntervals', typeof channelIntervalRecord.fields>;
