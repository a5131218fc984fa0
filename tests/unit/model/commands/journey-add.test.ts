import { describe, expect, test } from 'vitest';
import { journeyAdd } from '../../../../src/model/commands/journey-add.ts';
import { journeysInOrder, stagesOf } from '../../../../src/model/selectors/reading-order.ts';
import { emptyStore, madeUndoneRedone, refused, smallStore } from '../workbench.ts';

describe('journey.add', () => {
  test('the first of an empty workspace', () => {
    const store = emptyStore();
    const { after, show } = madeUndoneRedone(store, journeyAdd({ title: 'I move house' }));
    expect(journeysInOrder(after).map(({ id, title }) => [id, title])).toEqual([[show[0], 'I move house']]);
  });

  test('after the others, with stages in the order given', () => {
    const { store, id } = smallStore();
    madeUndoneRedone(store, journeyAdd({ title: 'I complain', stages: ['Notice', 'Call', 'Wait', 'Hear back'] }));
    expect(journeysInOrder(store.snapshot()).map(({ title }) => title)).toEqual(['I shop', 'I leave', 'I complain']);
    const stages = stagesOf(store.snapshot(), id('journeys', 'I complain'));
    expect(stages.map(({ name }) => name)).toEqual(['Notice', 'Call', 'Wait', 'Hear back']);
  });

  test('as it will be tomorrow', () => {
    const { store, get } = smallStore();
    madeUndoneRedone(store, journeyAdd({ title: 'I shop tomorrow', state: 'future' }));
    expect(get('journeys', 'I shop tomorrow').state).toBe('future');
  });

  test('refuses a title that is too long, and a state that is none', () => {
    const { store } = smallStore();
    expect(refused(store, journeyAdd({ title: 'x'.repeat(501) })).type).toBe('bad-value');
    const bad = journeyAdd({ title: 'I', state: 'past' as never }); // what a file may hold
    expect(refused(store, bad).type).toBe('bad-value');
  });
});
