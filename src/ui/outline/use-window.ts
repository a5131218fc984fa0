import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** Rows drawn beyond each edge of the window, so that a little scrolling shows no gap. */
const beyond = 10;

/** So many pixels are taken to be in sight where the page does not tell. */
const usualHeight = 640;

/** The rows in and around the window: from the first up to, not including, the end. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
  /** Scrolls no further than needed to have a row in sight. */
  readonly reveal: (index: number) => void;
  /** How many rows fit. */
  readonly fits: () => number;
}

/** Which rows of a scrolled list of rows of one height are in sight. A short way of scrolling changes nothing. */
export function useRowWindow(root: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [range, setRange] = useState({ first: 0, end: 0 });

  const measure = useCallback(() => {
    const element = root.current;
    if (!element) return;
    const height = element.clientHeight || usualHeight;
    const top = Math.floor(element.scrollTop / rowHeight);
    const bottom = Math.ceil((element.scrollTop + height) / rowHeight);
    setRange((before) => {
      const isCovered = before.first <= Math.max(0, top - 2) && before.end >= Math.min(count, bottom + 2);
      const isClose = before.end - before.first <= bottom - top + 3 * beyond;
      if (isCovered && isClose && before.end <= count) return before;
      return { first: Math.max(0, top - beyond), end: Math.min(count, bottom + beyond) };
    });
  }, [root, count, rowHeight]);

  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const seen = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    seen?.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      seen?.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [root, measure]);

  const reveal = useCallback(
    (index: number) => {
      const element = root.current;
      if (!element) return;
      const height = element.clientHeight || usualHeight;
      const above = index * rowHeight;
      const below = above + rowHeight - height;
      if (element.scrollTop > above) element.scrollTop = above;
      else if (element.scrollTop < below) element.scrollTop = below;
      measure();
    },
    [root, rowHeight, measure],
  );
  const fits = useCallback(
    () => Math.max(1, Math.floor((root.current?.clientHeight || usualHeight) / rowHeight) - 1),
    [root, rowHeight],
  );
  return { first: range.first, end: range.end, reveal, fits };
}
