import { say } from '../../lib/words.ts';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import { destinationOf } from '../../model/search/destination.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { askForRecords } from '../editor/asked-records.ts';
import type { Editor } from '../editor/editor.ts';

/** Goes to where a record can be seen and selects what stands for it there; says so where that is more than one, or nothing. `toJourney` changes the address where that has to change. */
export function goToRecord(
  { store, session, messages }: Editor,
  id: RecordId,
  current: JourneyId | undefined,
  toJourney: (id: JourneyId, shows: 'journey' | 'records') => void,
): void {
  const workspace = store.snapshot();
  const destination = destinationOf(workspace, id, current);
  const name = nameOf(workspace, id);
  if (!destination) {
    messages.news(say('search.unused', '“{name}” is not used at any touchpoint yet.', { name }));
    return;
  }
  const { journeyId, show, count } = destination;
  toJourney(journeyId, show.length > 0 ? 'records' : 'journey');
  if (show.length > 0) askForRecords(session, show);
  else session.set({ selection: [] });
  if (count > 1)
    messages.news(
      say(
        'search.several',
        '“{name}”: {here, plural, one {# touchpoint of this journey} other {# touchpoints of this journey}} selected{elsewhere, plural, =0 {} one {, and # more elsewhere} other {, and # more elsewhere}}.',
        { name, here: show.length, elsewhere: count - show.length },
      ),
    );
}
