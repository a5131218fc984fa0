import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import { type Found, searchIn } from '../../model/search/search.ts';
import type { Editor } from '../editor/editor.ts';
import { lastFoundOf } from './last-found.ts';

/** What comes after (1) or before (−1) a record among everything that was found, round and round; the first or last where it is not among it. */
export function besideInFound({ groups }: Found, id: string | undefined, step: 1 | -1): RecordId | undefined {
  const all = groups.flatMap(({ hits }) => hits);
  const here = all.findIndex((hit) => hit.id === id);
  const next = here < 0 ? (step === 1 ? 0 : all.length - 1) : (here + step + all.length) % all.length;
  return all[next]?.id;
}

/** The next (1) or previous (−1) answer to what was looked for last; undefined where nothing was, or nothing answers. */
export function goOn({ store, session }: Editor, journeyId: JourneyId | undefined, step: 1 | -1): RecordId | undefined {
  const last = lastFoundOf(session);
  const id = besideInFound(searchIn(store.snapshot(), session.get().search, journeyId), last.id, step);
  if (id) last.id = id;
  return id;
}
