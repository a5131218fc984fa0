import { useRef, useState } from 'react';
import type { Words } from '../../lib/words.ts';
import { limits } from '../../model/limits.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/text-field.tsx';
import { names } from '../names.ts';

interface Props {
  readonly title: Words;
  readonly label: Words;
  readonly confirm: Words;
  readonly value?: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for one name and nothing else. */
export function AskForName({ title, label, confirm, value = '', onName, onCancel }: Props) {
  const [name, setName] = useState(value);
  const given = useRef(false);
  const trimmed = name.trim();
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onCancel}
      onSubmit={() => {
        if (!trimmed || given.current) return;
        given.current = true; // a second Enter would make it twice
        onName(trimmed);
      }}
      footer={
        <>
          <Button label={names.cancel} onClick={onCancel} />
          <Button kind="primary" type="submit" label={confirm} disabled={!trimmed} />
        </>
      }
    >
      <TextField label={label} value={name} onChange={setName} maxLength={limits.name} data-autofocus />
    </Dialog>
  );
}
