import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { recordIn } from '../records-in.ts';
import { defineCommand, done, refuse } from './command.ts';
import { cellBelow } from './grid-cells.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, nameParam } from './params.ts';

/** Adds a touchpoint in parallel: the first free cell below another, connected with nothing yet. Shift+Enter on the Map. */
export const touchpointAddBelow = defineCommand({
  type: 'touchpoint.add-below',
  label: say('touchpoint.add-below', 'Add touchpoint below'),
  params: { belowId: idOf('touchpoints'), name: optional(nameParam) },

  apply(draft, { belowId, name }, make) {
    const above = recordIn(draft, 'touchpoints', belowId);
    if (!above) return refuse({ type: 'gone', id: belowId });
    const full = overLimit(draft, 'touchpoints');
    if (full) return refuse(full);

    return done(addRecord(draft, 'touchpoints', { ...cellBelow(draft, above), name: name ?? '' }, make));
  },
});
