import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, mention, nameText, optionalShare, owner } from './field-types.ts';

/** A reason why customers use a channel, and whether it is worth their while (value) or ours to prevent (failure). */
export const contactDriverRecord = defineRecord(say('record.contact-driver', 'Contact driver'), {
  channelId: { level: 'more', label: say('record.channel', 'Channel'), type: owner('channels'), input: 'none' },
  reason: { level: 'first', label: say('field.reason', 'Reason'), type: nameText, input: 'line' },
  share: { level: 'first', label: say('field.share', 'Share'), type: optionalShare, input: 'share' },
  kind: {
    level: 'more',
    label: say('field.kind', 'Kind'),
    type: choice({
      value: say('driver.value', 'Worth a contact'),
      failure: say('driver.failure', 'Something went wrong'),
    }),
    input: 'choice',
  },
  originTouchpointId: {
    level: 'more',
    label: say('field.origin', 'Starts at'),
    type: mention('touchpoints'),
    input: 'reference',
  },
});

export type ContactDriver = RecordOf<'contactDrivers', typeof contactDriverRecord.fields>;
