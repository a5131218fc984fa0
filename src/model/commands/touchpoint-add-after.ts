import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { recordIn } from '../records-in.ts';
import { defineCommand, done, refuse } from './command.ts';
import { connectNew } from './connect.ts';
import { cellAfter } from './grid-cells.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, nameParam } from './params.ts';

/** Adds the next touchpoint, in the next column of the same row, connected from the one before; later ones of that row shift. Enter in the Outline, Tab on the Map. */
export const touchpointAddAfter = defineCommand({
  type: 'touchpoint.add-after',
  label: say('touchpoint.add-after', 'Add next touchpoint'),
  params: { afterId: idOf('touchpoints'), name: optional(nameParam) },

  apply(draft, { afterId, name }, make) {
    const before = recordIn(draft, 'touchpoints', afterId);
    if (!before) return refuse({ type: 'gone', id: afterId });
    const full = overLimit(draft, 'touchpoints');
    if (full) return refuse(full);

    const id = addRecord(draft, 'touchpoints', { ...cellAfter(draft, before), name: name ?? '' }, make);
    const refused = connectNew(draft, { fromId: afterId, toId: id }, make);
    return refused ? refuse(refused) : done(id);
  },
});
