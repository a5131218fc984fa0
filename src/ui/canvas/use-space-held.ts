import { useCallback, useEffect, useRef } from 'react';

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, button, [contenteditable]') !== null;

/** Whether the space bar is held while the keyboard or the pointer is in the map: then dragging pans, whatever lies under the pointer. */
export function useSpaceHeld(root: HTMLElement | null): () => boolean {
  const held = useRef(false);

  useEffect(() => {
    if (!root) return;
    const set = (value: boolean) => {
      held.current = value;
      if (value) root.dataset.pans = '';
      else delete root.dataset.pans;
    };
    const onDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || isTyped(event.target) || !root.contains(document.activeElement)) return;
      event.preventDefault();
      set(true);
    };
    const onUp = (event: KeyboardEvent) => {
      if (event.key === ' ') set(false);
    };
    const onBlur = () => set(false);
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, [root]);

  return useCallback(() => held.current, []);
}
