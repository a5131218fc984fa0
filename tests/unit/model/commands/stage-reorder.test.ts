import { describe, expect, test } from 'vitest';
import { stageAdd } from '../../../../src/model/commands/stage-add.ts';
import { stageReorder } from '../../../../src/model/commands/stage-reorder.ts';
import { stagesOf } from '../../../../src/model/selectors/reading-order.ts';
import { made, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

function three() {
  const small = smallStore();
  made(small.store, stageAdd({ journeyId: small.journeyId(), name: 'Return' }));
  return small;
}

describe('stage.reorder', () => {
  test.each([
    ['Return', 'Buy', ['Return', 'Buy', 'Use']],
    ['Return', 'Use', ['Buy', 'Return', 'Use']],
    ['Buy', undefined, ['Use', 'Return', 'Buy']],
    ['Buy', 'Return', ['Use', 'Buy', 'Return']],
  ])('%s before %s', (name, before, expected) => {
    const { store, stage, journeyId } = three();
    const edit = stageReorder({ id: stage(name), ...(before ? { beforeId: stage(before) } : {}) });
    const { show } = madeUndoneRedone(store, edit);
    expect(stagesOf(store.snapshot(), journeyId()).map((each) => each.name)).toEqual(expected);
    expect(show).toEqual([stage(name)]);
  });

  test('writes the order of the moved one alone', () => {
    const { store, stage } = three();
    const changed: string[] = [];
    store.subscribe((change) => changed.push(...change.changed));
    made(store, stageReorder({ id: stage('Return'), beforeId: stage('Use') }));
    expect(changed).toEqual([stage('Return')]);
  });

  test('refuses what is gone, itself, and a stage of another journey', () => {
    const { store, stage } = three();
    const gone = nowhere('st', 'stages');
    expect(refused(store, stageReorder({ id: gone }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, stageReorder({ id: stage('Buy'), beforeId: stage('Buy') })).type).toBe('nothing-to-do');
    const across = stageReorder({ id: stage('Buy'), beforeId: stage('Goodbye') });
    expect(refused(store, across)).toEqual({ type: 'gone', id: stage('Goodbye') });
  });
});
