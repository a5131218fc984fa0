import { say } from '../../lib/words.ts';
import { fragmentSchema } from '../fragment.ts';
import { defineCommand, done, refuse } from './command.ts';
import { insertFragment } from './insert-fragment.ts';

/** Adds many records given as data with keys instead of ids: what a file brings, a template, the example. All are made or none; library records of the same name are used again. */
export const recordsAdd = defineCommand({
  type: 'records.add',
  label: say('records.add', 'Add to workspace'),
  params: { fragment: fragmentSchema },

  apply(draft, { fragment }, make) {
    const inserted = insertFragment(draft, fragment, make);
    if (!inserted.ok) return refuse(inserted.failure);
    const { made, leftOut } = inserted.value;
    if (leftOut > 0) return refuse({ type: 'gone', id: '' });
    if (made.length === 0 && !fragment.workspace) return refuse({ type: 'nothing-to-do' });

    const journeys = made.filter(({ entry }) => entry.table === 'journeys');
    const places = made.filter(({ entry }) => entry.table === 'stages' || entry.table === 'touchpoints');
    return done(...(journeys.length > 0 ? journeys : places).map(({ id }) => id));
  },
});
