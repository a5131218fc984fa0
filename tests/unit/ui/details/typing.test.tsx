import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { Details } from '../../../../src/ui/details/details.tsx';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { byRole, draw, focus, leave, press, type } from '../draw.tsx';
import { openShop, otherTab } from './workspace.ts';

function drawn(selected: string) {
  const shop = openShop();
  const id = shop.idOf(selected);
  const place = draw(
    <EditorContext value={shop.editor}>
      <Details journeyId={shop.journeyId} />
    </EditorContext>,
  );
  act(() => shop.editor.session.select([id]));
  const name = () => shop.store.snapshot().touchpoints[id]?.name;
  return { ...shop, id, place, name, box: byRole<HTMLInputElement>(place, 'textbox', 'Name') };
}

describe('typing into a field of Details', () => {
  test('every key is an edit, and all of them are one step for undo', () => {
    const { store, box, name } = drawn('Calls');
    focus(box);
    for (const text of ['Calls ', 'Calls u', 'Calls us']) type(box, text);
    expect(name()).toBe('Calls us');
    leave(box);
    act(() => void store.undo());
    expect(name()).toBe('Calls');
  });

  test('leaving the box ends the step', () => {
    const { store, box, name } = drawn('Calls');
    focus(box);
    type(box, 'Calls us');
    leave(box);
    focus(box);
    type(box, 'Calls us again');
    act(() => void store.undo());
    expect(name()).toBe('Calls us');
    expect(box.value).toBe('Calls us');
  });

  test('the caret stays where one types', () => {
    const { box } = drawn('Calls');
    focus(box);
    type(box, 'Caxlls', 3);
    expect([box.value, box.selectionStart]).toEqual(['Caxlls', 3]);
  });

  test('nothing is written twice, and nothing by merely leaving', () => {
    const { store, box } = drawn('Calls');
    const dispatch = vi.spyOn(store, 'dispatch');
    focus(box);
    type(box, 'Calls');
    leave(box);
    expect(dispatch).not.toHaveBeenCalled();
    type(box, 'Rings');
    leave(box);
    expect(dispatch).toHaveBeenCalledTimes(1);
  });

  describe('while another tab writes', () => {
    function two() {
      const here = drawn('Calls');
      const { other, fetch, send } = otherTab(here.store);
      const write = (value: string) => {
        fetch();
        other.dispatch(recordSetField({ id: here.id, field: 'name', value }));
        act(send);
      };
      const told = () => here.place.querySelector('[role="status"]')?.textContent;
      return { ...here, write, told };
    }

    test('a box in which nobody has typed follows at once, also the one with the caret', () => {
      const { box, write, told } = two();
      write('Rings');
      expect(box.value).toBe('Rings');
      focus(box);
      write('Phones');
      expect(box.value).toBe('Phones');
      expect(told()).toBeUndefined();
    });

    test('one’s own text stands with its caret, what the other wrote is told, and the next key has the last word', () => {
      const { box, write, told, name } = two();
      focus(box);
      type(box, 'Caxlls', 3);
      write('Phones');
      expect([box.value, box.selectionStart]).toEqual(['Caxlls', 3]);
      expect(told()).toBe(
        'Another tab has changed this to “Phones” meanwhile. Your text is kept when you leave; Escape takes theirs.',
      );
      type(box, 'Caxylls', 4);
      expect([name(), told()]).toEqual(['Caxylls', undefined]);
    });

    test('leaving keeps what one typed, and an undo brings back what the other wrote', () => {
      const { store, box, write, name } = two();
      focus(box);
      type(box, 'Rings u');
      write('Phones');
      leave(box);
      expect([box.value, name()]).toEqual(['Rings u', 'Rings u']);
      act(() => void store.undo());
      expect([box.value, name()]).toEqual(['Phones', 'Phones']);
    });

    test('Escape takes what the other wrote', () => {
      const { box, write, name, told } = two();
      focus(box);
      type(box, 'Rings u');
      write('Phones');
      press(box, 'Escape');
      expect([box.value, told()]).toEqual(['Phones', undefined]);
      leave(box);
      expect(name()).toBe('Phones');
    });

    test('a box left alone for a while follows again', () => {
      const { box, write, told } = two();
      focus(box);
      const now = vi.spyOn(Date, 'now');
      now.mockReturnValue(1_000_000);
      type(box, 'Rings u');
      now.mockReturnValue(1_004_000);
      write('Phones');
      expect([box.value, told()]).toEqual(['Phones', undefined]);
      now.mockRestore();
    });

    test('what could not be taken is not swept away by what another writes', () => {
      const { box, write } = two();
      focus(box);
      const now = vi.spyOn(Date, 'now');
      now.mockReturnValue(1_000_000);
      type(box, 'x'.repeat(501));
      now.mockReturnValue(1_009_000);
      write('Phones');
      expect(box.value).toBe('x'.repeat(501));
      now.mockRestore();
    });
  });

  test('a value that is refused keeps the old one and says why beneath the box', () => {
    const { box, name } = drawn('Calls');
    focus(box);
    type(box, 'x'.repeat(501));
    expect(name()).toBe('Calls');
    const says = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(says?.textContent).toBe('“Name” cannot hold that. The old value was kept.');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    leave(box);
    expect(box.value).toBe('Calls');
  });

  test('a letter that is still being composed is not written', () => {
    const { box, name } = drawn('Calls');
    focus(box);
    act(() => void box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    type(box, 'Callsに');
    expect(name()).toBe('Calls');
    act(() => void box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    expect(name()).toBe('Callsに');
  });
});

describe('an amount', () => {
  function handleTime() {
    const shop = drawn('Calls');
    act(() => byRole(shop.place, 'button', 'More').click());
    act(() => byRole(shop.place, 'button', 'For experts').click());
    const box = byRole<HTMLInputElement>(shop.place, 'textbox', 'Handle time');
    return { ...shop, box, seconds: () => shop.store.snapshot().touchpoints[shop.id]?.handleTimeSeconds };
  }

  test('counts on Enter, and reads as it is always written', () => {
    const { box, seconds } = handleTime();
    focus(box);
    type(box, '4.5 min');
    expect(seconds()).toBeUndefined();
    press(box, 'Enter');
    expect(seconds()).toBe(270);
    expect(box.value).toBe('4:30');
  });

  test('that is none is not taken, and the box says so', () => {
    const { box, seconds } = handleTime();
    focus(box);
    type(box, 'ages');
    leave(box);
    expect(seconds()).toBeUndefined();
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/such as 4:30/);
  });
});
