import type { OpenMap } from '../canvas/open-map.ts';
import type { Editor } from '../editor/editor.ts';
import { isTyping } from '../editor/is-typing.ts';

/** Whether what was pressed anywhere on the page is somebody else's: done already, typed into a text, or within a dialog. */
export const isLeftToThePage = (event: Event): boolean =>
  event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]') !== null;

/** Whether somebody has marked text on the page, which the browser itself then copies. */
export const isTextMarked = (): boolean => {
  const marked = getSelection();
  return marked !== null && !marked.isCollapsed && marked.toString() !== '';
};

/** Does something from elsewhere on the page; where what had the keyboard is gone with it, the keyboard goes on in the map. */
export function withoutLosingTheKeyboard({ session }: Editor, map: OpenMap, work: () => void): void {
  const before = document.activeElement;
  work();
  if (before === null || before === document.body) return;
  requestAnimationFrame(() => {
    if (before.isConnected || document.activeElement !== document.body) return;
    const { focused } = session.get();
    const element = focused === undefined ? undefined : map.elementOf(focused);
    (element ?? map.root())?.focus({ preventScroll: true });
  });
}
