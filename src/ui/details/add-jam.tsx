import { useEffect, useRef, useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import { jamAdd } from '../../model/commands/jam-add.ts';
import { refusalWords } from '../../model/errors.ts';
import { limits } from '../../model/limits.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { channelPath } from '../../model/selectors/channel-path.ts';
import { touchpointsOnChannel } from '../../model/selectors/jams-at.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextField } from '../kit/text-field.tsx';
import { everywhereWeUse, names } from '../names.ts';
import styles from './jams-here.module.css';

type Where = 'here' | 'channel';

/** Asks for a problem in one sentence, and where it belongs: only here, or to the channel. */
export function AddJam({ touchpointId, onDone }: { readonly touchpointId: TouchpointId; readonly onDone: () => void }) {
  const { store } = useEditor();
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState<Where>('here');
  const [refusal, setRefusal] = useState<Words | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const channelId = useWorkspace(({ touchpoints }) => touchpoints[touchpointId]?.channelId);
  const channel = useWorkspace((workspace) => channelId && words(channelPath(workspace, channelId)));
  const others = useWorkspace((workspace) =>
    channelId ? touchpointsOnChannel(workspace, channelId).filter(({ id }) => id !== touchpointId).length : 0,
  );

  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = () => {
    const sentence = title.trim();
    if (!sentence) return form.current?.querySelector('input')?.focus();
    const subject = where === 'channel' && channelId ? channelId : touchpointId;
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
      {channel && (
        <RadioGroup<Where>
          label={names.where}
          value={where}
          choices={[
            { value: 'here', label: names.onlyHere },
            { value: 'channel', label: everywhereWeUse(channel), ...(others > 0 && { note: alsoAt(others) }) },
          ]}
          onChange={setWhere}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" label={names.cancel} onClick={onDone} />
        <Button size="small" kind="primary" type="submit" label={names.add} disabled={!title.trim()} />
      </div>
    </form>
  );
}

const alsoAt = (count: number): Words =>
  say('details.jam.also-at', 'Also at {count, plural, one {# other touchpoint} other {# other touchpoints}}', {
    count,
  });
