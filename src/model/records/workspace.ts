import { say } from '../../lib/words.ts';
import { roles } from './choices.ts';
import { defineRecord, type ValueOf } from './field.ts';
import { choiceSet, flag, nameText, text } from './field-types.ts';
import type { WorkspaceId } from './kinds.ts';

/** One document: shared libraries, the jams upon them, and the journeys that use them. */
export const workspaceRecord = defineRecord(say('record.workspace', 'Workspace'), {
  name: { level: 'first', label: say('field.name', 'Name'), type: nameText, input: 'line' },
  currency: {
    level: 'expert',
    label: say('field.currency', 'Currency'),
    help: say('field.currency.help', 'The sign or code that stands before amounts of money, such as € or GBP.'),
    type: text({ max: 12 }),
    input: 'line',
  },
  rolesInUse: {
    level: 'more',
    label: say('field.roles-in-use', 'Roles in use'),
    help: say(
      'field.roles-in-use.help',
      'The kinds of ownership you ask about. A role that is not in use is never a gap.',
    ),
    type: choiceSet(roles, 'operates'),
    input: 'choices',
  },
  checked: { level: 'expert', label: say('field.checked', 'Checked'), type: flag, input: 'none' },
});

/** The workspace's own record; there is exactly one. */
export type WorkspaceRecord = { readonly id: WorkspaceId } & {
  readonly [Name in keyof typeof workspaceRecord.fields]: ValueOf<(typeof workspaceRecord.fields)[Name]>;
};
