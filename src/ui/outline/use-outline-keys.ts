import { type KeyboardEvent, useCallback, useRef } from 'react';
import { isTyping } from '../editor/is-typing.ts';
import { areKeysOn } from '../editor/key-switches.ts';
import { useEditor } from '../editor/use-editor.ts';
import { useOpenOutline } from './open-outline.ts';
import { useOutlineActions } from './outline-actions.ts';
import { meaningOf } from './outline-keys.ts';
import { rowNamed } from './outline-moves.ts';
import { rowAt } from './outline-rows.ts';
import { type Doing, perform } from './perform.ts';
import { rowInTurn } from './row-focus.ts';

/** So long after a letter the next one belongs to the same name, in milliseconds. */
const findingPause = 700;

/** What the keys of the Outline do while a row has the keyboard. */
export function useOutlineKeys(): (event: KeyboardEvent) => void {
  const editor = useEditor();
  const outline = useOpenOutline();
  const actions = useOutlineActions();
  const finding = useRef({ text: '', at: 0 });

  return useCallback(
    (event) => {
      if (isTyping(event.target) || event.nativeEvent.isComposing) return;
      const rows = outline.rows();
      const row = rowInTurn(rows, editor.session.get());
      const isFinding = event.timeStamp - finding.current.at < findingPause && finding.current.text !== '';
      const onTouchpoint = row?.of.kind === 'touchpoint' && areKeysOn('letters');
      const text = finding.current.text + event.key;
      // A letter that goes on with no name is what it is by itself.
      const goesOn = isFinding && rowNamed(rows, row?.key, text, outline.nameOf) !== undefined;
      const meaning = meaningOf(event, { onTouchpoint, isFinding: goesOn });
      if (!meaning) return;
      if (meaning.does === 'find') finding.current = { text: goesOn ? text : meaning.text, at: event.timeStamp };
      else finding.current = { text: '', at: 0 };
      const doing: Doing = { editor, outline, actions, rows, found: finding.current.text };
      if (!perform(meaning, row && rowAt(rows, row.key), doing)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [editor, outline, actions],
  );
}
