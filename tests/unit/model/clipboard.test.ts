import { is } from 'valibot';
import { describe, expect, test } from 'vitest';
import { copyOf, copyOfAll } from '../../../src/model/clipboard.ts';
import { journeyDuplicate } from '../../../src/model/commands/journey-duplicate.ts';
import { recordsAdd } from '../../../src/model/commands/records-add.ts';
import { fragmentSchema, journeyHere, stageHere } from '../../../src/model/fragment.ts';
import { broadband } from '../../../src/model/presets/templates/broadband.ts';
import { touchpointsOf } from '../../../src/model/selectors/reading-order.ts';
import { emptyStore, finder, made, sizes, smallStore } from './workbench.ts';

describe('a copy', () => {
  test('of touchpoints holds them, what joins them, what they use, and nothing else', () => {
    const { store, tp, connection } = smallStore();
    const { tables } = copyOf(store.snapshot(), [tp('Browse'), tp('Pay at the till')]);
    const sizes = Object.entries(tables).map(([table, records]) => [table, Object.keys(records).length]);
    expect(Object.fromEntries(sizes)).toEqual({
      touchpoints: 2,
      connections: 1,
      assignments: 1,
      jams: 1,
      channels: 2,
      departments: 2,
    });
    expect(tables.touchpoints?.[tp('Browse')]).toMatchObject({
      journeyId: journeyHere,
      stageId: stageHere,
      column: 0,
      row: 0,
    });
    expect(tables.connections?.[connection('Browse', 'Pay at the till').id]).toEqual({
      fromId: tp('Browse'),
      toId: tp('Pay at the till'),
      condition: 'likes it',
    });
  });

  test('of a stage keeps its touchpoints in it', () => {
    const { store, stage, tp } = smallStore();
    const { tables } = copyOf(store.snapshot(), [stage('Buy'), tp('Pay at the till')]);
    expect(Object.keys(tables.touchpoints ?? {})).toEqual([tp('Browse'), tp('Ask'), tp('Pay at the till')]);
    expect(tables.touchpoints?.[tp('Ask')]).toMatchObject({ stageId: stage('Buy'), row: 1 });
    expect(tables.stages).toEqual({ [stage('Buy')]: { journeyId: journeyHere, name: 'Buy' } });
  });

  test('is plain data that survives the clipboard', () => {
    const { store, journeyId } = smallStore();
    const fragment = copyOf(store.snapshot(), [journeyId()]);
    const pasted: unknown = JSON.parse(JSON.stringify(fragment));
    expect(pasted).toEqual(fragment);
    expect(is(fragmentSchema, pasted)).toBe(true);
    expect(is(fragmentSchema, { tables: { touchpoints: 'all' } })).toBe(false);
    expect(is(fragmentSchema, 'a text somebody copied elsewhere')).toBe(false);
  });

  test('of a jam on a channel and a touchpoint takes the touchpoint alone', () => {
    const store = emptyStore();
    const tables = {
      journeys: { j: { title: 'I' } },
      touchpoints: { t: { journeyId: 'j', name: 'Ring', channelId: 'c' } },
      channels: { c: { name: 'Telephone' }, d: { name: 'Fax' } },
      jams: { both: { title: 'Noise', subjects: ['t', 'd'] }, other: { title: 'Queue', subjects: ['c'] } },
    };
    made(store, recordsAdd({ fragment: { tables } }));
    const { tp, id } = finder(store);
    const copy = copyOf(store.snapshot(), [tp('Ring')]);
    expect(copy.tables.jams).toEqual({ [id('jams', 'Noise')]: { title: 'Noise', subjects: [tp('Ring')] } });
    expect(Object.keys(copy.tables.channels ?? {})).toEqual([id('channels', 'Telephone')]);
  });

  test('of everything, added to an empty workspace, is the same once more', () => {
    const store = emptyStore();
    made(store, recordsAdd({ fragment: broadband }));
    const journey = () => finder(store).id('journeys', 'I join and use broadband');
    made(store, journeyDuplicate({ id: journey(), title: 'Tomorrow', asCounterpart: true }));
    const fragment = copyOfAll(store.snapshot());
    const other = emptyStore();
    made(other, recordsAdd({ fragment }));
    expect(other.problems()).toEqual([]);
    expect(sizes(other.snapshot())).toEqual(sizes(store.snapshot()));
    const { get, id } = finder(other);
    expect(get('journeys', 'Tomorrow').counterpartId).toBe(id('journeys', 'I join and use broadband'));
    const names = touchpointsOf(other.snapshot(), id('journeys', 'Tomorrow')).map(({ name }) => name);
    expect(names).toEqual(touchpointsOf(store.snapshot(), journey()).map(({ name }) => name));
    expect(Object.keys(get('jams', 'Agents cannot see the online order').subjects).toSorted()).toEqual(
      [id('channels', 'Telephone'), id('channels', 'Live chat')].toSorted(),
    );
  });
});
