import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Finder, type FinderGroup } from '../../../../src/ui/kit/finder.tsx';
import { allByRole, byRole, draw, press, type } from '../draw.tsx';
import { dialogsOpen } from '../open-dialogs.ts';

beforeEach(dialogsOpen);

const all: readonly FinderGroup[] = [
  {
    id: 'fruit',
    title: 'Fruit',
    rows: [
      { id: 'a', label: 'Apple', icon: 'gem', note: 'red' },
      { id: 'b', label: 'Banana', icon: 'gem', refusal: 'Not ripe yet' },
    ],
  },
  { id: 'rest', title: 'The rest', rows: [{ id: 'c', label: 'Carrot', icon: 'gem', hotkey: 'Mod+C' }] },
];

function open(markAtFirst?: string) {
  const onTake = vi.fn<(id: string) => void>();
  const onClose = vi.fn<() => void>();
  function Opened() {
    const [text, setText] = useState('');
    const groups = all.flatMap((group) => {
      const rows = group.rows.filter(({ label }) => label.toLowerCase().includes(text));
      return rows.length > 0 ? [{ ...group, rows }] : [];
    });
    return (
      <Finder
        label="Find"
        placeholder="What?"
        text={text}
        onText={setText}
        groups={groups}
        says={`${groups.length} groups`}
        markAtFirst={markAtFirst}
        closedBy="k"
        onTake={onTake}
        onClose={onClose}
      />
    );
  }
  const place = draw(<Opened />);
  const box = byRole<HTMLInputElement>(place, 'combobox', 'Find');
  const marked = () => {
    const id = box.getAttribute('aria-activedescendant');
    const option = id === null ? undefined : document.getElementById(id);
    expect(option?.getAttribute('aria-selected') ?? 'true').toBe('true');
    return option?.querySelector('span')?.textContent;
  };
  return { place, box, marked, onTake, onClose, status: () => byRole(place, 'status').textContent };
}

test('the box is a combobox over a listbox of groups, and has the keyboard', () => {
  const { place, box } = open();
  expect(document.activeElement).toBe(box);
  const list = byRole(place, 'listbox', 'Find');
  expect(box.getAttribute('aria-controls')).toBe(list.id);
  expect(box.getAttribute('aria-expanded')).toBe('true');
  expect(allByRole(list, 'group').map((group) => allByRole(group, 'option').length)).toEqual([2, 1]);
  byRole(list, 'group', 'Fruit');
  expect(allByRole(list, 'option').filter((option) => option.getAttribute('aria-selected') === 'true')).toHaveLength(1);
});

test('arrows go round through all groups, Enter takes the marked row', () => {
  const { box, marked, onTake } = open();
  expect(marked()).toBe('Apple');
  press(box, 'ArrowUp');
  expect(marked()).toBe('Carrot');
  press(box, 'ArrowDown');
  press(box, 'ArrowDown');
  expect(marked()).toBe('Banana');
  press(box, 'PageDown');
  expect(marked()).toBe('Carrot');
  press(box, 'Enter');
  expect(onTake.mock.calls).toEqual([['c']]);
});

test('typing marks the first answer again; with none there is nothing to take, and it says so', () => {
  const { box, marked, onTake, status } = open();
  press(box, 'ArrowDown');
  type(box, 'carr');
  expect(marked()).toBe('Carrot');
  expect(status()).toBe('1 groups');
  type(box, 'zzz');
  expect(box.getAttribute('aria-expanded')).toBe('false');
  expect(box.hasAttribute('aria-activedescendant')).toBe(false);
  press(box, 'Enter');
  expect(onTake).not.toHaveBeenCalled();
});

test('what cannot be done is not done, and says why', () => {
  const { box, onTake, status, place } = open('b');
  const banana = allByRole(place, 'option')[1];
  expect(banana?.getAttribute('aria-disabled')).toBe('true');
  expect(banana?.textContent).toContain('Not ripe yet');
  press(box, 'Enter');
  expect(onTake).not.toHaveBeenCalled();
  expect(status()).toBe('Not ripe yet');
  press(box, 'ArrowDown');
  expect(status()).toBe('2 groups');
});

test('its own key closes it', () => {
  const { box, onClose } = open();
  press(box, 'k');
  expect(onClose).not.toHaveBeenCalled();
  press(box, 'k', { ctrlKey: true });
  expect(onClose).toHaveBeenCalledOnce();
});
