import { describe, expect, test } from 'vitest';
import { touchpointSwap } from '../../../../src/model/commands/touchpoint-swap.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('touchpoint.swap', () => {
  test.each([
    ['of one stage', 'Browse', 'Pay at the till', ['Pay at the till 0,0', 'Ask 0,1', 'Browse 1,0']],
    ['of two stages', 'Browse', 'Unpack', ['Unpack 0,0', 'Ask 0,1', 'Pay at the till 1,0']],
    ['with one in the tray', 'Ask', 'Idea', ['Browse 0,0', 'Idea 0,1', 'Pay at the till 1,0']],
  ])('lets two touchpoints %s change places', (_, one, other, expected) => {
    const { store, tp } = smallStore();
    const { show } = madeUndoneRedone(store, touchpointSwap({ id: tp(one), withId: tp(other) }));
    expect(cells(store, { stage: 'Buy' })).toEqual(expected);
    expect(show).toEqual([tp(one)]);
  });

  test('refuses what is gone, itself, and another journey', () => {
    const { store, tp } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, touchpointSwap({ id: gone, withId: tp('Ask') }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, touchpointSwap({ id: tp('Ask'), withId: gone }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, touchpointSwap({ id: tp('Ask'), withId: tp('Ask') })).type).toBe('nothing-to-do');
    expect(refused(store, touchpointSwap({ id: tp('Ask'), withId: tp('Cancel') })).type).toBe('nothing-to-do');
  });
});
