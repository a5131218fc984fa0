import { describe, expect, test } from 'vitest';
import { laneAdd } from '../../../../src/model/commands/lane-add.ts';
import { finder, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('lane.add', () => {
  const shown = ({ get }: ReturnType<typeof smallStore>) =>
    Object.entries(get('journeys', 'I shop').lanesShown)
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
      .map(([name]) => name);

  test('adds a row and shows it below the others', () => {
    const small = smallStore();
    const { show } = madeUndoneRedone(small.store, laneAdd({ journeyId: small.journeyId(), name: 'Thinking' }));
    const lane = finder(small.store).id('lanes', 'Thinking');
    expect(shown(small)).toEqual(['emotion', lane]);
    expect(show).toEqual([lane]);
  });

  test('one below the other, each in its journey', () => {
    const small = smallStore();
    for (const name of ['Thinking', 'Doing'])
      madeUndoneRedone(small.store, laneAdd({ journeyId: small.journeyId(), name }));
    const { id, get } = finder(small.store);
    expect(shown(small)).toEqual(['emotion', id('lanes', 'Thinking'), id('lanes', 'Doing')]);
    expect(get('lanes', 'Thinking').order < get('lanes', 'Doing').order).toBe(true);
    expect(Object.keys(get('journeys', 'I leave').lanesShown)).toEqual(['emotion']);
  });

  test('refuses a journey that is gone, and a name that is too long', () => {
    const { store, journeyId } = smallStore();
    const gone = nowhere('jo', 'journeys');
    expect(refused(store, laneAdd({ journeyId: gone, name: 'X' }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, laneAdd({ journeyId: journeyId(), name: 'x'.repeat(501) })).type).toBe('bad-value');
  });
});
