import { expect, test } from 'vitest';
import { jamAdd } from '../../../../src/model/commands/jam-add.ts';
import { counts } from '../../../../src/model/selectors/counts.ts';
import { emptyStore, made, smallStore } from '../workbench.ts';

test('counts what a workspace holds, drafts and removed jams apart', () => {
  const { store } = smallStore();
  const before = { journeys: 2, stages: 3, touchpoints: 6, connections: 2, channels: 4, departments: 3 };
  expect(counts(store.snapshot())).toEqual({ ...before, jams: 2, openJams: 2 });
  made(store, jamAdd({ title: 'Gone', subjects: [], status: 'removed' }));
  made(store, jamAdd({ title: 'Perhaps', subjects: [], standing: 'draft' }));
  made(store, jamAdd({ title: 'Better', subjects: [], status: 'easing' }));
  expect(counts(store.snapshot())).toEqual({ ...before, jams: 5, openJams: 3 });
});

test('an empty workspace holds nothing', () => {
  expect(Object.values(counts(emptyStore().snapshot())).every((count) => count === 0)).toBe(true);
});
