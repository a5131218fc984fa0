import { useMemo, useSyncExternalStore } from 'react';
import { systemColours } from '../../look/system-colours.ts';
import { type Theme, type Token, themes, tokenNames } from '../../look/tokens.ts';
import { useThemeChoice } from '../editor/theme.ts';

const queryOf = (text: string): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia(text) : undefined;

const following = (text: string) => ({
  matches: () => queryOf(text)?.matches ?? false,
  subscribe(listener: () => void): () => void {
    const query = queryOf(text);
    query?.addEventListener('change', listener);
    return () => query?.removeEventListener('change', listener);
  },
});

const darkness = following('(prefers-color-scheme: dark)');
const forcedColours = following('(forced-colors: active)');

/** The colours worn now: what somebody chose, else what the system prefers. */
export function useWornTheme(): Theme {
  const choice = useThemeChoice();
  const isDark = useSyncExternalStore(darkness.subscribe, darkness.matches);
  if (choice !== 'system') return choice;
  return isDark ? 'dark' : 'light';
}

/** The colours of a theme; where the system forces its own, those. */
export function useWornColours(theme: Theme): Readonly<Record<Token, string>> {
  const isForced = useSyncExternalStore(forcedColours.subscribe, forcedColours.matches);
  const isDark = useSyncExternalStore(darkness.subscribe, darkness.matches);
  return useMemo(() => {
    void isDark; // the names stand for other colours then
    return isForced ? resolved() : themes[theme];
  }, [theme, isForced, isDark]);
}

/** The system's colours as numbers: a canvas off the page takes their names for those of a light page. */
function resolved(): Readonly<Record<Token, string>> {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const values: Partial<Record<Token, string>> = {};
  for (const name of tokenNames) {
    probe.style.color = systemColours[name];
    values[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return { ...systemColours, ...values };
}
