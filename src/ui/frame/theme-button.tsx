import { say } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import { words } from '../../words/render.ts';
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../editor/theme.ts';
import { Icon } from '../kit/icon.tsx';

const next: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };
const icons: Readonly<Record<ThemeChoice, IconName>> = { system: 'monitor', light: 'sun', dark: 'moon' };
const labels = {
  system: say('theme.system', 'Theme: as the system'),
  light: say('theme.light', 'Theme: light'),
  dark: say('theme.dark', 'Theme: dark'),
} as const;

/** Goes round the themes: as the system, light, dark. */
export function ThemeButton({ className }: { readonly className: string | undefined }) {
  const choice = useThemeChoice();
  const label = words(labels[choice]);
  return (
    <button
      type="button"
      className={className}
      onClick={() => chooseTheme(next[choice])}
      aria-label={label}
      title={label}
    >
      <Icon name={icons[choice]} size={18} />
    </button>
  );
}
