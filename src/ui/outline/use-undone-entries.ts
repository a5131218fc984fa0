import { useEffect, useRef } from 'react';
import { useEditor } from '../editor/use-editor.ts';
import type { Rows } from './outline-rows.ts';
import { selectedWith } from './row-focus.ts';
import type { Keyboard } from './use-row-keyboard.ts';

/** After an undo that brings back what a touchpoint carries, lets the keyboard go on there, as it goes on at touchpoints that come back. It stays where it is outside of the tree. */
export function useUndoneEntries(rows: Rows, keyboard: Keyboard): void {
  const { session, store } = useEditor();
  const before = useRef<Rows | undefined>(undefined);
  const isOwn = useRef(false);
  useEffect(
    () =>
      store.subscribe(({ origin }) => {
        isOwn.current = origin === 'local';
      }),
    [store],
  );
  useEffect(() => {
    const last = before.current;
    before.current = rows;
    // Right after an edit nothing can be done again; rows that were only unfolded are nobody's edit.
    const isUndone = isOwn.current && store.canRedo();
    isOwn.current = false;
    if (!last || !isUndone || !keyboard.isHere()) return;
    const back = rows.list.filter(({ key }) => !last.at.has(key));
    const [first] = back;
    if (first && back.every(({ level }) => level === 3))
      session.set({ selection: selectedWith(first), focused: first.key });
  }, [rows, keyboard, session, store]);
}
