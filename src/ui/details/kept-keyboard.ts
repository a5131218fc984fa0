import { createContext, type RefObject, use, useEffect, useLayoutEffect } from 'react';

/** What panels that follow one another tell each other: whether the last one went while the keyboard was in it. */
export interface Kept {
  /** Says how a panel went. */
  readonly leave: (hadKeyboard: boolean) => void;
  /** Whether the keyboard goes on in the next one; asked once. */
  readonly take: () => boolean;
}

/** Begins with no panel that went. */
export function createKept(): Kept {
  let isKept = false;
  return {
    leave(hadKeyboard) {
      isKept = hadKeyboard;
    },
    take() {
      const was = isKept;
      isKept = false;
      return was;
    },
  };
}

/** One for all panels that follow one another in the same place. */
export const KeptKeyboard = createContext<Kept | undefined>(undefined);

/** Lets the keyboard go on at the start of a panel that comes in place of one that had it, as after an undo. */
export function useKeptKeyboard(region: RefObject<HTMLElement | null>): void {
  const kept = use(KeptKeyboard);
  useLayoutEffect(() => {
    const element = region.current;
    return () => kept?.leave(element?.contains(document.activeElement) === true);
  }, [kept, region]);
  useEffect(() => {
    if (kept?.take() && document.activeElement === document.body) region.current?.focus({ preventScroll: true });
  }, [kept, region]);
}
