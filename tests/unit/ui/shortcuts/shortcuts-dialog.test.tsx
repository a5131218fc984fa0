import { beforeEach, expect, test } from 'vitest';
import { areKeysOn } from '../../../../src/ui/editor/key-switches.ts';
import { ShortcutsDialog } from '../../../../src/ui/shortcuts/shortcuts-dialog.tsx';
import { click, draw } from '../draw.tsx';

beforeEach(() => {
  localStorage.clear();
  HTMLDialogElement.prototype.showModal ??= () => {};
  HTMLDialogElement.prototype.close ??= () => {};
});

test('switching the letter keys off acts at once, and the sheet shows which are off', () => {
  const place = draw(<ShortcutsDialog onClose={() => {}} />);
  const off = () => [...place.querySelectorAll('[data-off] dt')].map(({ textContent }) => textContent);
  const box = [...place.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find(
    (each) =>
      document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent ===
      'Letter and digit keys on the map',
  );
  expect(box?.checked).toBe(true);
  expect(off()).toEqual([]);
  if (box) click(box);
  expect(areKeysOn('letters')).toBe(false);
  expect(off()).toContain('Note a problem');
  expect(off()).not.toContain('Delete');
  if (box) click(box);
  expect(areKeysOn('letters')).toBe(true);
  expect(off()).toEqual([]);
});
