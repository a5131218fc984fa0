import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { say } from '../../../../src/lib/words.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { NameInput } from '../../../../src/ui/canvas/name-input.tsx';
import { EditorContext, useWorkspace } from '../../../../src/ui/editor/use-editor.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop, otherTab } from '../details/workspace.ts';
import { byRole, draw, leave, press, type } from '../draw.tsx';

function edited() {
  const onType = vi.fn<(text: string) => void>();
  const onDone = vi.fn<(how: string, before: string) => void>();
  const place = draw(
    <NameInput label={say('test.name', 'Its name')} value="Pays" top={0} onType={onType} onDone={onDone} />,
  );
  return { input: byRole<HTMLInputElement>(place, 'textbox', 'Its name'), onType, onDone };
}

test('it has the keyboard, with everything selected to be written over', () => {
  const { input } = edited();
  expect(document.activeElement).toBe(input);
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 4]);
});

test('what is typed is written at once', () => {
  const { input, onType } = edited();
  type(input, 'Pays by card');
  expect(onType).toHaveBeenLastCalledWith('Pays by card');
});

test.each([
  ['Enter', {}, 'enter'],
  ['Enter', { shiftKey: true }, 'shift-enter'],
  ['Tab', {}, 'tab'],
  ['Escape', {}, 'escape'],
] as const)('%s %o ends it: %s', (key, held, how) => {
  const { input, onDone } = edited();
  expect(press(input, key, held).defaultPrevented).toBe(true);
  expect(onDone.mock.calls).toEqual([[how, 'Pays']]);
});

test('Shift+Tab goes back as everywhere, and leaving ends it once', () => {
  const { input, onDone } = edited();
  expect(press(input, 'Tab', { shiftKey: true }).defaultPrevented).toBe(false);
  leave(input);
  leave(input);
  expect(onDone.mock.calls).toEqual([['left', 'Pays']]);
});

test('Enter that only ends the composing of a letter does not end the editing', () => {
  const { input, onDone } = edited();
  press(input, 'Enter', { isComposing: true });
  expect(onDone).not.toHaveBeenCalled();
});

describe('while another tab writes the same name', () => {
  function two() {
    const shop = openShop();
    const id = shop.idOf('Pays');
    const onDone = vi.fn<(how: string, before: string) => void>();
    const Name = () => (
      <NameInput
        label={say('test.name', 'Its name')}
        value={useWorkspace(({ touchpoints }) => touchpoints[id]?.name ?? '')}
        top={0}
        onType={(text) => void shop.editor.edit(recordSetField({ id, field: 'name', value: text }))}
        onDone={onDone}
      />
    );
    const place = draw(
      <EditorContext value={shop.editor}>
        <Name />
      </EditorContext>,
    );
    const { other, fetch, send } = otherTab(shop.store);
    const write = (value: string) => {
      fetch();
      other.dispatch(recordSetField({ id, field: 'name', value }));
      act(send);
    };
    const name = () => shop.store.snapshot().touchpoints[id]?.name;
    const told = () => shop.editor.messages.current().map(({ says }) => words(says));
    return { ...shop, input: byRole<HTMLInputElement>(place, 'textbox', 'Its name'), write, name, told, onDone };
  }

  test('one’s own text and caret stand, and what the other wrote is told', () => {
    const { input, write, name, told } = two();
    type(input, 'Paxys', 3);
    write('Is charged');
    expect([input.value, input.selectionStart, name()]).toEqual(['Paxys', 3, 'Is charged']);
    expect(told()).toEqual([expect.stringMatching(/^Another tab has changed this to “Is charged”/)]);
    type(input, 'Paxyzs', 4);
    expect(name()).toBe('Paxyzs');
  });

  test('leaving keeps what one typed; Escape gives back what the other wrote', () => {
    const { input, write, name, onDone } = two();
    type(input, 'Pays by card');
    write('Is charged');
    press(input, 'Enter');
    expect(name()).toBe('Pays by card');
    expect(onDone).toHaveBeenLastCalledWith('enter', 'Pays');

    const another = two();
    type(another.input, 'Pays by card');
    another.write('Is charged');
    press(another.input, 'Escape');
    expect(another.onDone).toHaveBeenLastCalledWith('escape', 'Is charged');
    expect(another.name()).toBe('Is charged');
  });

  test('without a key typed it follows, and it follows an undo made here', () => {
    const { store, input, write } = two();
    write('Is charged');
    expect(input.value).toBe('Is charged');
    type(input, 'Is charged twice');
    act(() => void store.undo());
    expect(input.value).toBe('Is charged');
  });
});
