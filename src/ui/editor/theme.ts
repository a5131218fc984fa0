import { useSyncExternalStore } from 'react';
import type { Theme } from '../../look/tokens.ts';

/** What somebody chose to wear; the system's own where nothing was chosen. */
export type ThemeChoice = Theme | 'system';

const key = 'throughline.theme';
const listeners = new Set<() => void>();

const stored = (): ThemeChoice => {
  try {
    const choice = localStorage.getItem(key);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system'; // storage is switched off: the system decides
  }
};

let choice: ThemeChoice = 'system';

function wear(next: ThemeChoice): void {
  choice = next;
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  for (const listener of listeners) listener();
}

/** Puts on what was chosen in an earlier visit. */
export const wearStoredTheme = (): void => wear(stored());

/** Chooses a theme for this and later visits. */
export function chooseTheme(next: ThemeChoice): void {
  try {
    if (next === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // storage is switched off: the choice holds for this visit
  }
  wear(next);
}

/** The choice, as it changes. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => choice,
  );
}
