import { say } from '../../lib/words.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, flag, mention, mentions, nameText, optionalShare, owner } from './field-types.ts';

/** A way from one touchpoint to another of the same journey. */
export const connectionRecord = defineRecord(
  say('record.connection', 'Connection'),
  {
    fromId: { level: 'more', label: say('field.from', 'From'), type: owner('touchpoints'), input: 'none' },
    toId: { level: 'more', label: say('field.to', 'To'), type: owner('touchpoints'), input: 'none' },
    condition: {
      level: 'first',
      label: say('field.condition', 'Condition'),
      help: say('field.condition.help', 'When the customer takes this way, such as “late” or “no answer”.'),
      type: nameText,
      input: 'line',
    },
    /** The share of those who leave the first touchpoint this way, 0…1. */
    share: { level: 'more', label: say('field.share', 'Share'), type: optionalShare, input: 'share' },
    carriesKnown: {
      level: 'more',
      label: say('field.carries-known', 'Known what is passed on'),
      type: flag,
      input: 'switch',
    },
    carries: {
      level: 'more',
      label: say('field.carries', 'Passes on'),
      type: mentions('informationItems'),
      input: 'references',
    },
    integration: {
      level: 'more',
      label: say('field.integration', 'Integration'),
      type: choice({
        unknown: say('choice.unknown', 'Not known yet'),
        none: say('integration.none', 'None'),
        manual: say('integration.manual', 'By hand'),
        integrated: say('integration.integrated', 'Integrated'),
      }),
      input: 'choice',
    },
    status: {
      level: 'more',
      label: say('field.status', 'Status'),
      type: choice({
        live: say('connection-status.live', 'Live'),
        proposed: say('connection-status.proposed', 'Proposed'),
        blocked: say('connection-status.blocked', 'Blocked'),
      }),
      input: 'choice',
    },
    blockedByJamId: {
      level: 'more',
      label: say('field.blocked-by', 'Blocked by'),
      type: mention('jams'),
      input: 'reference',
    },
    kind: {
      level: 'expert',
      label: say('field.kind', 'Kind'),
      type: choice({
        plain: say('connection-kind.plain', 'Plain'),
        transfer: say('connection-kind.transfer', 'Transfer'),
        consult: say('connection-kind.consult', 'Consult'),
      }),
      input: 'choice',
    },
  },
  [['fromId', 'toId']],
);

export type Connection = RecordOf<'connections', typeof connectionRecord.fields>;
