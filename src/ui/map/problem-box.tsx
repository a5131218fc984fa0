import { type FocusEvent, type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { jamAdd } from '../../model/commands/jam-add.ts';
import { limits } from '../../model/limits.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { words } from '../../words/render.ts';
import { type JamSubject, JamWhere, useJamSubjects } from '../editor/jam-where.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { useFloating } from '../kit/floating.ts';
import { TextField } from '../kit/text-field.tsx';
import { names } from '../names.ts';
import styles from './map-view.module.css';

/** How the box was left: the work is done, or not; or the keyboard or the pointer went elsewhere. */
export type ProblemLeft = 'done' | 'escape' | 'elsewhere';

/** A problem in one gesture: a sentence, Enter, and one question. What is typed is kept until it is noted or cancelled, so that leaving loses nothing. */
export function ProblemBox({
  touchpointId,
  anchor,
  onClose,
}: {
  readonly touchpointId: TouchpointId;
  readonly anchor: HTMLElement | undefined;
  readonly onClose: (how: ProblemLeft) => void;
}) {
  const { edit, messages, session } = useEditor();
  const [title, setTitle] = useState(() => session.get().drafts[touchpointId] ?? '');
  const [asksWhere, setAsksWhere] = useState(false);
  const hasChoice = useJamSubjects(touchpointId).length > 1;
  const [subject, setSubject] = useState<JamSubject>(touchpointId);
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

  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose('elsewhere');
    };
    document.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => document.removeEventListener('pointerdown', onPointerDown, { capture: true });
  }, [onClose]);

  const keep = (draft: string) => {
    const { [touchpointId]: _, ...others } = session.get().drafts;
    session.set({ drafts: draft === '' ? others : { ...others, [touchpointId]: draft } });
  };
  const onType = (text: string) => {
    setTitle(text);
    keep(text);
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node) {
      if (!box.current?.contains(relatedTarget)) onClose('elsewhere');
      return;
    }
    // Out of the page at its end the keyboard is nowhere; while only the window is left it stays where it is.
    requestAnimationFrame(() => {
      if (box.current && !box.current.contains(document.activeElement)) onClose('elsewhere');
    });
  };
  const cancel = () => {
    keep('');
    onClose('escape');
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    // Where it can only be here, there is nothing to ask.
    if (!asksWhere && hasChoice) return setAsksWhere(true);
    if (!edit(jamAdd({ title: title.trim(), subjects: [subject] }))) return;
    messages.news(say('map.jam-noted', 'Noted: {title}', { title: title.trim() }));
    keep('');
    onClose('done');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // F6 goes on to the next region; everything else here is the box's own.
    if (event.key !== 'F6') event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose('escape');
    }
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
      tabIndex={-1}
      className={styles.problem}
      aria-labelledby={heading}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      data-draft=""
    >
      <h2 id={heading} className={styles.problemHeading}>
        {words(say('map.note-a-problem', 'Note a problem'))}
      </h2>
      <TextField label={names.whatIsTheProblem} value={title} onChange={onType} maxLength={limits.name} />
      {asksWhere && <JamWhere touchpointId={touchpointId} value={subject} onChange={setSubject} />}
      <div className={styles.problemButtons}>
        <Button label={names.cancel} onClick={cancel} />
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
