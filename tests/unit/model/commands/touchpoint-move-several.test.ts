import { describe, expect, test } from 'vitest';
import { touchpointMoveSeveral } from '../../../../src/model/commands/touchpoint-move-several.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('touchpoint.move-several', () => {
  test('moves a selection in one step', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const to = { journeyId: journeyId(), stageId: stage('Use') };
    const moves = [
      { id: tp('Browse'), ...to, column: 1, row: 0 },
      { id: tp('Ask'), ...to, column: 1, row: 1 },
    ];
    const { show } = madeUndoneRedone(store, touchpointMoveSeveral({ moves }));
    expect(cells(store, { stage: 'Use' })).toEqual(['Unpack 0,0', 'Browse 1,0', 'Ask 1,1']);
    expect(show).toEqual([tp('Browse'), tp('Ask')]);
  });

  test('passes over what is gone', () => {
    const { store, tp, journeyId } = smallStore();
    const to = { journeyId: journeyId(), column: 3, row: 3 };
    const moves = [
      { id: nowhere('tp', 'touchpoints'), ...to },
      { id: tp('Idea'), ...to },
    ];
    const { show } = madeUndoneRedone(store, touchpointMoveSeveral({ moves }));
    expect(show).toEqual([tp('Idea')]);
    expect(cells(store, { journey: 'I shop' })).toEqual(['Idea 3,3']);
  });

  test('what moves to another journey together stays connected', () => {
    const { store, tp, id, stage } = smallStore();
    const to = { journeyId: id('journeys', 'I leave'), stageId: stage('Goodbye') };
    const moves = [
      { id: tp('Browse'), ...to, column: 1, row: 0 },
      { id: tp('Pay at the till'), ...to, column: 2, row: 0 },
    ];
    madeUndoneRedone(store, touchpointMoveSeveral({ moves }));
    expect(ways(store)).toEqual(['Browse → Pay at the till (likes it)']);
  });

  test('refuses nothing at all, only what is gone, and a stage of another journey', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const to = { journeyId: journeyId(), column: 0, row: 0 };
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, touchpointMoveSeveral({ moves: [] }))).toEqual({ type: 'nothing-to-do' });
    expect(refused(store, touchpointMoveSeveral({ moves: [{ id: gone, ...to }] }))).toEqual({ type: 'gone', id: gone });
    const moves = [
      { id: tp('Ask'), ...to },
      { id: tp('Idea'), ...to, stageId: stage('Goodbye') },
    ];
    expect(refused(store, touchpointMoveSeveral({ moves }))).toEqual({ type: 'gone', id: stage('Goodbye') });
  });
});
