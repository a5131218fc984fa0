import { useSyncExternalStore } from 'react';
import type { Unsubscribe } from '../../store/store.ts';

/** Rows drawn beyond each edge of the window, so that a little scrolling shows no gap. */
const beyond = 10;

/** Pixels above the first row, as the style of the tree has them; as many are left under a row that is brought into sight. */
const before = 8;

/** So many pixels are taken to be in sight where the page does not tell. */
const usualHeight = 640;

/** Rows from the first up to, not including, the end; there may be fewer. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** The tree as it is scrolled: which of its rows, all of one height, are in and around the window. */
export interface RowWindow {
  /** Another one only where rows would be missing, or far too many be there. */
  range(): Range;
  subscribe(listener: () => void): Unsubscribe;
  /** Takes the element of the tree, and lets it go again with nothing. */
  hold(element: HTMLElement | null): void;
  root(): HTMLElement | undefined;
  /** Scrolls no further than needed to have a row in sight. */
  reveal(index: number): void;
  /** How many rows fit. */
  fits(): number;
}

/** Makes the window of one tree. */
export function createRowWindow(rowHeight: number): RowWindow {
  let range: Range = { first: 0, end: Math.ceil(usualHeight / rowHeight) + beyond };
  let element: HTMLElement | undefined;
  let seen: ResizeObserver | undefined;
  const listeners = new Set<() => void>();
  const height = () => element?.clientHeight || usualHeight;

  const measure = () => {
    if (!element) return;
    const top = Math.floor(element.scrollTop / rowHeight);
    const bottom = Math.ceil((element.scrollTop + height()) / rowHeight);
    const isCovered = range.first <= Math.max(0, top - 2) && range.end >= bottom + 2;
    const isClose = range.end - range.first <= bottom - top + 3 * beyond;
    if (isCovered && isClose) return;
    range = { first: Math.max(0, top - beyond), end: bottom + beyond };
    for (const listener of [...listeners]) listener();
  };

  return {
    range: () => range,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold(next) {
      seen?.disconnect();
      element?.removeEventListener('scroll', measure);
      element = next ?? undefined;
      if (!element) return;
      seen = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
      seen?.observe(element);
      element.addEventListener('scroll', measure, { passive: true });
      measure();
    },
    root: () => element,
    reveal(index) {
      if (!element) return;
      const above = index * rowHeight;
      const below = above + rowHeight + 2 * before - height();
      if (element.scrollTop > above) element.scrollTop = above;
      else if (element.scrollTop < below) element.scrollTop = below;
      measure();
    },
    fits: () => Math.max(1, Math.floor(height() / rowHeight) - 1),
  };
}

/** The rows in and around a window, as it is scrolled. */
export const useRange = (window: RowWindow): Range =>
  useSyncExternalStore(window.subscribe, window.range, window.range);
