import { expect, test, vi } from 'vitest';
import { say } from '../../../../src/lib/words.ts';
import { NameInput } from '../../../../src/ui/canvas/name-input.tsx';
import { byRole, draw, leave, press, type } from '../draw.tsx';

function edited() {
  const onType = vi.fn<(text: string) => void>();
  const onDone = vi.fn<(how: string) => void>();
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
  expect(onDone.mock.calls).toEqual([[how]]);
});

test('Shift+Tab goes back as everywhere, and leaving ends it once', () => {
  const { input, onDone } = edited();
  expect(press(input, 'Tab', { shiftKey: true }).defaultPrevented).toBe(false);
  leave(input);
  leave(input);
  expect(onDone.mock.calls).toEqual([['left']]);
});

test('Enter that only ends the composing of a letter does not end the editing', () => {
  const { input, onDone } = edited();
  press(input, 'Enter', { isComposing: true });
  expect(onDone).not.toHaveBeenCalled();
});
