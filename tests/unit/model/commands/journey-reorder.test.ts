import { describe, expect, test } from 'vitest';
import { journeyAdd } from '../../../../src/model/commands/journey-add.ts';
import { journeyReorder } from '../../../../src/model/commands/journey-reorder.ts';
import { journeysInOrder } from '../../../../src/model/selectors/reading-order.ts';
import { made, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('journey.reorder', () => {
  test.each([
    ['I complain', 'I shop', ['I complain', 'I shop', 'I leave']],
    ['I complain', 'I leave', ['I shop', 'I complain', 'I leave']],
    ['I shop', undefined, ['I leave', 'I complain', 'I shop']],
  ])('%s before %s', (title, before, expected) => {
    const { store, id } = smallStore();
    made(store, journeyAdd({ title: 'I complain' }));
    const edit = journeyReorder({
      id: id('journeys', title),
      ...(before ? { beforeId: id('journeys', before) } : {}),
    });
    madeUndoneRedone(store, edit);
    expect(journeysInOrder(store.snapshot()).map((journey) => journey.title)).toEqual(expected);
  });

  test('refuses what is gone, and itself', () => {
    const { store, journeyId } = smallStore();
    const gone = nowhere('jo', 'journeys');
    expect(refused(store, journeyReorder({ id: gone }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, journeyReorder({ id: journeyId(), beforeId: gone }))).toEqual({ type: 'gone', id: gone });
    const same = journeyReorder({ id: journeyId(), beforeId: journeyId() });
    expect(refused(store, same)).toEqual({ type: 'nothing-to-do' });
  });
});
