import { type KeyboardEvent, use, useEffect, useRef, useState } from 'react';
import type { Words } from '../../lib/words.ts';
import { limits } from '../../model/limits.ts';
import { words } from '../../words/render.ts';
import { EditorContext } from '../editor/use-editor.ts';
import { theirsWords, useOwnText } from '../editor/use-own-text.ts';
import styles from './card.module.css';

interface Props {
  readonly label: Words;
  readonly value: string;
  /** Where it stands in what is around it, in its pixels. */
  readonly top: number;
  readonly onType: (text: string) => void;
  /** Ends the editing; the text has been written as it was typed. Escape wants back what stood there before. */
  readonly onDone: (how: 'enter' | 'shift-enter' | 'tab' | 'escape' | 'left', before: string) => void;
}

/** A name being edited where it stands. What is typed is written at once, so that nothing is lost by leaving; Escape can be undone. */
export function NameInput({ label, value, top, onType, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const own = useOwnText(value);
  const [before] = useState(value);
  const messages = use(EditorContext)?.messages;
  const { theirs } = own;
  useEffect(() => {
    if (theirs !== undefined) messages?.news(theirsWords(theirs));
  }, [theirs, messages]);
  useEffect(() => {
    isDone.current = false;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  const finish = (how: Parameters<Props['onDone']>[0]) => {
    if (isDone.current) return;
    isDone.current = true;
    if (how === 'escape') return onDone(how, theirs ?? before);
    // What another tab wrote meanwhile was told; who leaves last has the last word.
    if (theirs !== undefined) onType(own.text);
    onDone(how, before);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const how = howItEnds(event);
    if (!how) return;
    event.preventDefault();
    finish(how);
  };

  return (
    <input
      ref={input}
      className={styles.input}
      style={{ top }}
      type="text"
      autoComplete="off"
      spellCheck
      maxLength={limits.name}
      aria-label={words(label)}
      value={own.text}
      onChange={({ currentTarget: { value: text } }) =>
        own.type(text, () => {
          onType(text);
          return true;
        })
      }
      onKeyDown={onKeyDown}
      onBlur={() => finish('left')}
    />
  );
}

function howItEnds({ key, shiftKey }: KeyboardEvent): 'enter' | 'shift-enter' | 'tab' | 'escape' | undefined {
  if (key === 'Enter') return shiftKey ? 'shift-enter' : 'enter';
  if (key === 'Tab' && !shiftKey) return 'tab';
  return key === 'Escape' ? 'escape' : undefined;
}
