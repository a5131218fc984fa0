import { describe, expect, test } from 'vitest';
import { stageAdd } from '../../../../src/model/commands/stage-add.ts';
import { stagesOf } from '../../../../src/model/selectors/reading-order.ts';
import { finder, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('stage.add', () => {
  const names = ({ store, journeyId }: ReturnType<typeof smallStore>) =>
    stagesOf(store.snapshot(), journeyId()).map(({ name }) => name);

  test('last, where nothing else is said', () => {
    const small = smallStore();
    const { show } = madeUndoneRedone(small.store, stageAdd({ journeyId: small.journeyId(), name: 'Return' }));
    expect(names(small)).toEqual(['Buy', 'Use', 'Return']);
    expect(show).toEqual([finder(small.store).stage('Return')]);
  });

  test('right after another one, with its side of the sale and goal', () => {
    const small = smallStore();
    const fields = { name: 'Fetch', saleSide: 'post', customerGoal: 'I want it now' } as const;
    madeUndoneRedone(small.store, stageAdd({ journeyId: small.journeyId(), afterId: small.stage('Buy'), ...fields }));
    expect(names(small)).toEqual(['Buy', 'Fetch', 'Use']);
    expect(small.get('stages', 'Fetch')).toMatchObject(fields);
  });

  test('without a name as untitled', () => {
    const small = smallStore();
    madeUndoneRedone(small.store, stageAdd({ journeyId: small.journeyId() }));
    expect(names(small)).toEqual(['Buy', 'Use', '']);
  });

  test('refuses a journey that is gone, a stage of another, and a side of the sale that is none', () => {
    const { store, journeyId, stage } = smallStore();
    const gone = nowhere('jo', 'journeys');
    expect(refused(store, stageAdd({ journeyId: gone }))).toEqual({ type: 'gone', id: gone });
    const across = stageAdd({ journeyId: journeyId(), afterId: stage('Goodbye') });
    expect(refused(store, across)).toEqual({ type: 'gone', id: stage('Goodbye') });
    const bad = stageAdd({ journeyId: journeyId(), saleSide: 'during' as never }); // what a file may hold
    expect(refused(store, bad).type).toBe('bad-value');
  });
});
