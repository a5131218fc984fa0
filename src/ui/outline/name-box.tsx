import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Words } from '../../lib/words.ts';
import { limits } from '../../model/limits.ts';
import { words } from '../../words/render.ts';
import { useEditor } from '../editor/use-editor.ts';
import { theirsWords, useOwnText } from '../editor/use-own-text.ts';
import styles from './outline.module.css';

/** How the editing of a text ends; the text has been written as it was typed. */
export type Ending = 'enter' | 'shift-enter' | 'tab' | 'shift-tab' | 'escape' | 'backspace' | 'left';

/** What came of it: the editing ended, it goes on, or the key does what it always does in a text. */
export type Ended = 'done' | 'goes-on' | 'not-used';

interface Props {
  readonly label: Words;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** Escape wants back what stood there before. */
  readonly onEnd: (how: Ending, before: string) => Ended;
  /** Takes lines that are pasted; tells whether it has. */
  readonly onLines: (text: string) => boolean;
}

/** The text of a row, edited where it stands. What is typed is written at once, so that nothing is lost by leaving. */
export function NameBox({ label, value, onType, onEnd, onLines }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const { messages } = useEditor();
  const own = useOwnText(value);
  const [before] = useState(value);
  const { theirs } = own;
  useEffect(() => {
    if (theirs !== undefined) messages.news(theirsWords(theirs));
  }, [theirs, messages]);
  useEffect(() => {
    isDone.current = false;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  const end = (how: Ending): boolean => {
    if (isDone.current) return true;
    isDone.current = true; // leaving the box is no second end
    // What another tab wrote meanwhile was told; who leaves last has the last word.
    if (theirs !== undefined && how !== 'escape') onType(own.text);
    const ended = onEnd(how, theirs ?? before);
    isDone.current = ended === 'done';
    return ended !== 'not-used';
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const how = endingOf(event);
    if (!how || (how === 'backspace' && event.currentTarget.value !== '')) return;
    if (end(how)) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (/\S[^\S\r\n]*[\r\n]+\s*\S/u.test(text) && onLines(text)) {
      isDone.current = true;
      event.preventDefault();
    }
  };

  return (
    <input
      ref={input}
      className={styles.input}
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
      onPaste={onPaste}
      onBlur={() => end('left')}
    />
  );
}

function endingOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Ending | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Enter') return shiftKey ? 'shift-enter' : 'enter';
  if (key === 'Tab') return shiftKey ? 'shift-tab' : 'tab';
  if (key === 'Escape') return 'escape';
  return key === 'Backspace' ? 'backspace' : undefined;
}
