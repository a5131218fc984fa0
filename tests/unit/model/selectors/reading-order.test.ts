import { describe, expect, test } from 'vitest';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { stageReorder } from '../../../../src/model/commands/stage-reorder.ts';
import { touchpointMove } from '../../../../src/model/commands/touchpoint-move.ts';
import {
  journeysInOrder,
  stagesOf,
  touchpointsOf,
  touchpointsOfStage,
  unsortedOf,
} from '../../../../src/model/selectors/reading-order.ts';
import { made, nowhere, smallStore } from '../workbench.ts';

const names = (records: readonly { readonly name: string }[]) => records.map(({ name }) => name);

describe('reading order', () => {
  test('journeys and stages by their order, touchpoints stage by stage, by column and row, the unsorted last', () => {
    const { store, journeyId, stage } = smallStore();
    const workspace = store.snapshot();
    expect(journeysInOrder(workspace).map(({ title }) => title)).toEqual(['I shop', 'I leave']);
    expect(names(stagesOf(workspace, journeyId()))).toEqual(['Buy', 'Use']);
    expect(names(touchpointsOfStage(workspace, stage('Buy')))).toEqual(['Browse', 'Ask', 'Pay at the till']);
    expect(names(unsortedOf(workspace, journeyId()))).toEqual(['Idea']);
    expect(names(touchpointsOf(workspace, journeyId()))).toEqual([
      'Browse',
      'Ask',
      'Pay at the till',
      'Unpack',
      'Idea',
    ]);
  });

  test('follows every edit', () => {
    const { store, journeyId, stage, tp } = smallStore();
    const read = () => names(touchpointsOf(store.snapshot(), journeyId()));
    read();
    made(store, stageReorder({ id: stage('Use'), beforeId: stage('Buy') }));
    expect(read()).toEqual(['Unpack', 'Browse', 'Ask', 'Pay at the till', 'Idea']);
    made(store, recordSetField({ id: tp('Ask'), field: 'stageId', value: stage('Use') }));
    expect(read()).toEqual(['Unpack', 'Ask', 'Browse', 'Pay at the till', 'Idea']);
    made(
      store,
      touchpointMove({ id: tp('Pay at the till'), journeyId: journeyId(), stageId: stage('Buy'), column: 0, row: 0 }),
    );
    const [first, second] = [tp('Browse'), tp('Pay at the till')].toSorted();
    const ids = touchpointsOfStage(store.snapshot(), stage('Buy')).map(({ id }) => id);
    expect(ids).toEqual([first, second]);
    store.undo();
    store.undo();
    store.undo();
    expect(read()).toEqual(['Browse', 'Ask', 'Pay at the till', 'Unpack', 'Idea']);
  });

  test('an edit in one stage leaves the lists of the others the same objects', () => {
    const { store, journeyId, stage, tp } = smallStore();
    const before = store.snapshot();
    const lists = () => ({
      buy: touchpointsOfStage(store.snapshot(), stage('Buy')),
      use: touchpointsOfStage(store.snapshot(), stage('Use')),
      stages: stagesOf(store.snapshot(), journeyId()),
    });
    const then = lists();
    made(store, recordSetField({ id: tp('Unpack'), field: 'name', value: 'Open' }));
    const now = lists();
    expect(now.buy).toBe(then.buy);
    expect(now.stages).toBe(then.stages);
    expect(names(now.use)).toEqual(['Open']);
    expect(names(touchpointsOfStage(before, stage('Use')))).toEqual(['Unpack']);
  });

  test('two workspaces read by turns do not mix', () => {
    const [one, other] = [smallStore(), smallStore()];
    made(other.store, recordSetField({ id: other.tp('Ask'), field: 'name', value: 'Ask twice' }));
    for (let turn = 0; turn < 3; turn++) {
      expect(names(touchpointsOf(one.store.snapshot(), one.journeyId()))).toContain('Ask');
      expect(names(touchpointsOf(other.store.snapshot(), other.journeyId()))).toContain('Ask twice');
    }
  });

  test('what is not there is empty', () => {
    const { store } = smallStore();
    const gone = nowhere('jo', 'journeys');
    expect(stagesOf(store.snapshot(), gone)).toEqual([]);
    expect(touchpointsOf(store.snapshot(), gone)).toEqual([]);
    expect(unsortedOf(store.snapshot(), gone)).toBe(unsortedOf(store.snapshot(), gone));
  });
});
