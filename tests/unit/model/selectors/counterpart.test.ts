import { expect, test } from 'vitest';
import { journeyDuplicate } from '../../../../src/model/commands/journey-duplicate.ts';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import type { JourneyId } from '../../../../src/model/records/kinds.ts';
import { counterpartOf } from '../../../../src/model/selectors/counterpart.ts';
import { tomorrowTitle } from '../../../../src/model/selectors/display-name.ts';
import { words } from '../../../../src/words/render.ts';
import { made, smallStore } from '../workbench.ts';

test('journeys, stages and touchpoints know their other, there and back', () => {
  const { store, journeyId, tp, id } = smallStore();
  const today = journeyId();
  const ask = tp('Ask');
  const [copy] = made(store, journeyDuplicate({ id: today, title: 'Tomorrow', asCounterpart: true }));
  const there = counterpartOf(store.snapshot(), ask);
  expect(there).toMatchObject({ journeyId: copy, state: 'future' });
  expect(there && counterpartOf(store.snapshot(), there.id)).toEqual({ id: ask, journeyId: today, state: 'current' });
  expect(counterpartOf(store.snapshot(), today)).toEqual({ id: copy, journeyId: copy, state: 'future' });
  expect(counterpartOf(store.snapshot(), id('jams', 'Long queue'))).toBeUndefined();

  made(store, recordDelete({ ids: [copy as JourneyId] })); // journey.duplicate shows the journey it made
  expect(counterpartOf(store.snapshot(), ask)).toBeUndefined();
  expect(counterpartOf(store.snapshot(), today)).toBeUndefined();
});

test('the title of a future state says so, and is none that is taken', () => {
  expect(tomorrowTitle('I join', ['I join'], words)).toBe('I join (tomorrow)');
  expect(tomorrowTitle('I join', ['I join', 'I join (tomorrow)'], words)).toBe('I join (tomorrow 2)');
  const long = 'x'.repeat(495);
  expect(tomorrowTitle(long, [], words)).toBe(long);
});
