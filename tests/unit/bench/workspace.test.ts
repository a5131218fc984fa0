import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/model/commands/registry.ts';
import { touchpointsOf } from '../../../src/model/selectors/reading-order.ts';
import { storeFromTables } from '../../../src/store/tables-form.ts';
import { harnessDoc } from '../../bench/harness-doc.ts';
import { benchWorkspace, touchpointIdOf } from '../../bench/workspace.ts';
import { seededBytes } from '../store/trial-store.ts';

const open = (count: number) => {
  const { tables, journeyId, id } = benchWorkspace(count);
  const options = { commands, random: seededBytes(1), now: () => 0, today: () => '2026-01-05' };
  return { store: storeFromTables(tables, options), journeyId, id };
};

describe.each([50, 1000])('a workspace of %i touchpoints', (count) => {
  test('is read whole: every record stands, none has to be mended', () => {
    const { store, journeyId, id } = open(count);
    const { workspace, connections, stages, channels, departments, assignments, jams, touchpoints } = store.snapshot();
    expect(store.problems()).toEqual([]);
    expect(workspace.id).toBe(id);
    expect(touchpointsOf(store.snapshot(), journeyId)).toHaveLength(count);
    expect(Object.keys(connections)).toHaveLength(count * 1.3);
    expect(Object.keys(stages).length).toBeGreaterThan(3);
    for (const table of [channels, departments, assignments, jams])
      expect(Object.keys(table).length).toBeGreaterThan(2);
    const felt = Object.values(touchpoints).filter(({ emotion }) => emotion !== undefined);
    expect(felt.length).toBeGreaterThan(count / 2);
    expect(Object.values(touchpoints).some(({ stageId }) => stageId === undefined)).toBe(false);
    store.destroy();
  });
});

test('the same number gives the same workspace', () => {
  expect(benchWorkspace(50)).toEqual(benchWorkspace(50));
});

test('a box stands on the cell of its column and row', () => {
  const { nodes } = harnessDoc(50);
  const { store } = open(50);
  const first = store.snapshot().touchpoints[touchpointIdOf('n0')];
  const second = store.snapshot().touchpoints[touchpointIdOf('n1')];
  expect(first).toMatchObject({ name: nodes[0]?.label, column: 0, row: 0 });
  expect(second).toMatchObject({ name: nodes[1]?.label, column: 0, row: 1 });
  store.destroy();
});
