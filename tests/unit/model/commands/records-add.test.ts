import { describe, expect, test } from 'vitest';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import type { Fragment } from '../../../../src/model/fragment.ts';
import { limits } from '../../../../src/model/limits.ts';
import { journeysInOrder, stagesOf } from '../../../../src/model/selectors/reading-order.ts';
import {
  all,
  cells,
  emptyStore,
  finder,
  made,
  madeUndoneRedone,
  refused,
  sizes,
  smallStore,
  smallTables,
  ways,
} from '../workbench.ts';

const add = (tables: Fragment['tables'], workspace?: Fragment['workspace']) =>
  recordsAdd({ fragment: workspace ? { workspace, tables } : { tables } });

describe('records.add', () => {
  test('makes everything with new ids and references made real, in one step', () => {
    const store = emptyStore();
    const { after, show } = madeUndoneRedone(store, add(smallTables));
    expect(sizes(after)).toEqual(
      Object.fromEntries(Object.entries(smallTables).map(([t, all]) => [t, Object.keys(all).length])),
    );
    expect(ways(store)).toEqual(['Browse → Pay at the till (likes it)', 'Pay at the till → Unpack']);
    expect(show).toEqual(journeysInOrder(after).map(({ id }) => id));
    expect(store.problems()).toEqual([]);
  });

  test('twice makes journeys twice and shared things once', () => {
    const store = emptyStore();
    made(store, add(smallTables));
    const { after } = madeUndoneRedone(store, add(smallTables));
    const { touchpoints, journeys, channels, departments, systems, jams } = sizes(after);
    expect({ touchpoints, journeys }).toEqual({ touchpoints: 12, journeys: 4 });
    expect({ channels, departments, systems, jams }).toEqual({ channels: 4, departments: 3, systems: 2, jams: 4 });
    expect(journeysInOrder(after).map(({ title }) => title)).toEqual(['I shop', 'I leave', 'I shop', 'I leave']);
  });

  test('keeps the order of writing, and stands touchpoints without a column side by side', () => {
    const { store, journeyId, stage } = smallStore();
    const { get } = finder(store);
    const tables = {
      stages: { late: { journeyId: journeyId(), name: 'Return' }, later: { journeyId: journeyId(), name: 'Again' } },
      touchpoints: {
        one: { journeyId: journeyId(), stageId: 'late', name: 'Pack' },
        two: { journeyId: journeyId(), stageId: 'late', name: 'Post' },
        three: { journeyId: journeyId(), stageId: stage('Use'), name: 'Wonder' },
      },
    };
    madeUndoneRedone(store, add(tables));
    const stages = stagesOf(store.snapshot(), journeyId()).map(({ name }) => name);
    expect(stages).toEqual(['Buy', 'Use', 'Return', 'Again']);
    expect(cells(store, { stage: 'Return' })).toEqual(['Pack 0,0', 'Post 1,0']);
    expect(cells(store, { stage: 'Use' })).toEqual(['Unpack 0,0', 'Wonder 1,0']);
    expect(get('touchpoints', 'Pack').journeyId).toBe(journeyId());
  });

  test('uses library records of the same name, and may name the workspace', () => {
    const { store, id, get } = smallStore();
    const tables = {
      channels: { p: { name: 'TELEPHONE' }, f: { name: 'faults', partOfId: 'p' }, n: { name: 'Bills', partOfId: 'p' } },
      touchpoints: { t: { journeyId: id('journeys', 'I shop'), name: 'Ring', channelId: 'f' } },
    };
    const { after } = madeUndoneRedone(store, add(tables, { name: 'Shop', rolesInUse: ['designs'] }));
    expect(get('touchpoints', 'Ring').channelId).toBe(id('channels', 'Faults'));
    expect(get('channels', 'Bills').partOfId).toBe(id('channels', 'Telephone'));
    expect(all(after, 'channels')).toHaveLength(5);
    expect(after.workspace).toMatchObject({ name: 'Shop', rolesInUse: { designs: true } });
  });

  test('own lanes are shown by their keys, and a ranking keeps its order', () => {
    const store = emptyStore();
    const tables = {
      journeys: { j: { title: 'I', lanesShown: ['mine', 'emotion'] } },
      lanes: { mine: { journeyId: 'j', name: 'Thinking' } },
    };
    madeUndoneRedone(store, add(tables));
    const { lanesShown } = finder(store).get('journeys', 'I');
    const shown = Object.entries(lanesShown).toSorted(([, a], [, b]) => (a < b ? -1 : 1));
    expect(shown.map(([name]) => name)).toEqual([finder(store).id('lanes', 'Thinking'), 'emotion']);
  });

  test.each<[string, Fragment['tables'], string]>([
    ['nothing', {}, 'nothing-to-do'],
    ['what belongs to nothing', { stages: { s: { name: 'Buy' } } }, 'gone'],
    ['what belongs to a key that is not there', { stages: { s: { journeyId: 'j', name: 'Buy' } } }, 'gone'],
    ['values that do not fit', { journeys: { j: { title: 7 as never } } }, 'bad-value'],
    ['fields that are not there', { journeys: { j: { name: 'I' } as never } }, 'unknown-field'],
    [
      'a channel within itself',
      { channels: { a: { name: 'A', partOfId: 'b' }, b: { name: 'B', partOfId: 'a' } } },
      'within-itself',
    ],
    ['tables that are not there', { toys: { t: {} } } as never, 'bad-value'],
  ])('refuses %s, and makes nothing at all', (_, tables, type) => {
    expect(refused(emptyStore(), add(tables)).type).toBe(type);
  });

  test('refuses more than there is room for', () => {
    const touchpoints = Object.fromEntries(
      Array.from({ length: limits.touchpoints + 1 }, (_, index) => [`t${index}`, { journeyId: 'j', name: 'X' }]),
    );
    const refusal = refused(emptyStore(), add({ journeys: { j: { title: 'I' } }, touchpoints }));
    expect(refusal).toEqual({ type: 'over-limit', what: 'touchpoints', limit: limits.touchpoints });
  });
});
