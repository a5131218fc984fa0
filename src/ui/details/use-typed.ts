import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Result } from '../../lib/result.ts';
import type { Words } from '../../lib/words.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { refusalWords } from '../../model/errors.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';
import { useEditor } from '../editor/use-editor.ts';
import { theirsWords, useOwnText } from '../editor/use-own-text.ts';

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

/** Keeps a box of text and a field of the document in step, in both directions and without losing the caret or a key. */
export function useTyped({ id, field, stored, read, commits }: TypedField) {
  const { store } = useEditor();
  const own = useOwnText(stored, id);
  const [refusal, setRefusal] = useState<Words | undefined>(undefined);
  const composing = useRef(false);

  /** Whether it is in the document now. */
  const commit = (text: string): boolean => {
    if (text === stored) {
      setRefusal(undefined);
      return true;
    }
    const value = read(text);
    if (!value.ok) {
      setRefusal(value.failure);
      return false;
    }
    const outcome = store.dispatch(
      recordSetField({ id, field, value: value.value }),
      commits === 'typing' ? { typing: `${id} ${field}` } : {},
    );
    setRefusal(outcome.type === 'refused' ? refusalWords(outcome.refusal) : undefined);
    return outcome.type === 'made';
  };

  const leave = () => {
    const { draft, theirs } = own;
    if (draft === undefined) return;
    // What another tab wrote meanwhile was told; who leaves last has the last word.
    if (commits === 'leaving' || theirs !== undefined) commit(draft);
    own.follow();
    store.endTyping();
  };
  const left = useEffectEvent(leave);
  useEffect(() => () => left(), []);

  const type = (text: string) =>
    own.type(text, commits === 'typing' && !composing.current ? () => commit(text) : undefined);

  return {
    value: own.text,
    refusal,
    notice: own.theirs === undefined ? undefined : theirsWords(own.theirs),
    onChange: type,
    onBlur: leave,
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }) => {
      composing.current = false;
      type(event.currentTarget.value);
    },
    onKeyDown: (event: { readonly key: string; readonly nativeEvent: { readonly isComposing: boolean } }) => {
      if (event.key === 'Enter' && commits === 'leaving' && !event.nativeEvent.isComposing) leave();
      if (event.key !== 'Escape' || (commits === 'typing' && own.theirs === undefined)) return;
      own.follow();
      setRefusal(undefined);
    },
  };
}
