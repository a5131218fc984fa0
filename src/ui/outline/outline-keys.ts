import { feelings, type Pressed } from '../editor/pressed.ts';

/** What a key means in the Outline while no text is being edited. */
export type OutlineKey =
  | { readonly does: 'go'; readonly step: number; readonly how: 'select' | 'extend' | 'only-focus' }
  | { readonly does: 'page'; readonly step: 1 | -1 }
  | { readonly does: 'reorder'; readonly step: 1 | -1 }
  | { readonly does: 'feel'; readonly emotion: number }
  | { readonly does: 'find'; readonly text: string }
  | {
      readonly does:
        | 'first'
        | 'last'
        | 'open'
        | 'close'
        | 'open-siblings'
        | 'outwards'
        | 'inwards'
        | 'add'
        | 'add-within'
        | 'edit'
        | 'delete'
        | 'leave'
        | 'toggle'
        | 'select-to-here'
        | 'select-all'
        | 'duplicate'
        | 'goes-to'
        | 'operates'
        | 'jam';
    };

const vertical: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

const plain: Readonly<Record<string, OutlineKey>> = {
  ArrowRight: { does: 'open' },
  ArrowLeft: { does: 'close' },
  Home: { does: 'first' },
  End: { does: 'last' },
  PageDown: { does: 'page', step: 1 },
  PageUp: { does: 'page', step: -1 },
  Enter: { does: 'add' },
  F2: { does: 'edit' },
  Delete: { does: 'delete' },
  Backspace: { does: 'delete' },
  Escape: { does: 'leave' },
  ' ': { does: 'toggle' },
  '*': { does: 'open-siblings' },
};

/** Keys of one letter that belong to touchpoints, and the figures of the Map. */
const onTouchpoints: Readonly<Record<string, OutlineKey>> = {
  c: { does: 'goes-to' },
  o: { does: 'operates' },
  j: { does: 'jam' },
  ...feelings,
};

/** What a pressed key means on a row; undefined where it means nothing here. While somebody is looking for a name by its letters, letters mean nothing else. */
export function meaningOf(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Pressed,
  { onTouchpoint, isFinding }: { readonly onTouchpoint: boolean; readonly isFinding: boolean },
): OutlineKey | undefined {
  const step = vertical[key];
  if (ctrlKey || metaKey) return altKey || shiftKey ? undefined : withModifier(key);
  if (altKey) return shiftKey ? undefined : withAlt(key);
  if (step) return { does: 'go', step, how: shiftKey ? 'extend' : 'select' };
  if (shiftKey && key === ' ') return { does: 'select-to-here' };
  if (shiftKey && key === 'Enter') return { does: 'add-within' };
  if (isFinding && key === ' ') return { does: 'find', text: key };
  const named = plain[key];
  if (named) return shiftKey && key !== '*' ? undefined : named;
  const ofTouchpoint = onTouchpoint && !isFinding ? onTouchpoints[key.toLowerCase()] : undefined;
  if (ofTouchpoint) return shiftKey ? undefined : ofTouchpoint;
  return isLetter(key) ? { does: 'find', text: key } : undefined;
}

function withModifier(key: string): OutlineKey | undefined {
  const step = vertical[key];
  if (step) return { does: 'go', step, how: 'only-focus' };
  if (key === ' ') return { does: 'toggle' };
  if (key.toLowerCase() === 'a') return { does: 'select-all' };
  return key.toLowerCase() === 'd' ? { does: 'duplicate' } : undefined;
}

function withAlt(key: string): OutlineKey | undefined {
  const step = vertical[key];
  if (step) return { does: 'reorder', step };
  if (key === 'ArrowLeft') return { does: 'outwards' };
  return key === 'ArrowRight' ? { does: 'inwards' } : undefined;
}

/** One visible character; the question mark shows the keys everywhere. */
const isLetter = (key: string): boolean => key !== '?' && /^\S$/u.test(key);
