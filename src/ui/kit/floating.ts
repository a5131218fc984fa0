import { type RefObject, useLayoutEffect } from 'react';

/** Where a floating thing stands: under what it belongs to where there is room, else over it. */
export interface Placing {
  readonly align: 'start' | 'center' | 'end';
  /** Distance from what it belongs to, in CSS pixels. */
  readonly gap: number;
  /** At least as wide as what it belongs to. */
  readonly asWide?: boolean;
}

const margin = 8;

/** Puts a fixed element beside another one and inside the window. */
export function placeBeside(anchor: Element, floating: HTMLElement, { align, gap, asWide }: Placing): void {
  const at = anchor.getBoundingClientRect();
  if (asWide) floating.style.minWidth = `${at.width}px`;
  const below = window.innerHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  floating.style.maxHeight = '';
  const { offsetWidth: width, offsetHeight: height } = floating;

  const under = height <= below || below >= above;
  const left = align === 'start' ? at.left : align === 'end' ? at.right - width : at.left + at.width / 2 - width / 2;
  floating.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`;
  floating.style.top = `${under ? at.bottom + gap : Math.max(margin, at.top - gap - height)}px`;
  if (height > (under ? below : above)) floating.style.maxHeight = `${under ? below : above}px`;
}

/** Keeps an open element (with `popover="manual"`) above everything and beside what it belongs to; puts it away when closed. */
export function useFloating(
  open: boolean,
  anchor: RefObject<Element | null>,
  floating: RefObject<HTMLElement | null>,
  { align, gap, asWide = false }: Placing,
): void {
  useLayoutEffect(() => {
    const element = floating.current;
    const beside = anchor.current;
    if (!open || !element || !beside) return;
    element.showPopover?.();
    const place = () => placeBeside(beside, element, { align, gap, asWide });
    place();
    const seen = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(place);
    seen?.observe(element);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      seen?.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
      if (element.isConnected) element.hidePopover?.();
    };
  }, [open, anchor, floating, align, gap, asWide]);
}
