import { useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { laneAdd } from '../../model/commands/lane-add.ts';
import { limits } from '../../model/limits.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import { ownLanesOf } from '../../model/selectors/lane-notes.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/text-field.tsx';
import { names } from '../names.ts';
import { addRow, rowIdeas } from './row-names.ts';
import styles from './rows-dialog.module.css';

const mostFrames = 30;

/** Asks for the name of a new row and offers a few; the keyboard goes on in the row's first place. */
export function AddRowDialog({ journeyId, onClose }: { readonly journeyId: JourneyId; readonly onClose: () => void }) {
  const { edit } = useEditor();
  const [name, setName] = useState('');
  const isMade = useRef(false);
  const lanes = useWorkspace((workspace) => ownLanesOf(workspace, journeyId));
  const taken = new Set(lanes.map((lane) => lane.name));
  const ideas = rowIdeas.map((idea) => words(idea)).filter((idea) => !taken.has(idea));

  const make = (named: string) => {
    if (!named.trim() || isMade.current) return;
    const [id] = edit(laneAdd({ journeyId, name: named.trim() })) ?? [];
    if (!id) return;
    isMade.current = true; // a second Enter would make it twice
    onClose();
    goOnIn(id);
  };
  return (
    <Dialog
      title={addRow}
      size="small"
      onClose={onClose}
      onSubmit={() => make(name)}
      footer={
        <>
          <Button label={names.cancel} onClick={onClose} />
          <Button kind="primary" type="submit" label={addRow} disabled={!name.trim()} />
        </>
      }
    >
      <TextField
        label={say('rows.what-about', 'What is the row about?')}
        value={name}
        onChange={setName}
        maxLength={limits.name}
        data-autofocus
      />
      {ideas.length > 0 && (
        <div role="group" aria-label={words(say('rows.ideas', 'Ideas'))} className={styles.ideas}>
          {ideas.map((idea) => (
            <Button key={idea} size="small" label={say('name', '{name}', { name: idea })} onClick={() => make(idea)} />
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** Gives the keyboard to the first place of a row as soon as it is drawn; where no map is open, to nobody. */
function goOnIn(id: string, tries = 0): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-lane="${CSS.escape(id)}"] [data-anchor]`);
    if (place) place.focus({ preventScroll: true });
    else if (tries < mostFrames) goOnIn(id, tries + 1);
  });
}
