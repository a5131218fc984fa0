import { expect, test, vi } from 'vitest';
import { Menu } from '../../../../src/ui/kit/menu.tsx';
import { allByRole, byRole, click, draw, focus, press } from '../draw.tsx';

function drawn() {
  const done = vi.fn<(label: string) => void>();
  const items = ['Rename', 'Duplicate', 'Delete'].map((label) => ({ id: label, label, onSelect: () => done(label) }));
  const place = draw(<Menu label="Actions for Shop" items={items} />);
  const button = byRole(place, 'button');
  return { place, button, done, current: () => document.activeElement?.textContent };
}

test('arrows, ends and letters move through a menu; Escape gives the keyboard back', () => {
  const { place, button, current } = drawn();
  focus(button);
  press(button, 'ArrowUp');
  expect(current()).toBe('Delete');
  const menu = byRole(place, 'menu');
  press(menu, 'ArrowDown');
  expect(current()).toBe('Rename');
  press(menu, 'd');
  expect(current()).toBe('Duplicate');
  press(menu, 'd');
  expect(current()).toBe('Delete');
  press(menu, 'Home');
  expect(current()).toBe('Rename');
  press(menu, 'Escape');
  expect(document.activeElement).toBe(button);
  expect(allByRole(place, 'menu')).toEqual([]);
});

test('an item is done once, and the menu closes', () => {
  const { place, button, done } = drawn();
  click(button);
  click(byRole(place, 'menuitem', 'Duplicate'));
  expect(done.mock.calls).toEqual([['Duplicate']]);
  expect(button.getAttribute('aria-expanded')).toBe('false');
});
