import { useEffect, useMemo, useState } from 'react';
import { say } from '../../lib/words.ts';
import type { RecordId } from '../../model/records/kinds.ts';
import { searchEntries } from '../../model/search/entries.ts';
import { words } from '../../words/render.ts';
import type { Hands } from '../commands/command.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { Finder } from '../kit/finder.tsx';
import { names } from '../names.ts';
import { paletteRows, runChosen } from './palette-rows.ts';
import { noteRecent, recentIds } from './recent.ts';

interface Props {
  readonly hands: Hands;
  /** A record was chosen: to be gone to. */
  readonly onGo: (id: RecordId) => void;
  readonly onClose: () => void;
}

/** Every command, view, journey and touchpoint by its name, for whoever would rather type than look for a button. */
export function PaletteDialog({ hands, onGo, onClose }: Props) {
  const [text, setText] = useState('');
  const [recent] = useState(recentIds);
  const workspace = useWorkspace((all) => all);
  const groups = useMemo(() => paletteRows(hands, workspace, text, recent), [hands, workspace, text, recent]);
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);

  // Everything is folded once, before the first letter is typed.
  useEffect(() => {
    const { editor, journeyId } = hands;
    const timer = setTimeout(() => searchEntries(editor.store.snapshot(), journeyId));
    return () => clearTimeout(timer);
  }, [hands]);

  const take = (id: string) => {
    noteRecent(id);
    onClose();
    // The dialog gives the keyboard back first, so that commands find it where it was.
    setTimeout(() => runChosen(hands, id, onGo));
  };
  return (
    <Finder
      label={names.commands}
      placeholder={say('palette.placeholder', 'What do you want to do, or where to go?')}
      text={text}
      onText={setText}
      groups={groups}
      says={
        count === 0
          ? words(say('palette.nothing', 'No command, view, journey or touchpoint is called “{text}”.', { text }))
          : words(say('palette.found', '{count, plural, one {# choice} other {# choices}}', { count }))
      }
      closedBy="k"
      onTake={take}
      onClose={onClose}
    />
  );
}
