import { expect, test } from 'vitest';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { templates } from '../../../../src/model/presets/templates/registry.ts';
import { roleNames } from '../../../../src/model/records/choices.ts';
import { tableNames } from '../../../../src/model/records/tables.ts';
import { counts, ownershipCounts } from '../../../../src/model/selectors/counts.ts';
import { openJamCount } from '../../../../src/model/selectors/jams-at.ts';
import { ownershipOf } from '../../../../src/model/selectors/ownership.ts';
import { stagesOf, touchpointsOf } from '../../../../src/model/selectors/reading-order.ts';
import { emptyStore, finder, madeUndoneRedone, sizes } from '../workbench.ts';

async function example() {
  const store = emptyStore();
  const fragment = await templates[0].load();
  const { after } = madeUndoneRedone(store, recordsAdd({ fragment }));
  const { id, tp } = finder(store);
  return { store, fragment, after, journeyId: id('journeys', 'I join and use broadband'), tp };
}

test('every record of the example is made, and every reference leads somewhere', async () => {
  const { store, fragment, after } = await example();
  const written = tableNames.map((table) => [table, Object.keys(fragment.tables[table] ?? {}).length] as const);
  expect(sizes(after)).toEqual(Object.fromEntries(written.filter(([, count]) => count > 0)));
  expect(store.problems()).toEqual([]);
  expect(after.workspace).toMatchObject({ name: 'Northlight Broadband', currency: '£' });
  expect(Object.keys(after.workspace.rolesInUse).toSorted()).toEqual(roleNames.toSorted());
});

test('the example reads as it is drawn', async () => {
  const { after, journeyId } = await example();
  expect(stagesOf(after, journeyId).map(({ name }) => name)).toEqual([
    'Discover',
    'Compare',
    'Buy',
    'Get connected',
    'Get help',
  ]);
  expect(touchpointsOf(after, journeyId).map(({ name }) => name)).toEqual([
    'Sees an offer',
    'Reads reviews',
    'Compares packages',
    'Asks in the store',
    'Orders online',
    'Signs in the store',
    'Gets a date by SMS',
    'Engineer does not come',
    'Goes through the menu',
    'Calls to report a fault',
    'Chats with an agent',
    'Gets a letter',
  ]);
});

test('the example shows gaps, a contested role, and jams that come from channels', async () => {
  const { after, journeyId, tp } = await example();
  expect(counts(after)).toMatchObject({ journeys: 1, touchpoints: 12, jams: 6, openJams: 5 });
  expect(ownershipCounts(after, journeyId)).toEqual({ cells: 48, agreed: 39, contested: 1, gaps: 8 });
  expect(ownershipOf(after, tp('Calls to report a fault'), 'renews').type).toBe('contested');
  expect(ownershipOf(after, tp('Goes through the menu'), 'designs')).toMatchObject({ type: 'gap', proposals: [{}] });
  const jams = touchpointsOf(after, journeyId).map(({ name, id }) => [name, openJamCount(after, id)]);
  expect(Object.fromEntries(jams)).toMatchObject({
    'Calls to report a fault': 2,
    'Compares packages': 0,
    'Orders online': 1,
    'Goes through the menu': 1,
    'Gets a letter': 0,
  });
});
