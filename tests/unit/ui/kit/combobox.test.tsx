import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Combobox } from '../../../../src/ui/kit/combobox.tsx';
import { allByRole, byRole, click, draw, focus, leave, press, type } from '../draw.tsx';

const channels = [
  { id: 'phone', label: 'Telephone' },
  { id: 'web', label: 'Website' },
  { id: 'cafe', label: 'Café' },
];

function drawn(first?: string) {
  const onChoose = vi.fn<(id: string | undefined) => void>();
  const onMake = vi.fn<(name: string) => void>();
  function Chosen() {
    const [value, setValue] = useState<string | undefined>(first);
    return (
      <Combobox
        label="Channel"
        value={value}
        options={channels}
        onChoose={(id) => {
          onChoose(id);
          setValue(id);
        }}
        onMake={onMake}
      />
    );
  }
  const place = draw(<Chosen />);
  const box = byRole<HTMLInputElement>(place, 'combobox', 'Channel');
  focus(box);
  return { place, box, onChoose, onMake, shown: () => allByRole(place, 'option').map((option) => option.textContent) };
}

const marked = (place: HTMLElement, box: HTMLElement) =>
  place.querySelector(`[id="${box.getAttribute('aria-activedescendant')}"]`)?.textContent;

describe('a combobox', () => {
  test('opens with the arrow, moves the mark round, and Enter takes it', () => {
    const { place, box, onChoose, shown } = drawn();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    press(box, 'ArrowDown');
    expect(shown()).toEqual(['Telephone', 'Website', 'Café']);
    expect(marked(place, box)).toBe('Telephone');
    press(box, 'ArrowUp');
    expect(marked(place, box)).toBe('Café');
    press(box, 'Enter');
    expect(onChoose.mock.calls).toEqual([['cafe']]);
    expect(box.value).toBe('Café');
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  test('begins at what is chosen', () => {
    const { place, box } = drawn('web');
    press(box, 'ArrowDown');
    expect(marked(place, box)).toBe('Website');
  });

  test('narrows the list by what is typed, accents aside, and offers to add what is not there', () => {
    const { box, onChoose, onMake, shown } = drawn();
    type(box, 'cafe');
    expect(shown()).toEqual(['Café']);
    type(box, 'Letter');
    expect(shown()).toEqual(['Add “Letter”']);
    press(box, 'Enter');
    expect(onMake.mock.calls).toEqual([['Letter']]);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('Tab takes the marked row of what was typed', () => {
    const { box, onChoose } = drawn();
    type(box, 'web');
    press(box, 'Tab');
    expect(onChoose.mock.calls).toEqual([['web']]);
  });

  test('Escape closes the list first and keeps what was chosen', () => {
    const { box, onChoose } = drawn('phone');
    type(box, 'web');
    const event = press(box, 'Escape');
    expect(event.defaultPrevented).toBe(true);
    expect(box.value).toBe('Telephone');
    expect(press(box, 'Escape').defaultPrevented).toBe(false);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('leaving takes an exact name, and gives up half a name', () => {
    const { box, onChoose, onMake } = drawn('phone');
    type(box, 'WEBSITE');
    leave(box);
    expect(onChoose.mock.calls).toEqual([['web']]);
    focus(box);
    type(box, 'Tele');
    leave(box);
    expect(box.value).toBe('Website');
    expect(onMake).not.toHaveBeenCalled();
  });

  test('an emptied box chooses nothing, once', () => {
    const { box, onChoose } = drawn('phone');
    type(box, '');
    leave(box);
    leave(box);
    expect(onChoose.mock.calls).toEqual([[undefined]]);
  });

  test('a press on a row takes it', () => {
    const { place, box, onChoose } = drawn();
    press(box, 'ArrowDown');
    const [, website] = allByRole(place, 'option');
    if (website) click(website);
    expect(onChoose.mock.calls).toEqual([['web']]);
  });
});
