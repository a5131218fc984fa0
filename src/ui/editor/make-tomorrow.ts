import { say } from '../../lib/words.ts';
import { journeyDuplicate } from '../../model/commands/journey-duplicate.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import { journeyName, tomorrowTitle } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { names } from '../names.ts';
import type { Editor } from './editor.ts';

/** *Duplicate as tomorrow*: makes the future state of a journey as it is today. */
export const duplicateAsTomorrow = say('journey.duplicate-as-tomorrow', 'Duplicate as tomorrow');

/** Doubles a journey as its own future state, in which every stage and touchpoint knows its other, and says so; undefined where that was refused. */
export function makeTomorrow({ edit, store, messages, undo }: Editor, id: JourneyId): JourneyId | undefined {
  const workspace = store.snapshot();
  const title = workspace.journeys[id]?.title ?? '';
  const taken = Object.values(workspace.journeys).map((journey) => journey.title);
  // An untitled one stays untitled: it is told apart by its number and its tag.
  const named = title.trim() ? { title: tomorrowTitle(title, taken, words) } : {};
  const [copy] = edit(journeyDuplicate({ id, ...named, asCounterpart: true })) ?? [];
  if (!copy) return undefined;
  messages.news(
    say('journey.made-tomorrow', 'This is “{title}” as it shall be tomorrow: change it, and today stays as it is.', {
      title: journeyName(workspace, id),
    }),
    { label: names.undo, run: undo },
  );
  return copy as JourneyId; // journey.duplicate shows the journey it made
}
