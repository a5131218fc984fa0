import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { isTyping } from './is-typing.ts';
import { areKeysOn } from './key-switches.ts';

/** Calls back when somebody who is not typing asks for all keys by ?, unless that is switched off or a dialog is open. */
export function useQuestionMark(onAsked: () => void): void {
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (!areKeysOn('question-mark') || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      onAsked();
    };
    // On some keyboards the question mark needs no Shift.
    return tinykeys(window, { '?': ask, 'Shift+?': ask });
  }, [onAsked]);
}
