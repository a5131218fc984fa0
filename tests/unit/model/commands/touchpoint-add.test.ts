import { describe, expect, test } from 'vitest';
import { touchpointAdd } from '../../../../src/model/commands/touchpoint-add.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('touchpoint.add', () => {
  test('after all that is there, so that it is read last', () => {
    const { store, journeyId, stage, get } = smallStore();
    const edit = touchpointAdd({ journeyId: journeyId(), stageId: stage('Buy'), name: 'Leave' });
    const { show } = madeUndoneRedone(store, edit);
    expect(cells(store, { stage: 'Buy' })).toEqual(['Browse 0,0', 'Ask 0,1', 'Pay at the till 1,0', 'Leave 2,0']);
    expect(show).toEqual([get('touchpoints', 'Leave').id]);
  });

  test('on the cell given, with a channel and an emotion, connected from another', () => {
    const { store, journeyId, stage, tp, id, get } = smallStore();
    const channelId = id('channels', 'Store');
    const edit = touchpointAdd({
      journeyId: journeyId(),
      stageId: stage('Use'),
      column: 4,
      row: 2,
      name: 'Set up',
      connectedFromId: tp('Unpack'),
      channelId,
      emotion: -1,
    });
    madeUndoneRedone(store, edit);
    expect(get('touchpoints', 'Set up')).toMatchObject({ column: 4, row: 2, channelId, emotion: -1 });
    expect(ways(store)).toContain('Unpack → Set up');
  });

  test('without a stage into the tray, without a name as untitled', () => {
    const { store, journeyId } = smallStore();
    madeUndoneRedone(store, touchpointAdd({ journeyId: journeyId() }));
    expect(cells(store, { journey: 'I shop' })).toEqual(['Idea 0,0', ' 1,0']);
  });

  test.each<[string, (small: ReturnType<typeof smallStore>) => Parameters<typeof touchpointAdd>[0], string]>([
    ['a journey that is gone', () => ({ journeyId: nowhere('jo', 'journeys') }), 'gone'],
    [
      'a stage of another journey',
      ({ journeyId, stage }) => ({ journeyId: journeyId(), stageId: stage('Goodbye') }),
      'gone',
    ],
    [
      'a channel that is gone',
      ({ journeyId }) => ({ journeyId: journeyId(), channelId: nowhere('ch', 'channels') }),
      'gone',
    ],
    [
      'a touchpoint before it of another journey',
      ({ journeyId, tp }) => ({ journeyId: journeyId(), connectedFromId: tp('Cancel') }),
      'other-journey',
    ],
    ['an emotion out of range', ({ journeyId }) => ({ journeyId: journeyId(), emotion: 7 }), 'bad-value'],
    ['a cell left of the grid', ({ journeyId }) => ({ journeyId: journeyId(), column: -1 }), 'bad-value'],
  ])('refuses %s', (_, params, type) => {
    const small = smallStore();
    expect(refused(small.store, touchpointAdd(params(small))).type).toBe(type);
  });
});
