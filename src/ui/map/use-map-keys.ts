import { type KeyboardEvent, useCallback, useEffect } from 'react';
import type { OpenMap } from '../canvas/open-map.ts';
import { isTyping } from '../editor/is-typing.ts';
import { areKeysOn } from '../editor/key-switches.ts';
import { isLeftToThePage, withoutLosingTheKeyboard } from './everywhere.ts';
import { type MapKey, meaningOf } from './map-keys.ts';
import { type KeysOf, perform } from './perform.ts';

/** What the keys of the map do while the keyboard is in it. */
export function useMapKeys({ editor, map, actions, noteProblem }: KeysOf): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (isTyping(event.target) || event.nativeEvent.isComposing) return;
      const meaning = meaningOf(event, { letters: areKeysOn('letters') });
      if (
        !meaning ||
        !isMeantFor(map, meaning, event.target) ||
        !perform(meaning, { editor, map, actions, noteProblem })
      )
        return;
      event.preventDefault();
      event.stopPropagation();
    },
    [editor, map, actions, noteProblem],
  );
}

/** Selecting all and duplicating while the keyboard is elsewhere on the page, not in a text. */
export function useMapKeysEverywhere({ editor, map, actions, noteProblem }: KeysOf): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (isLeftToThePage(event) || event.isComposing) return;
      const meaning = meaningOf(event, { letters: false });
      if (meaning?.does !== 'select-all' && meaning?.does !== 'duplicate') return;
      // What only has had the keyboard cannot be seen from elsewhere: there what is selected counts.
      const { focused, selection } = editor.session.get();
      if (focused && !selection.includes(focused)) editor.session.set({ focused: undefined });
      withoutLosingTheKeyboard(editor, map, () => {
        if (perform(meaning, { editor, map, actions, noteProblem })) event.preventDefault();
      });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [editor, map, actions, noteProblem]);
}

/** What keys mean beside the journey map itself, as on its tools, which have their own use for the rest. */
const everywhere: ReadonlySet<MapKey['does']> = new Set([
  'add-touchpoint',
  'add-stage',
  'fit',
  'zoom-in',
  'zoom-out',
  'select-all',
]);

function isMeantFor(map: OpenMap, { does }: MapKey, target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  if (!map.root()?.contains(target)) return everywhere.has(does);
  // A button in a card is pressed by Enter; a connection in the list of a card is not pressed but gone along.
  return does !== 'edit' || target.closest('button:not([data-connection])') === null;
}
