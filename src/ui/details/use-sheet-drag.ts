import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { setSheet } from '../editor/sheet.ts';

/** What Details shows on narrow windows: its heading, half of the window, or all of its height. */
export type SheetHeight = 'heading' | 'half' | 'full';

const heights: readonly SheetHeight[] = ['heading', 'half', 'full'];

/** From so many CSS pixels on, a finger has drawn the sheet to its next height. */
const drawnFrom = 32;

/** The next height in a direction; the same one at either end. */
export const nextHeight = (height: SheetHeight, by: 1 | -1): SheetHeight =>
  heights[heights.indexOf(height) + by] ?? height;

/** Draws the sheet up or down by its heading with a finger, pen or mouse. */
export function useSheetDrag(onDrawn: (by: 1 | -1) => void) {
  const from = useRef<number | undefined>(undefined);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      from.current = isOnButton ? undefined : event.clientY;
      if (!isOnButton) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const by = from.current === undefined ? 0 : from.current - event.clientY;
      from.current = undefined;
      if (Math.abs(by) >= drawnFrom) onDrawn(by > 0 ? 1 : -1);
    },
    onPointerCancel() {
      from.current = undefined;
    },
  };
}

/** Tells the map how much of it lies under the sheet. */
export function useCovering(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current;
    if (!element || typeof ResizeObserver === 'undefined' || typeof matchMedia !== 'function') return;
    const narrow = matchMedia('(width <= 900px)');
    const tell = () => setSheet({ covers: narrow.matches ? element.offsetHeight : 0 });
    const seen = new ResizeObserver(tell);
    seen.observe(element);
    narrow.addEventListener('change', tell);
    return () => {
      seen.disconnect();
      narrow.removeEventListener('change', tell);
    };
  }, [region]);
}
