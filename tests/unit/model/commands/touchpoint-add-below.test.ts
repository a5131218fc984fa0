import { describe, expect, test } from 'vitest';
import { touchpointAddBelow } from '../../../../src/model/commands/touchpoint-add-below.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('touchpoint.add-below', () => {
  test.each([
    ['the next row', 'Pay at the till', 'Pay by phone 1,1'],
    ['the first free row', 'Browse', 'Pay by phone 0,2'],
  ])('stands in %s of the same column', (_, above, cell) => {
    const { store, tp } = smallStore();
    madeUndoneRedone(store, touchpointAddBelow({ belowId: tp(above), name: 'Pay by phone' }));
    expect(cells(store, { stage: 'Buy' })).toContain(cell);
  });

  test('is connected with nothing yet, and works in the tray', () => {
    const { store, tp } = smallStore();
    const before = ways(store);
    madeUndoneRedone(store, touchpointAddBelow({ belowId: tp('Idea') }));
    expect(cells(store, { journey: 'I shop' })).toEqual(['Idea 0,0', ' 0,1']);
    expect(ways(store)).toEqual(before);
  });

  test('refuses a touchpoint that is gone', () => {
    const { store } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, touchpointAddBelow({ belowId: gone }))).toEqual({ type: 'gone', id: gone });
  });
});
