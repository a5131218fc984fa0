import { say } from '../../lib/words.ts';
import { recordsIn } from '../records-in.ts';
import { defineCommand, done, refuse } from './command.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';

/** Says that an inherited jam does not hold at one touchpoint, and why; said again, it is changed. `record.delete` of the exception takes it back. */
export const jamExcept = defineCommand({
  type: 'jam.except',
  label: say('jam.except', 'Except jam here'),
  params: {
    jamId: idOf('jams'),
    touchpointId: idOf('touchpoints'),
    ...optionalFields('jamExceptions', 'kind', 'reason'),
  },

  apply(draft, { jamId, touchpointId, ...given }, make) {
    if (!draft.jams[jamId]) return refuse({ type: 'gone', id: jamId });
    if (!draft.touchpoints[touchpointId]) return refuse({ type: 'gone', id: touchpointId });
    const known = recordsIn(draft, 'jamExceptions').find(
      (exception) => exception.jamId === jamId && exception.touchpointId === touchpointId,
    );
    const full = known ? undefined : overLimit(draft, 'jamExceptions');
    if (full) return refuse(full);

    const id = known?.id ?? addRecord(draft, 'jamExceptions', { jamId, touchpointId }, make);
    const refused = setFields(draft, id, given, true);
    return refused ? refuse(refused) : done(touchpointId);
  },
});
