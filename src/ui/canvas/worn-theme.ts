import { useSyncExternalStore } from 'react';
import type { Theme } from '../../look/tokens.ts';
import { useThemeChoice } from '../editor/theme.ts';

const darkness = (): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

function subscribe(listener: () => void): () => void {
  const query = darkness();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

/** The colours worn now: what somebody chose, else what the system prefers. */
export function useWornTheme(): Theme {
  const choice = useThemeChoice();
  const isDark = useSyncExternalStore(subscribe, () => darkness()?.matches ?? false);
  if (choice !== 'system') return choice;
  return isDark ? 'dark' : 'light';
}
