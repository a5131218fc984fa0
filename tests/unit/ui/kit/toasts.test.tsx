import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { say } from '../../../../src/lib/words.ts';
import { createMessages } from '../../../../src/ui/editor/messages.ts';
import { Toasts } from '../../../../src/ui/kit/toasts.tsx';
import { allByRole, byRole, draw } from '../draw.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

test('news goes by itself, a refusal stays until it is put away', () => {
  const messages = createMessages();
  const place = draw(<Toasts messages={messages} />);
  act(() => {
    messages.news(say('test.saved', 'Saved.'));
    messages.alert(say('test.gone', 'It is gone.'));
  });
  expect(byRole(place, 'status').textContent).toBe('Saved.');
  expect(byRole(place, 'alert').textContent).toBe('It is gone.');
  wait(6_100);
  expect(byRole(place, 'status').textContent).toBe('');
  wait(60_000);
  expect(allByRole(place, 'alert')).toHaveLength(1);
});

test('news is held for as long as the pointer rests on it', () => {
  const messages = createMessages();
  const place = draw(<Toasts messages={messages} />);
  act(() => messages.news(say('test.saved', 'Saved.')));
  const card = byRole(place, 'status').firstElementChild;
  act(() => {
    card?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  });
  wait(20_000);
  expect(byRole(place, 'status').textContent).toBe('Saved.');
});

test('Escape puts the newest news away, and an action is done once', () => {
  const undo = vi.fn<() => void>();
  const messages = createMessages();
  const place = draw(<Toasts messages={messages} />);
  act(() => messages.news(say('test.deleted', 'Deleted.'), { label: say('test.undo', 'Undo'), run: undo }));
  act(() => byRole(place, 'button', 'Undo').click());
  expect(undo).toHaveBeenCalledTimes(1);
  expect(messages.current()).toEqual([]);
  act(() => messages.news(say('test.saved', 'Saved.')));
  act(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  });
  expect(messages.current()).toEqual([]);
});
