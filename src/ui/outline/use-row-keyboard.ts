import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { say } from '../../lib/words.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { useEditor, useSession } from '../editor/use-editor.ts';
import type { OpenOutline } from './open-outline.ts';
import { neighbourOf } from './outline-moves.ts';
import { type Rows, rowAt } from './outline-rows.ts';
import { aroundRow, selectedWith } from './row-focus.ts';
import { nameOfRow } from './row-names.ts';
import type { RowWindow } from './row-window.ts';

/** Tells whether the keyboard is in the tree, or nowhere because what had it there is gone. */
export interface Keyboard {
  readonly isHere: () => boolean;
  /** Says that the tree is to have it, wherever it is. */
  readonly call: () => void;
}

const isNowhere = (element: Element | null): boolean => element === null || element === document.body;

/** Follows where on the page the keyboard is. */
export function useKeyboard({ root }: Pick<RowWindow, 'root'>): Keyboard {
  const wasHere = useRef(false);
  const isCalled = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      wasHere.current = target instanceof Node && root()?.contains(target) === true;
      isCalled.current = false;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [root]);
  return useMemo(
    () => ({
      isHere() {
        const active = document.activeElement;
        if (isCalled.current) return true;
        return isNowhere(active) ? wasHere.current : root()?.contains(active) === true;
      },
      call() {
        isCalled.current = true;
      },
    }),
    [root],
  );
}

/** What the workspace was before somebody else's hand changed it, where that was the last change; their changes are told, one's own need not be. */
function useBeforeOthers(): () => Workspace | undefined {
  const { store } = useEditor();
  const before = useRef<Workspace | undefined>(undefined);
  useEffect(
    () =>
      store.subscribe(({ origin, previous }) => {
        before.current = origin === 'remote' ? previous : undefined;
      }),
    [store],
  );
  return useCallback(() => before.current, []);
}

/** Whether a view that has just come may take the keyboard: somebody has done something on this page, and the keyboard is nowhere, or where one goes from view to view. */
const isFree = (): boolean => {
  const active = document.activeElement;
  const isAtViews = active?.closest('[data-region="views"]') !== null;
  return navigator.userActivation?.hasBeenActive === true && (isNowhere(active) || isAtViews);
};

/** Keeps the keyboard on the row that the session says has it, and that row in sight; opens what hides it, and goes on beside it when it is gone. It never takes the keyboard from elsewhere on the page. */
export function useRowKeyboard(outline: OpenOutline, rows: Rows, inTurn: string | undefined, keyboard: Keyboard): void {
  const editor = useEditor();
  const { session, store } = editor;
  const focused = useSession((state) => state.focused);
  const editing = useSession((state) => state.editing);
  const beforeOthers = useBeforeOthers();
  const before = useRef<Rows | undefined>(undefined);
  /** Something was just changed so that another row comes in turn. */
  const isOnItsWay = useRef(false);

  useEffect(() => {
    const last = before.current;
    before.current = rows;
    isOnItsWay.current = false;
    if (!focused || rows.at.has(focused)) return;
    const around = aroundRow(store.snapshot(), focused);
    if (around) {
      isOnItsWay.current = around.some((key) => outline.folding.closed().has(key));
      outline.folding.open(around);
      return;
    }
    const lost = last && rowAt(last, focused);
    if (!last || !lost) return;
    const next = neighbourOf(last, (key) => !rows.at.has(key), focused) ?? rows.list[0];
    const earlier = beforeOthers();
    if (earlier)
      outline.announce(say('outline.gone', '“{name}” is not there any more.', { name: nameOfRow(earlier, lost.of) }));
    isOnItsWay.current = true;
    session.set({ selection: next ? selectedWith(next) : [], focused: next?.key, editing: undefined });
  }, [outline, rows, focused, session, store, beforeOthers]);

  // Coming from another view, the keyboard goes on where it was.
  useEffect(() => {
    if (isFree()) keyboard.call();
  }, [keyboard]);

  const index = inTurn === undefined || inTurn !== focused ? undefined : rows.at.get(inTurn);
  useLayoutEffect(() => {
    if (index !== undefined) outline.window.reveal(index);
  }, [index, outline]);

  useEffect(() => {
    if (!keyboard.isHere() || isOnItsWay.current) return;
    const isEmpty = rows.list.length === 0;
    const element = isEmpty || inTurn === undefined ? outline.window.root() : outline.elementOf(inTurn);
    const active = document.activeElement;
    if (!element || element === active || (editing !== undefined && editing === focused)) return;
    element.focus({ preventScroll: true });
  }, [outline, rows, inTurn, focused, editing, keyboard]);
}
