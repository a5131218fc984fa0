import { array } from 'valibot';
import { say } from '../../lib/words.ts';
import { copyOf } from '../clipboard.ts';
import type { TouchpointId } from '../records/kinds.ts';
import { defineCommand, done, refuse } from './command.ts';
import { cellBelow } from './grid-cells.ts';
import { insertFragment } from './insert-fragment.ts';
import { idOf } from './params.ts';
import { place } from './touchpoint-place.ts';

/** Doubles touchpoints with the connections among them, their owners and jams; each copy stands in the first free cell below its original. */
export const touchpointDuplicate = defineCommand({
  type: 'touchpoint.duplicate',
  label: say('touchpoint.duplicate', 'Duplicate'),
  params: { ids: array(idOf('touchpoints')) },

  apply(draft, { ids }, make) {
    const [first] = ids;
    if (!first) return refuse({ type: 'nothing-to-do' });
    const there = ids.filter((id) => draft.touchpoints[id]);
    if (there.length === 0) return refuse({ type: 'gone', id: first });

    const inserted = insertFragment(draft, copyOf(draft, there, 'in-place'), make);
    if (!inserted.ok) return refuse(inserted.failure);
    const copies: TouchpointId[] = [];
    for (const { entry, id } of inserted.value.made) {
      if (entry.table !== 'touchpoints') continue;
      const original = draft.touchpoints[entry.key as TouchpointId]; // a copy in place has ids for keys
      const copyId = id as TouchpointId; // of that table by its entry
      if (!original) continue;
      place(draft, copyId, cellBelow(draft, original));
      copies.push(copyId);
    }
    return done(...copies);
  },
});
