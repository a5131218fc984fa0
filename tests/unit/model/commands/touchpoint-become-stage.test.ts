import { describe, expect, test } from 'vitest';
import { connectionAdd } from '../../../../src/model/commands/connection-add.ts';
import { touchpointBecomeStage } from '../../../../src/model/commands/touchpoint-become-stage.ts';
import { stagesOf } from '../../../../src/model/selectors/reading-order.ts';
import { cells, finder, made, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('touchpoint.become-stage', () => {
  const stages = (small: ReturnType<typeof smallStore>) =>
    stagesOf(small.store.snapshot(), small.journeyId()).map(({ name }) => name);

  test('makes a stage after its own, which takes along what follows it there', () => {
    const small = smallStore();
    const { store, tp } = small;
    const { show } = madeUndoneRedone(store, touchpointBecomeStage({ id: tp('Ask') }));
    expect(stages(small)).toEqual(['Buy', 'Ask', 'Use']);
    expect(cells(store, { stage: 'Buy' })).toEqual(['Browse 0,0']);
    expect(cells(store, { stage: 'Ask' })).toEqual(['Pay at the till 0,0']);
    expect(show).toEqual([finder(store).stage('Ask')]);
  });

  test('what led to it leads to where it led, once', () => {
    const small = smallStore();
    const { store, tp } = small;
    made(store, connectionAdd({ fromId: tp('Ask'), toId: tp('Pay at the till') }));
    made(store, connectionAdd({ fromId: tp('Ask'), toId: tp('Unpack') }));
    madeUndoneRedone(store, touchpointBecomeStage({ id: tp('Pay at the till') }));
    expect(stages(small)).toEqual(['Buy', 'Pay at the till', 'Use']);
    expect(ways(store)).toEqual(['Ask → Unpack', 'Browse → Unpack (likes it)']);
  });

  test('from the tray it becomes the last stage', () => {
    const small = smallStore();
    madeUndoneRedone(small.store, touchpointBecomeStage({ id: small.tp('Idea') }));
    expect(stages(small)).toEqual(['Buy', 'Use', 'Idea']);
  });

  test('refuses a touchpoint that is gone', () => {
    const { store } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, touchpointBecomeStage({ id: gone }))).toEqual({ type: 'gone', id: gone });
  });
});
