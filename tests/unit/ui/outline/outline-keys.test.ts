import { describe, expect, test } from 'vitest';
import type { Pressed } from '../../../../src/ui/editor/pressed.ts';
import { meaningOf } from '../../../../src/ui/outline/outline-keys.ts';

const pressed = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const onTouchpoint = { onTouchpoint: true, isFinding: false };
const elsewhere = { onTouchpoint: false, isFinding: false };

describe('what a key means in the Outline', () => {
  test.each([
    ['ArrowDown', {}, { does: 'go', step: 1, how: 'select' }],
    ['ArrowUp', { shiftKey: true }, { does: 'go', step: -1, how: 'extend' }],
    ['ArrowUp', { ctrlKey: true }, { does: 'go', step: -1, how: 'only-focus' }],
    ['ArrowDown', { altKey: true }, { does: 'reorder', step: 1 }],
    ['ArrowLeft', { altKey: true }, { does: 'outwards' }],
    ['ArrowRight', { altKey: true }, { does: 'inwards' }],
    ['Enter', {}, { does: 'add' }],
    ['Enter', { shiftKey: true }, { does: 'add-within' }],
    ['*', { shiftKey: true }, { does: 'open-siblings' }],
    [' ', { shiftKey: true }, { does: 'select-to-here' }],
    ['a', { metaKey: true }, { does: 'select-all' }],
    ['D', { ctrlKey: true }, { does: 'duplicate' }],
    ['C', {}, { does: 'goes-to' }],
    ['o', {}, { does: 'operates' }],
    ['j', {}, { does: 'jam' }],
    ['5', {}, { does: 'feel', emotion: 2 }],
    ['w', {}, { does: 'find', text: 'w' }],
  ] as const)('%s %j', (key, held, meaning) => {
    expect(meaningOf(pressed(key, held), onTouchpoint)).toEqual(meaning);
  });

  test.each(['c', 'o', 'j', '5'])('%s is a letter of a name where no touchpoint has the keyboard', (key) => {
    expect(meaningOf(pressed(key), elsewhere)).toEqual({ does: 'find', text: key });
  });

  test.each(['c', ' ', 'o'])('“%s” goes on with a name that is being looked for', (key) => {
    expect(meaningOf(pressed(key), { onTouchpoint: true, isFinding: true })).toEqual({ does: 'find', text: key });
  });

  test.each([
    ['c', { ctrlKey: true }],
    ['z', { metaKey: true }],
    ['Tab', {}],
    ['?', { shiftKey: true }],
    ['F6', {}],
    ['ArrowLeft', { altKey: true, shiftKey: true }],
    ['Home', { ctrlKey: true }],
  ] as const)('%s %j is left to others', (key, held) => {
    expect(meaningOf(pressed(key, held), onTouchpoint)).toBeUndefined();
  });
});
