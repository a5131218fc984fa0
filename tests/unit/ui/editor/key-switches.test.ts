import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { areKeysOn, switchKeys } from '../../../../src/ui/editor/key-switches.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

test('keys are on until they are switched off, each kind for itself, and the browser remembers it', () => {
  expect(areKeysOn('letters')).toBe(true);
  switchKeys('letters', false);
  expect(areKeysOn('letters')).toBe(false);
  expect(areKeysOn('question-mark')).toBe(true);
  expect(localStorage.length).toBe(1);
  switchKeys('letters', true);
  expect(areKeysOn('letters')).toBe(true);
  expect(localStorage.length).toBe(0);
});

test('where nothing can be stored the choice holds for this visit', () => {
  const refuse = () => {
    throw new DOMException('No', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
  expect(areKeysOn('letters')).toBe(true);
  switchKeys('letters', false);
  expect(areKeysOn('letters')).toBe(false);
  switchKeys('letters', true);
  expect(areKeysOn('letters')).toBe(true);
});
