import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { focus, press } from '../draw.tsx';
import { drawOutline, openOutline } from './open.tsx';

const rendered = vi.hoisted(() => ({ rows: new Set<string>(), count: 0 }));

// Drawn by each row of a touchpoint whenever that row is drawn.
vi.mock('../../../../src/ui/outline/row-marks.tsx', () => ({
  RowMarks({ id }: { readonly id: string }) {
    rendered.rows.add(id);
    rendered.count += 1;
    return null;
  },
}));

const stages = 100;
const perStage = 49;

/** 100 stages of 49 touchpoints, each leading to the next: 9,899 items. */
function manyRows() {
  const stageKeys = Array.from({ length: stages }, (_, index) => `s${index}`);
  const keys = stageKeys.flatMap((stage) => Array.from({ length: perStage }, (_, index) => `${stage}t${index}`));
  return {
    journeys: { j: { title: 'I do much' } },
    stages: Object.fromEntries(stageKeys.map((key) => [key, { journeyId: 'j', name: `Stage ${key}` }])),
    touchpoints: Object.fromEntries(
      keys.map((key) => [key, { journeyId: 'j', stageId: key.slice(0, key.indexOf('t')), name: `Touchpoint ${key}` }]),
    ),
    connections: Object.fromEntries(
      keys.slice(1).map((key, index) => [`c${index}`, { fromId: keys[index] ?? '', toId: key }]),
    ),
  };
}

const many = openOutline(manyRows());

beforeEach(() => {
  many.session.select([]);
  rendered.rows.clear();
  rendered.count = 0;
});

test('of 10,000 items only those in sight and the one with the keyboard are elements, and each tells its place', () => {
  const { place, tree, items, session } = drawOutline(many);
  expect(items().length).toBeGreaterThan(15);
  expect(items().length).toBeLessThan(80);
  expect(place.querySelectorAll('*').length).toBeLessThan(700);
  expect(items()[0]?.getAttribute('aria-setsize')).toBe('100');

  const [first] = items();
  if (!first) throw new Error('There is no item');
  focus(first);
  press(first, 'End');
  const last = document.activeElement;
  expect(last?.getAttribute('aria-label')).toBe(`Touchpoint s${stages - 1}t${perStage - 1}`);
  expect(last?.getAttribute('aria-posinset')).toBe(String(perStage));
  expect(items().length).toBeLessThan(80);

  act(() => {
    tree().scrollTop = 0;
    tree().dispatchEvent(new Event('scroll'));
  });
  expect(document.activeElement).toBe(last);
  expect(items().at(-1)).toBe(last);
  expect(items()[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(session.get().focused).toBe(last?.getAttribute('data-key'));
});

test('a rename draws a handful of rows anew, and scrolling draws only what comes into sight', () => {
  const { tree, touchpoint, store, items } = drawOutline(many);
  const id = touchpoint('Touchpoint s0t3');
  rendered.rows.clear();
  rendered.count = 0;
  for (const name of ['A', 'Ab', 'Abc'])
    act(() => void store.dispatch(recordSetField({ id, field: 'name', value: name })));
  expect([...rendered.rows]).toEqual([id]);
  expect(rendered.count).toBeLessThanOrEqual(6);
  expect(items().map((row) => row.getAttribute('aria-label'))).toContain('Goes to: Abc');

  rendered.rows.clear();
  act(() => {
    tree().scrollTop = 34 * 60;
    tree().dispatchEvent(new Event('scroll'));
  });
  expect(rendered.rows.size).toBeGreaterThan(5);
  expect(rendered.rows.size).toBeLessThan(45);
});
