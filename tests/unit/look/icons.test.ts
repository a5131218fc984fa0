import { expect, test } from 'vitest';
import { iconPath } from '../../../src/look/icons.ts';

test('an outline of several paths draws each from its own start', () => {
  expect(iconPath('cross')).toMatch(/^M18 6 6 18M6 6\s?l12 12$/);
});

test('shapes become paths', () => {
  expect(iconPath('ellipsis')).toMatch(/^M\d+ 12a1 1 0 1 0 2 0/);
});
