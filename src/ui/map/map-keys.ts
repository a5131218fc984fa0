import type { MapDeed } from '../commands/lent.ts';
import { feelings, type Pressed } from '../editor/pressed.ts';
import type { Direction } from './map-moves.ts';

/** What a key means on the map: what commands do there too, and going about. */
export type MapKey =
  | MapDeed
  | { readonly does: 'go'; readonly direction: Direction }
  | { readonly does: 'shift'; readonly direction: Direction }
  | { readonly does: 'leave' | 'first' | 'last' };

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const plain: Readonly<Record<string, MapKey>> = {
  Enter: { does: 'edit' },
  F2: { does: 'edit' },
  Escape: { does: 'leave' },
  Delete: { does: 'delete' },
  Backspace: { does: 'delete' },
  Home: { does: 'first' },
  End: { does: 'last' },
};

/** Keys of one letter or figure; they can be switched off, because they get in the way of speaking to the computer. */
const letters: Readonly<Record<string, MapKey>> = {
  t: { does: 'add-touchpoint' },
  s: { does: 'add-stage' },
  c: { does: 'connect' },
  j: { does: 'note-problem' },
  o: { does: 'say-who-runs-it' },
  0: { does: 'fit' },
  '+': { does: 'zoom-in' },
  '=': { does: 'zoom-in' },
  '-': { does: 'zoom-out' },
  '−': { does: 'zoom-out' },
  ...feelings,
};

/** What a pressed key means while the keyboard is in the map and no name is being edited; undefined where it means nothing here. Letters, figures and signs mean nothing while they are switched off. */
export function meaningOf(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Pressed,
  { letters: lettersAreOn }: { readonly letters: boolean },
): MapKey | undefined {
  const direction = directions[key];
  if (ctrlKey || metaKey) return altKey || shiftKey ? undefined : withModifier(key.toLowerCase());
  if (altKey) return direction && !shiftKey ? { does: 'shift', direction } : undefined;
  if (direction) return shiftKey ? undefined : { does: 'go', direction };
  if (key === 'Enter' && shiftKey) return { does: 'show-jams' };
  return plain[key] ?? (lettersAreOn ? letters[key.toLowerCase()] : undefined);
}

function withModifier(key: string): MapKey | undefined {
  if (key === 'a') return { does: 'select-all' };
  return key === 'd' ? { does: 'duplicate' } : undefined;
}
