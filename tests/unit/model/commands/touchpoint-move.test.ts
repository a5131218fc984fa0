import { describe, expect, test } from 'vitest';
import { touchpointMove } from '../../../../src/model/commands/touchpoint-move.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('touchpoint.move', () => {
  test('to another cell, also one that is taken', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const edit = { id: tp('Ask'), journeyId: journeyId(), stageId: stage('Buy'), column: 1, row: 0 };
    const { show } = madeUndoneRedone(store, touchpointMove(edit));
    expect(cells(store, { stage: 'Buy' }).filter((cell) => cell.endsWith('1,0'))).toHaveLength(2);
    expect(show).toEqual([tp('Ask')]);
  });

  test('to another stage, and into the tray', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const to = { journeyId: journeyId(), column: 1, row: 0 };
    madeUndoneRedone(store, touchpointMove({ id: tp('Ask'), stageId: stage('Use'), ...to }));
    expect(cells(store, { stage: 'Use' })).toEqual(['Unpack 0,0', 'Ask 1,0']);
    madeUndoneRedone(store, touchpointMove({ id: tp('Unpack'), ...to }));
    expect(cells(store, { journey: 'I shop' })).toEqual(['Idea 0,0', 'Unpack 1,0']);
    expect(ways(store)).toContain('Pay at the till → Unpack');
  });

  test('to another journey, which cuts its connections', () => {
    const { store, tp, id, stage } = smallStore();
    const to = { journeyId: id('journeys', 'I leave'), stageId: stage('Goodbye'), column: 1, row: 0 };
    madeUndoneRedone(store, touchpointMove({ id: tp('Pay at the till'), ...to }));
    expect(cells(store, { stage: 'Goodbye' })).toEqual(['Cancel 0,0', 'Pay at the till 1,0']);
    expect(ways(store)).toEqual([]);
    expect(store.problems()).toEqual([]);
  });

  test('refuses what is gone, and a stage of another journey', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const to = { journeyId: journeyId(), column: 0, row: 0 };
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, touchpointMove({ id: gone, ...to }))).toEqual({ type: 'gone', id: gone });
    const journey = nowhere('jo', 'journeys');
    const toNowhere = touchpointMove({ id: tp('Ask'), ...to, journeyId: journey });
    expect(refused(store, toNowhere)).toEqual({ type: 'gone', id: journey });
    const across = touchpointMove({ id: tp('Ask'), ...to, stageId: stage('Goodbye') });
    expect(refused(store, across)).toEqual({ type: 'gone', id: stage('Goodbye') });
    expect(refused(store, touchpointMove({ id: tp('Ask'), ...to, column: 0.5 })).type).toBe('bad-value');
  });
});
