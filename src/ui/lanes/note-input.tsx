import { type KeyboardEvent, use, useEffect, useRef } from 'react';
import type { Words } from '../../lib/words.ts';
import { limits } from '../../model/limits.ts';
import { words } from '../../words/render.ts';
import { EditorContext } from '../editor/use-editor.ts';
import { type OwnText, theirsWords } from '../editor/use-own-text.ts';
import styles from './lanes.module.css';

/** How the box of a note was left; `left` is the pointer or the keyboard going elsewhere. */
export type NoteLeft = 'escape' | 'next' | 'previous' | 'left';

interface Props {
  readonly label: Words;
  readonly text: string;
  readonly theirs?: OwnText['theirs'];
  readonly onType: (text: string) => void;
  readonly onDone: (how: NoteLeft) => void;
}

/** The text of a note being written where it stands: Enter makes a new line, Tab goes on to the next place, Escape leaves. What was typed stays either way; undo takes it back. */
export function NoteInput({ label, text, theirs, onType, onDone }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const messages = use(EditorContext)?.messages;
  useEffect(() => {
    if (theirs !== undefined) messages?.news(theirsWords(theirs));
  }, [theirs, messages]);
  useEffect(() => {
    isDone.current = false;
    const element = box.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const finish = (how: NoteLeft) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const how = howItEnds(event);
    if (how) {
      event.preventDefault();
      event.stopPropagation();
      finish(how);
    }
  };

  return (
    <textarea
      ref={box}
      className={`${styles.input} nopan nowheel`}
      rows={text.split('\n').length}
      spellCheck
      maxLength={limits.text}
      aria-label={words(label)}
      value={text}
      onChange={({ currentTarget: { value } }) => onType(value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish('left')}
    />
  );
}

function howItEnds({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): NoteLeft | undefined {
  if (key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey))) return 'escape';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return undefined;
}
