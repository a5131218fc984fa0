import { describe, expect, test } from 'vitest';
import { touchpointMove } from '../../../../src/model/commands/touchpoint-move.ts';
import { touchpointReorder } from '../../../../src/model/commands/touchpoint-reorder.ts';
import { cells, made, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('touchpoint.reorder', () => {
  test.each([
    ['before the first', 'Pay at the till', 'Buy', 'Browse', ['Pay at the till 0,0', 'Browse 1,0', 'Ask 1,1']],
    ['between two of one column', 'Pay at the till', 'Buy', 'Ask', ['Browse 0,0', 'Pay at the till 0,1', 'Ask 0,2']],
    ['last', 'Browse', 'Buy', undefined, ['Ask 0,1', 'Pay at the till 1,0', 'Browse 2,0']],
    [
      'from another stage into a column of its own',
      'Unpack',
      'Buy',
      'Pay at the till',
      ['Browse 0,0', 'Ask 0,1', 'Unpack 1,0', 'Pay at the till 2,0'],
    ],
  ])('puts a touchpoint %s', (_, name, stageName, before, expected) => {
    const { store, tp, stage, journeyId } = smallStore();
    const { show } = madeUndoneRedone(
      store,
      touchpointReorder({
        ids: [tp(name)],
        journeyId: journeyId(),
        stageId: stage(stageName),
        beforeId: before === undefined ? undefined : tp(before),
      }),
    );
    expect(cells(store, { stage: stageName })).toEqual(expected);
    expect(show).toEqual([tp(name)]);
  });

  test('closes the column that was left empty, and keeps gaps that were there', () => {
    const { store, tp, stage, journeyId } = smallStore();
    const there = { journeyId: journeyId(), stageId: stage('Buy') };
    made(store, touchpointMove({ id: tp('Pay at the till'), ...there, column: 4, row: 0 }));
    made(store, touchpointMove({ id: tp('Ask'), ...there, column: 1, row: 0 }));
    madeUndoneRedone(
      store,
      touchpointReorder({ ids: [tp('Ask')], journeyId: journeyId(), stageId: stage('Use'), beforeId: tp('Unpack') }),
    );
    expect(cells(store, { stage: 'Buy' })).toEqual(['Browse 0,0', 'Pay at the till 3,0']);
    expect(cells(store, { stage: 'Use' })).toEqual(['Ask 0,0', 'Unpack 1,0']);
  });

  test('uses empty columns before others are moved', () => {
    const { store, tp, stage, journeyId } = smallStore();
    const there = { journeyId: journeyId(), stageId: stage('Buy') };
    made(store, touchpointMove({ id: tp('Pay at the till'), ...there, column: 4, row: 0 }));
    madeUndoneRedone(
      store,
      touchpointReorder({ ids: [tp('Unpack'), tp('Idea')], ...there, beforeId: tp('Pay at the till') }),
    );
    expect(cells(store, { stage: 'Buy' })).toEqual([
      'Browse 0,0',
      'Ask 0,1',
      'Unpack 1,0',
      'Idea 2,0',
      'Pay at the till 4,0',
    ]);
  });

  test('moves several in the order given, also into the tray', () => {
    const { store, tp, journeyId } = smallStore();
    madeUndoneRedone(
      store,
      touchpointReorder({ ids: [tp('Unpack'), tp('Browse')], journeyId: journeyId(), beforeId: tp('Idea') }),
    );
    expect(cells(store, { journey: 'I shop' })).toEqual(['Unpack 0,0', 'Browse 1,0', 'Idea 2,0']);
  });

  test('takes out the connections that would lead into another journey', () => {
    const { store, tp, stage, id } = smallStore();
    made(
      store,
      touchpointReorder({
        ids: [tp('Pay at the till')],
        journeyId: id('journeys', 'I leave'),
        stageId: stage('Goodbye'),
      }),
    );
    expect(Object.keys(store.snapshot().connections)).toEqual([]);
    expect(cells(store, { stage: 'Goodbye' })).toEqual(['Cancel 0,0', 'Pay at the till 1,0']);
  });

  test('passes over what is gone, and refuses where nothing is left, the place is gone, or it would stand before itself', () => {
    const { store, tp, stage, journeyId } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    const there = { journeyId: journeyId(), stageId: stage('Buy') };
    expect(refused(store, touchpointReorder({ ids: [], ...there })).type).toBe('nothing-to-do');
    expect(refused(store, touchpointReorder({ ids: [gone], ...there }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, touchpointReorder({ ids: [tp('Ask')], ...there, beforeId: gone }))).toEqual({
      type: 'gone',
      id: gone,
    });
    expect(refused(store, touchpointReorder({ ids: [tp('Ask')], ...there, beforeId: tp('Unpack') })).type).toBe('gone');
    expect(refused(store, touchpointReorder({ ids: [tp('Ask')], ...there, beforeId: tp('Ask') })).type).toBe(
      'nothing-to-do',
    );
    const nostage = nowhere('st', 'stages');
    expect(refused(store, touchpointReorder({ ids: [tp('Ask')], ...there, stageId: nostage }))).toEqual({
      type: 'gone',
      id: nostage,
    });
    made(store, touchpointReorder({ ids: [gone, tp('Unpack')], ...there }));
    expect(cells(store, { stage: 'Buy' }).at(-1)).toBe('Unpack 2,0');
  });
});
