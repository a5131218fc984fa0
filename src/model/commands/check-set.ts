import { pipe, regex, string } from 'valibot';
import { say } from '../../lib/words.ts';
import { recordsIn } from '../records-in.ts';
import { defineCommand, done, refuse } from './command.ts';
import { addRecord, overLimit } from './new-record.ts';
import { optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';

/** Switches a check on or off in this workspace, or changes its severity or limit. */
export const checkSet = defineCommand({
  type: 'check.set',
  label: say('check.set', 'Set check'),
  params: {
    checkId: pipe(string(), regex(/^[a-z][a-z0-9-]{0,80}$/)),
    ...optionalFields('checkSettings', 'on', 'severity', 'limit'),
  },

  apply(draft, { checkId, ...given }, make) {
    const known = recordsIn(draft, 'checkSettings').find((setting) => setting.checkId === checkId);
    const full = known ? undefined : overLimit(draft, 'checkSettings');
    if (full) return refuse(full);

    const id = known?.id ?? addRecord(draft, 'checkSettings', { checkId }, make);
    const refused = setFields(draft, id, given, true);
    return refused ? refuse(refused) : done();
  },
});
