import { useEffect, useMemo, useState } from 'react';
import { say } from '../../lib/words.ts';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import { searchEntries } from '../../model/search/entries.ts';
import { type Found, searchIn } from '../../model/search/search.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Finder } from '../kit/finder.tsx';
import { names } from '../names.ts';
import { besideInFound } from './go-on.ts';
import { lastFoundOf } from './last-found.ts';
import { foundRows } from './search.ts';

interface Props {
  readonly journeyId: JourneyId | undefined;
  /** Something was chosen: to be gone to once the dialog is closed. */
  readonly onGo: (id: RecordId) => void;
  readonly onClose: () => void;
}

/** Looks for anything in the workspace that has a name or text, and goes there. Opened again it stands on the next answer. */
export function SearchDialog({ journeyId, onGo, onClose }: Props) {
  const { session, store } = useEditor();
  const workspace = useWorkspace((all) => all);
  const [text, setText] = useState(session.get().search);
  const [next] = useState(() => {
    const { id } = lastFoundOf(session);
    return id && besideInFound(searchIn(store.snapshot(), session.get().search, journeyId), id, 1);
  });

  // Everything is folded once, before the first letter is typed.
  useEffect(() => {
    const timer = setTimeout(() => searchEntries(store.snapshot(), journeyId));
    return () => clearTimeout(timer);
  }, [store, journeyId]);

  const found = useMemo(() => searchIn(workspace, text, journeyId), [workspace, text, journeyId]);
  const groups = useMemo(() => foundRows(workspace, found, next), [workspace, found, next]);

  const take = (id: string) => {
    lastFoundOf(session).id = id;
    onGo(id as RecordId); // the rows are records
  };
  return (
    <Finder
      label={names.search}
      placeholder={say('search.placeholder', 'Journeys, touchpoints, jams, channels, any text…')}
      text={text}
      onText={(typed) => {
        setText(typed);
        session.set({ search: typed });
      }}
      groups={groups}
      says={saysOf(found, text)}
      markAtFirst={next}
      onTake={take}
      onClose={onClose}
    />
  );
}

function saysOf({ words: wanted, count }: Found, text: string): string {
  if (wanted.length === 0)
    return words(
      say('search.hint', 'Type a few letters or words, in any order. Enter goes there; F3 goes on to the next one.'),
    );
  if (count === 0)
    return words(say('search.nothing', 'Nothing in this workspace has “{text}” in its name or text.', { text }));
  return words(say('search.found', '{count, plural, one {# found} other {# found}}', { count }));
}
