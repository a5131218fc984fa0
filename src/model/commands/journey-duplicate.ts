import { boolean, optional } from 'valibot';
import { byOrder } from '../../lib/order.ts';
import { say } from '../../lib/words.ts';
import { copyOf } from '../clipboard.ts';
import type { JourneyId, RecordId, TableName } from '../records/kinds.ts';
import { defineCommand, done, refuse, type WorkspaceDraft } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import type { Made } from './fragment-fill.ts';
import { insertFragment } from './insert-fragment.ts';
import { idOf, nameParam } from './params.ts';
import { orderAmong } from './sibling-order.ts';

/** Doubles a journey with all that belongs to it, right after it; as its counterpart in the other state (today, tomorrow) where asked. */
export const journeyDuplicate = defineCommand({
  type: 'journey.duplicate',
  label: say('journey.duplicate', 'Duplicate journey'),
  params: { id: idOf('journeys'), title: optional(nameParam), asCounterpart: optional(boolean()) },

  apply(draft, { id, title, asCounterpart = false }, make) {
    const journey = draft.journeys[id];
    if (!journey) return refuse({ type: 'gone', id });
    const inserted = insertFragment(draft, copyOf(draft, [id], 'in-place'), make);
    if (!inserted.ok) return refuse(inserted.failure);
    const { made } = inserted.value;
    const copyId = made.find(({ entry }) => entry.table === 'journeys')?.id;
    const copy = draft.journeys[copyId as JourneyId]; // of that table by its entry
    if (!copy) return refuse({ type: 'gone', id });

    const others = draftsIn(draft, 'journeys', (other) => other.id !== copy.id).sort(byOrder);
    copy.order = orderAmong(others, others[others.findIndex((other) => other.id === id) + 1]?.id);
    if (title !== undefined) copy.title = title;
    if (asCounterpart) {
      copy.state = journey.state === 'current' ? 'future' : 'current';
      for (const each of made) pair(draft, each);
    }
    return done(copy.id);
  },
});

/** Lets a copy and its original point at each other, unless the original has a counterpart already. */
function pair(draft: WorkspaceDraft, { entry, id }: Made): void {
  if (entry.table !== 'journeys' && entry.table !== 'stages' && entry.table !== 'touchpoints') return;
  const original = recordIn(draft, entry.table, entry.key);
  const copy = recordIn(draft, entry.table, id);
  if (copy) copy.counterpartId = entry.key as RecordId; // a copy in place has ids for keys
  if (original && !original.counterpartId) original.counterpartId = id;
}

const recordIn = (draft: WorkspaceDraft, table: TableName, id: string) =>
  (draft[table] as Record<string, { counterpartId?: RecordId | undefined }>)[id]; // one of the three tables with counterparts
