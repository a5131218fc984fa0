import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { jamAdd } from '../../model/commands/jam-add.ts';
import { limits } from '../../model/limits.ts';
import { type ChannelId, type SystemId, type TouchpointId, tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { channelPath } from '../../model/selectors/channel-path.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { sameLists } from '../canvas/same-lists.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { useFloating } from '../kit/floating.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextField } from '../kit/text-field.tsx';
import { everywhereWeUse, names } from '../names.ts';
import styles from './map-view.module.css';

type Subject = TouchpointId | ChannelId | SystemId;

/** What a problem at a touchpoint can be about: this touchpoint, its channel, its systems. */
function subjectsAt(workspace: Workspace, id: TouchpointId): readonly Subject[] {
  const touchpoint = workspace.touchpoints[id];
  const systems = Object.keys(touchpoint?.systemIds ?? {}) as SystemId[]; // the members of the set
  return [id, ...(touchpoint?.channelId ? [touchpoint.channelId] : []), ...systems];
}

const nameOfSubject = (workspace: Workspace, id: Subject): string => {
  if (tableOf(id) === 'channels') return words(channelPath(workspace, id as ChannelId)); // of that table
  const { systems } = workspace;
  const named: Readonly<Record<string, { readonly name: string }>> = systems;
  return words(namedOr('systems', named[id]?.name));
};

/** A problem in one gesture: a sentence, Enter, and one question. */
export function ProblemBox({
  touchpointId,
  anchor,
  onClose,
}: {
  readonly touchpointId: TouchpointId;
  readonly anchor: HTMLElement | undefined;
  readonly onClose: () => void;
}) {
  const { edit, messages } = useEditor();
  const [title, setTitle] = useState('');
  const [asksWhere, setAsksWhere] = useState(false);
  const subjects = useWorkspace((workspace) => subjectsAt(workspace, touchpointId), sameLists);
  const [subject, setSubject] = useState<Subject>(touchpointId);
  const called = useWorkspace((workspace) => subjects.map((id) => nameOfSubject(workspace, id)), sameLists);
  const box = useRef<HTMLFormElement>(null);
  const beside = useRef<Element | null>(anchor ?? null);
  const heading = useId();
  useFloating(true, beside, box, { align: 'start', gap: 8 });

  useEffect(() => {
    const field = box.current?.querySelector<HTMLInputElement>(
      asksWhere ? 'input[type="radio"]:checked' : 'input[type="text"]',
    );
    field?.focus();
  }, [asksWhere]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    // Where it can only be here, there is nothing to ask.
    if (!asksWhere && subjects.length > 1) return setAsksWhere(true);
    if (!edit(jamAdd({ title: title.trim(), subjects: [subject] }))) return;
    messages.news(say('map.jam-noted', 'Noted: {title}', { title: title.trim() }));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    // A radio button does not send its form by itself.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'radio') {
      event.preventDefault();
      box.current?.requestSubmit();
    }
  };

  return (
    <form
      ref={box}
      popover="manual"
      className={styles.problem}
      aria-labelledby={heading}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <h2 id={heading} className={styles.problemHeading}>
        {words(say('map.note-a-problem', 'Note a problem'))}
      </h2>
      <TextField label={names.whatIsTheProblem} value={title} onChange={setTitle} maxLength={limits.name} />
      {asksWhere && (
        <RadioGroup
          label={names.where}
          value={subject}
          onChange={setSubject}
          choices={subjects.map((id, index) => ({
            value: id,
            label: index === 0 ? names.onlyHere : everywhereWeUse(called[index] ?? ''),
          }))}
        />
      )}
      <div className={styles.problemButtons}>
        <Button label={names.cancel} onClick={onClose} />
        <Button
          type="submit"
          kind="primary"
          label={asksWhere ? names.addJam : say('map.next', 'Next')}
          hotkey="Enter"
        />
      </div>
    </form>
  );
}
