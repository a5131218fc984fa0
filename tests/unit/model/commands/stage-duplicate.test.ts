import { describe, expect, test } from 'vitest';
import { stageDuplicate } from '../../../../src/model/commands/stage-duplicate.ts';
import { stagesOf } from '../../../../src/model/selectors/reading-order.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('stage.duplicate', () => {
  test('stands right after it, with its touchpoints on their cells and the connections among them', () => {
    const { store, stage, journeyId } = smallStore();
    const { show } = madeUndoneRedone(store, stageDuplicate({ id: stage('Buy'), name: 'Buy again' }));
    expect(stagesOf(store.snapshot(), journeyId()).map(({ name }) => name)).toEqual(['Buy', 'Buy again', 'Use']);
    expect(cells(store, { stage: 'Buy again' })).toEqual(['Browse 0,0', 'Ask 0,1', 'Pay at the till 1,0']);
    expect(ways(store)).toEqual([
      'Browse → Pay at the till (likes it)',
      'Browse → Pay at the till (likes it)',
      'Pay at the till → Unpack',
    ]);
    expect(show).toEqual([stage('Buy again')]);
  });

  test('under the same name where none is given, and last where it was last', () => {
    const { store, stage, journeyId } = smallStore();
    madeUndoneRedone(store, stageDuplicate({ id: stage('Use') }));
    expect(stagesOf(store.snapshot(), journeyId()).map(({ name }) => name)).toEqual(['Buy', 'Use', 'Use']);
  });

  test('makes no library record twice', () => {
    const { store, stage } = smallStore();
    const { before, after } = madeUndoneRedone(store, stageDuplicate({ id: stage('Buy') }));
    expect(after.channels).toEqual(before.channels);
    expect(after.departments).toEqual(before.departments);
  });

  test('refuses a stage that is gone', () => {
    const { store } = smallStore();
    const gone = nowhere('st', 'stages');
    expect(refused(store, stageDuplicate({ id: gone }))).toEqual({ type: 'gone', id: gone });
  });
});
