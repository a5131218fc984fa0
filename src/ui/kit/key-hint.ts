const appleSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** Whether the command key stands in for Ctrl on this machine. */
export const isApple = (): boolean => typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** How a chord such as `Mod+Shift+Z` is printed on this machine: `⌘⇧Z` or `Ctrl+Shift+Z`. */
export function keyHint(chord: string, apple = isApple()): string {
  const parts = chord.split('+').map((part) => (apple ? (appleSigns[part] ?? signs[part]) : signs[part]) ?? part);
  return parts.join(apple ? '' : '+');
}

/** A chord in the form of `aria-keyshortcuts`. */
export const ariaKeys = (chord: string, apple = isApple()): string => chord.replace('Mod', apple ? 'Meta' : 'Control');
