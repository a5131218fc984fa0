import { expect, test } from 'vitest';
import { ariaKeys, keyHint } from '../../../../src/ui/kit/key-hint.ts';

test('a chord is printed as its machine prints it', () => {
  expect(keyHint('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  expect(keyHint('Mod+Enter', false)).toBe('Ctrl+↵');
  expect(keyHint('+', false)).toBe('+');
  expect(ariaKeys('Mod+Enter', false)).toBe('Control+Enter');
});
