import { useEffect, useRef, useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import { jamAdd } from '../../model/commands/jam-add.ts';
import { refusalWords } from '../../model/errors.ts';
import { limits } from '../../model/limits.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { type JamSubject, JamWhere, useJamSubjects } from '../editor/jam-where.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/text-field.tsx';
import { names } from '../names.ts';
import styles from './jams-here.module.css';

/** Asks for a problem in one sentence, and where it belongs: only here, or to the channel or a system. */
export function AddJam({ touchpointId, onDone }: { readonly touchpointId: TouchpointId; readonly onDone: () => void }) {
  const { store } = useEditor();
  const [title, setTitle] = useState('');
  const [subject, setSubject] = useState<JamSubject>(touchpointId);
  const asksWhere = useJamSubjects(touchpointId).length > 1;
  const [refusal, setRefusal] = useState<Words | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = () => {
    const sentence = title.trim();
    if (!sentence) return form.current?.querySelector('input')?.focus();
    const outcome = store.dispatch(jamAdd({ title: sentence, subjects: [subject] }));
    if (outcome.type === 'refused') return setRefusal(refusalWords(outcome.refusal));
    onDone();
  };

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextField
        label={names.whatIsTheProblem}
        placeholder={say('details.jam.placeholder', 'One sentence, with a figure if you have one')}
        refusal={refusal}
        maxLength={limits.name}
        value={title}
        onChange={setTitle}
      />
      {asksWhere && <JamWhere touchpointId={touchpointId} value={subject} onChange={setSubject} />}
      <div className={styles.buttons}>
        <Button size="small" label={names.cancel} onClick={onDone} />
        <Button size="small" kind="primary" type="submit" label={names.add} disabled={!title.trim()} />
      </div>
    </form>
  );
}
