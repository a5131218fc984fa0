import { describe, expect, test } from 'vitest';
import { touchpointDuplicate } from '../../../../src/model/commands/touchpoint-duplicate.ts';
import { assignmentsOf } from '../../../../src/model/selectors/ownership.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('touchpoint.duplicate', () => {
  test('puts the copy below, with its channel, owners and jams', () => {
    const { store, tp, id, get } = smallStore();
    const { show, after } = madeUndoneRedone(store, touchpointDuplicate({ ids: [tp('Pay at the till')] }));
    expect(cells(store, { stage: 'Buy' })).toEqual([
      'Browse 0,0',
      'Ask 0,1',
      'Pay at the till 1,0',
      'Pay at the till 1,1',
    ]);
    const [copy] = show;
    const touchpoint = Object.values(after.touchpoints).find((each) => each.id === copy);
    if (!touchpoint) throw new Error('Nothing was copied');
    expect(touchpoint).toMatchObject({ name: 'Pay at the till', channelId: id('channels', 'Store') });
    expect(assignmentsOf(after, touchpoint.id)).toMatchObject([
      { role: 'operates', departmentId: id('departments', 'Sales') },
    ]);
    expect(Object.keys(get('jams', 'One till only').subjects)).toContain(touchpoint.id);
    expect(Object.keys(after.channels)).toHaveLength(4);
  });

  test('keeps the connections among several, and makes none with the others', () => {
    const { store, tp } = smallStore();
    madeUndoneRedone(store, touchpointDuplicate({ ids: [tp('Browse'), tp('Pay at the till')] }));
    expect(cells(store, { stage: 'Buy' })).toEqual([
      'Browse 0,0',
      'Ask 0,1',
      'Browse 0,2',
      'Pay at the till 1,0',
      'Pay at the till 1,1',
    ]);
    expect(ways(store)).toEqual([
      'Browse → Pay at the till (likes it)',
      'Browse → Pay at the till (likes it)',
      'Pay at the till → Unpack',
    ]);
  });

  test('in the tray, too', () => {
    const { store, tp } = smallStore();
    madeUndoneRedone(store, touchpointDuplicate({ ids: [tp('Idea')] }));
    expect(cells(store, { journey: 'I shop' })).toEqual(['Idea 0,0', 'Idea 0,1']);
  });

  test('refuses nothing at all, and only what is gone', () => {
    const { store } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, touchpointDuplicate({ ids: [] }))).toEqual({ type: 'nothing-to-do' });
    expect(refused(store, touchpointDuplicate({ ids: [gone] }))).toEqual({ type: 'gone', id: gone });
  });
});
