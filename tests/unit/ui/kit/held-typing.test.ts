import { afterEach, expect, test, vi } from 'vitest';
import { handOverTyping, holdTyping, type Typed } from '../../../../src/ui/kit/held-typing.ts';

const heard: string[] = [];
const hear = (event: KeyboardEvent) => heard.push(event.key);
addEventListener('keydown', hear);

const press = (key: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

async function handedOver(): Promise<Typed | undefined> {
  let handed: Typed | undefined;
  handOverTyping((typed) => {
    handed = typed;
  });
  await Promise.resolve();
  return handed;
}

afterEach(async () => {
  await handedOver();
  heard.length = 0;
  vi.useRealTimers();
});

test('what is typed before the box is there is kept from the page and given to the box', async () => {
  holdTyping();
  for (const key of ['t', 'i', 'x', 'Backspace', 'd', 'y', 'Enter']) press(key);
  expect(heard).toEqual([]);
  expect(await handedOver()).toEqual({ text: 'tidy', isEntered: true });
  press('s');
  expect(heard).toEqual(['s']);
  expect(await handedOver()).toBeUndefined();
});

test('chords and keys that write nothing are left to the page', () => {
  holdTyping();
  press('z', { ctrlKey: true });
  press('F6');
  expect(heard).toEqual(['z', 'F6']);
});

test('Escape, a press, or some seconds end it', () => {
  vi.useFakeTimers();
  holdTyping();
  press('Escape');
  press('a');
  holdTyping();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press('b');
  holdTyping();
  vi.advanceTimersByTime(5001);
  press('c');
  expect(heard).toEqual(['Escape', 'a', 'b', 'c']);
});
