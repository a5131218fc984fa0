import { say } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../editor/theme.ts';
import { IconButton } from '../kit/button.tsx';

const next: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };
const icons: Readonly<Record<ThemeChoice, IconName>> = { system: 'monitor', light: 'sun', dark: 'moon' };
const labels = {
  system: say('theme.system', 'Theme: as the system'),
  light: say('theme.light', 'Theme: light'),
  dark: say('theme.dark', 'Theme: dark'),
} as const;

/** Goes round the themes: as the system, light, dark. */
export function ThemeButton() {
  const choice = useThemeChoice();
  return <IconButton icon={icons[choice]} label={labels[choice]} onClick={() => chooseTheme(next[choice])} />;
}
