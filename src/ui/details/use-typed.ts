import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Result } from '../../lib/result.ts';
import type { Words } from '../../lib/words.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { refusalWords } from '../../model/errors.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';
import { useEditor } from '../editor/use-editor.ts';

/** A field of a record that is edited as text. */
export interface TypedField {
  readonly id: RecordId | WorkspaceId;
  readonly field: string;
  /** What is stored, as it stands in the box. */
  readonly stored: string;
  /** The value of what was typed, or why it has none. */
  readonly read: (text: string) => Result<unknown, Words>;
  /** `typing`: every key is an edit, one undo entry a pause. `leaving`: what was typed counts on Enter and on leaving the box. */
  readonly commits: 'typing' | 'leaving';
}

/** Keeps a box of text and a field of the document in step, in both directions and without losing the caret. */
export function useTyped({ id, field, stored, read, commits }: TypedField) {
  const { store } = useEditor();
  // What stands in the box while somebody types there; without it the box shows what is stored.
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<Words | undefined>(undefined);
  const own = useRef(false);
  const composing = useRef(false);

  const commit = (text: string) => {
    if (text === stored) return setRefusal(undefined);
    const value = read(text);
    if (!value.ok) return setRefusal(value.failure);
    own.current = true;
    const outcome = store.dispatch(
      recordSetField({ id, field, value: value.value }),
      commits === 'typing' ? { typing: `${id} ${field}` } : {},
    );
    own.current = false;
    setRefusal(outcome.type === 'refused' ? refusalWords(outcome.refusal) : undefined);
  };

  // An undo made here shows at once, also in the box one is typing in; what others write waits until it is left.
  const follow = useEffectEvent(() => {
    if (!own.current) setDraft(undefined);
  });
  useEffect(
    () =>
      store.subscribe(({ origin, changed }) => {
        if (origin === 'local' && changed.has(id)) follow();
      }),
    [store, id],
  );

  const leave = () => {
    if (draft === undefined) return;
    if (commits === 'leaving') commit(draft);
    setDraft(undefined);
    store.endTyping();
  };
  const left = useEffectEvent(leave);
  useEffect(() => () => left(), []);

  return {
    value: draft ?? stored,
    refusal,
    onChange: (text: string) => {
      setDraft(text);
      if (commits === 'typing' && !composing.current) commit(text);
    },
    onBlur: leave,
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }) => {
      composing.current = false;
      if (commits === 'typing') commit(event.currentTarget.value);
    },
    onKeyDown: (event: { readonly key: string; readonly nativeEvent: { readonly isComposing: boolean } }) => {
      if (event.key === 'Enter' && commits === 'leaving' && !event.nativeEvent.isComposing) leave();
      if (event.key === 'Escape' && commits === 'leaving') {
        setDraft(undefined);
        setRefusal(undefined);
      }
    },
  };
}
