import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Words } from '../../lib/words.ts';
import { limits } from '../../model/limits.ts';
import { words } from '../../words/render.ts';
import styles from './card.module.css';

interface Props {
  readonly label: Words;
  readonly value: string;
  /** Where it stands in what is around it, in its pixels. */
  readonly top: number;
  readonly onType: (text: string) => void;
  /** Ends the editing; the text has been written as it was typed. */
  readonly onDone: (how: 'enter' | 'shift-enter' | 'tab' | 'escape' | 'left') => void;
}

/** A name being edited where it stands. What is typed is written at once, so that nothing is lost by leaving. */
export function NameInput({ label, value, top, onType, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    isDone.current = false;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  const finish = (how: Parameters<Props['onDone']>[0]) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(how);
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
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
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
