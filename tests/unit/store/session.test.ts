import { expect, test } from 'vitest';
import { createSession } from '../../../src/store/session.ts';

test('a session is told of what really changed', () => {
  const session = createSession();
  let told = 0;
  const stop = session.subscribe(() => {
    told += 1;
  });
  session.set({ search: 'till' });
  session.set({ search: 'till' });
  session.set({ drag: { ids: ['tp_1'], dx: 4, dy: 0 } });
  stop();
  session.set({ search: '' });

  expect(told).toBe(2);
  expect(session.get()).toMatchObject({ search: '', drag: { dx: 4 } });
});

test('selecting keeps the order and each id once; the last one has the focus', () => {
  const session = createSession();
  session.select(['b', 'a', 'b', 'c']);
  expect(session.get()).toMatchObject({ selection: ['b', 'a', 'c'], focused: 'c' });
  session.select(['a', 'b'], 'a');
  expect(session.get()).toMatchObject({ selection: ['a', 'b'], focused: 'a' });
  session.select([]);
  expect(session.get()).toMatchObject({ selection: [], focused: undefined });
});

test('a session comes back from JSON, without the drag that its page died with', () => {
  const session = createSession();
  session.select(['tp_1']);
  session.set({
    viewports: { jo_1: { x: 1, y: 2, zoom: 0.5 } },
    startedEmpty: { jo_1: true },
    drag: { ids: [], dx: 1, dy: 1 },
  });
  const again = createSession(JSON.parse(JSON.stringify(session.get())));

  expect(again.get()).toEqual({ ...session.get(), drag: undefined });
});

test('what is not of the right form is left out', () => {
  const odd = createSession({
    selection: ['a', 5, 'a'],
    focused: 7,
    search: null,
    viewports: { jo_1: { x: 1, y: Number.NaN, zoom: 1 }, jo_2: 'here', jo_3: { x: 0, y: 0, zoom: 1 } },
    startedEmpty: ['x'],
  });
  expect(odd.get()).toMatchObject({ selection: ['a'], focused: undefined, search: '', startedEmpty: {} });
  expect(Object.keys(odd.get().viewports)).toEqual(['jo_3']);
  expect(createSession({ selection: 'all', viewports: 4 }).get()).toEqual(createSession().get());
});
