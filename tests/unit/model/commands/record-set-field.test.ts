import { describe, expect, test } from 'vitest';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { limits } from '../../../../src/model/limits.ts';
import { cells, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

type Small = ReturnType<typeof smallStore>;

describe('record.set-field', () => {
  test.each<[string, (small: Small) => [string, string, unknown], unknown]>([
    ['a name', ({ tp }) => [tp('Pay at the till'), 'name', 'Pay by card'], 'Pay by card'],
    ['a number', ({ tp }) => [tp('Browse'), 'emotion', -2], -2],
    ['a switch', ({ tp }) => [tp('Browse'), 'momentOfTruth', true], true],
    ['a choice', ({ stage }) => [stage('Buy'), 'saleSide', 'purchase'], 'purchase'],
    ['a date', ({ tp }) => [tp('Browse'), 'reviewOn', '2026-12-01'], '2026-12-01'],
    ['undefined, back to the default', ({ tp }) => [tp('Unpack'), 'emotion', undefined], undefined],
  ])('writes %s', (_, edit, expected) => {
    const small = smallStore();
    const [id, field, value] = edit(small);
    const { after, show } = madeUndoneRedone(small.store, recordSetField({ id: id as never, field, value })); // any record's id
    const table = id.startsWith('st') ? after.stages : after.touchpoints;
    expect(Reflect.get(Reflect.get(table, id), field)).toBe(expected);
    expect(show).toEqual([id]);
  });

  test('writes a reference, and the workspace itself', () => {
    const { store, id, tp, get } = smallStore();
    madeUndoneRedone(
      store,
      recordSetField({ id: tp('Unpack'), field: 'channelId', value: id('channels', 'Telephone') }),
    );
    expect(get('touchpoints', 'Unpack').channelId).toBe(id('channels', 'Telephone'));
    const { show, after } = madeUndoneRedone(
      store,
      recordSetField({ id: store.snapshot().workspace.id, field: 'checked', value: true }),
    );
    expect(after.workspace.checked).toBe(true);
    expect(show).toEqual([]);
  });

  test('makes a set hold exactly the members given, ranked as they are written', () => {
    const { store, id, tp, get } = smallStore();
    const systems = [id('systems', 'CRM'), id('systems', 'Tills')];
    madeUndoneRedone(store, recordSetField({ id: tp('Browse'), field: 'systemIds', value: systems }));
    expect(Object.keys(get('touchpoints', 'Browse').systemIds).toSorted()).toEqual(systems.toSorted());
    madeUndoneRedone(store, recordSetField({ id: tp('Browse'), field: 'systemIds', value: systems.slice(1) }));
    expect(Object.keys(get('touchpoints', 'Browse').systemIds)).toEqual(systems.slice(1));

    const preferred = [id('channels', 'Telephone'), id('channels', 'Store'), id('channels', 'Website')];
    madeUndoneRedone(
      store,
      recordSetField({ id: id('personas', 'Ada'), field: 'preferredChannelIds', value: preferred }),
    );
    const ranked = Object.entries(get('personas', 'Ada').preferredChannelIds);
    expect(ranked.toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([channel]) => channel)).toEqual(preferred);
  });

  test('takes a member of a default set out, and undefined puts it back', () => {
    const { store } = smallStore();
    const { id } = store.snapshot().workspace;
    const inUse = () => Object.keys(store.snapshot().workspace.rolesInUse);
    madeUndoneRedone(store, recordSetField({ id, field: 'rolesInUse', value: ['renews'] }));
    expect(inUse()).toEqual(['renews']);
    madeUndoneRedone(store, recordSetField({ id, field: 'rolesInUse', value: undefined }));
    expect(inUse()).toEqual(['operates']);
  });

  test('a stage chosen for a touchpoint puts it at the end of that stage; none puts it into the tray', () => {
    const { store, stage, tp } = smallStore();
    madeUndoneRedone(store, recordSetField({ id: tp('Idea'), field: 'stageId', value: stage('Buy') }));
    expect(cells(store, { stage: 'Buy' })).toEqual(['Browse 0,0', 'Ask 0,1', 'Pay at the till 1,0', 'Idea 2,0']);
    madeUndoneRedone(store, recordSetField({ id: tp('Browse'), field: 'stageId' }));
    expect(cells(store, { journey: 'I shop' })).toEqual(['Browse 0,0']);
  });

  test.each<[string, (small: Small) => [string, string, unknown], string]>([
    ['a record that is gone', () => [nowhere('tp', 'touchpoints'), 'name', 'X'], 'gone'],
    ['a reference to what is gone', ({ tp }) => [tp('Ask'), 'channelId', nowhere('ch', 'channels')], 'gone'],
    ['an unknown field', ({ tp }) => [tp('Ask'), 'colour', 3], 'unknown-field'],
    ['a name every object has', ({ tp }) => [tp('Ask'), 'toString', 'X'], 'unknown-field'],
    ['what a record belongs to', ({ tp, journeyId }) => [tp('Ask'), 'journeyId', journeyId()], 'unknown-field'],
    ['a cell', ({ tp }) => [tp('Ask'), 'column', 3], 'unknown-field'],
    ['an order', ({ stage }) => [stage('Buy'), 'order', 'a5'], 'unknown-field'],
    ['a text for a number', ({ tp }) => [tp('Ask'), 'emotion', 'happy'], 'bad-value'],
    ['a number out of range', ({ tp }) => [tp('Ask'), 'emotion', 3], 'bad-value'],
    ['a name that is too long', ({ tp }) => [tp('Ask'), 'name', 'x'.repeat(limits.name + 1)], 'bad-value'],
    [
      'no department of an assignment',
      ({ store }) => [first(store, 'assignments'), 'departmentId', undefined],
      'bad-value',
    ],
    ['a stage that is none', ({ tp }) => [tp('Ask'), 'stageId', 7], 'bad-value'],
    ['a stage of another journey', ({ tp, stage }) => [tp('Ask'), 'stageId', stage('Goodbye')], 'gone'],
    ['one member that does not fit', ({ tp, id }) => [tp('Ask'), 'systemIds', [id('systems', 'CRM'), 7]], 'bad-value'],
    ['a set that is no list', ({ tp }) => [tp('Ask'), 'systemIds', 'CRM'], 'bad-value'],
    [
      'a channel within itself',
      ({ id }) => [id('channels', 'Store'), 'partOfId', id('channels', 'Store')],
      'within-itself',
    ],
    [
      'a channel within its own part',
      ({ id }) => [id('channels', 'Telephone'), 'partOfId', id('channels', 'Faults')],
      'within-itself',
    ],
    ['a counterpart of itself', ({ tp }) => [tp('Ask'), 'counterpartId', tp('Ask')], 'to-itself'],
  ])('refuses %s', (_, edit, type) => {
    const small = smallStore();
    const [id, field, value] = edit(small);
    expect(refused(small.store, recordSetField({ id: id as never, field, value })).type).toBe(type); // any record's id
  });

  test('typing one letter after another is one step of undo', () => {
    const { store, tp, get } = smallStore();
    const id = tp('Ask');
    for (const value of ['A', 'As', 'Ask ', 'Ask a', 'Ask ab'])
      store.dispatch(recordSetField({ id, field: 'name', value }), { typing: `${id}/name` });
    expect(store.undo().type).toBe('undone');
    expect(get('touchpoints', 'Ask').id).toBe(id);
    expect(store.canUndo()).toBe(false);
  });
});

const first = (store: Small['store'], table: 'assignments') => Object.keys(store.snapshot()[table])[0] ?? '';
