import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { jamAdd } from '../../model/commands/jam-add.ts';
import { limits } from '../../model/limits.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { type JamSubject, JamWhere, useJamSubjects } from '../editor/jam-where.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { TextField } from '../kit/text-field.tsx';
import { names } from '../names.ts';
import { useOpenOutline } from './open-outline.ts';
import styles from './outline.module.css';

/** A problem in a sentence, Enter, and one question where there is a choice. */
export function JamBox({ touchpointId, onDone }: { readonly touchpointId: TouchpointId; readonly onDone: () => void }) {
  const { edit, messages } = useEditor();
  const { folding } = useOpenOutline();
  const [title, setTitle] = useState('');
  const [asksWhere, setAsksWhere] = useState(false);
  const [subject, setSubject] = useState<JamSubject>(touchpointId);
  const subjects = useJamSubjects(touchpointId);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (asksWhere) form.current?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus();
  }, [asksWhere]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const sentence = title.trim();
    if (sentence === '') return;
    if (!asksWhere && subjects.length > 1) return setAsksWhere(true);
    if (!edit(jamAdd({ title: sentence, subjects: [subject] }))) return;
    folding.open([touchpointId]);
    messages.news(say('map.jam-noted', 'Noted: {title}', { title: sentence }));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A radio button does not send its form by itself.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
    event.preventDefault();
    form.current?.requestSubmit();
  };

  return (
    <form ref={form} className={styles.jamForm} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextField
        label={say('outline.jam-field', 'Jam')}
        placeholder={names.whatIsTheProblem}
        value={title}
        onChange={setTitle}
        maxLength={limits.name}
      />
      {asksWhere && <JamWhere touchpointId={touchpointId} value={subject} onChange={setSubject} />}
    </form>
  );
}
