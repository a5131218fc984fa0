import { describe, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, Map as YMap } from 'yjs';
import { type AnyCommand, defineCommand, done, type WorkspaceDraft } from '../../../src/model/commands/command.ts';
import { touchpointMove } from '../../../src/model/commands/touchpoint-move.ts';
import { limits } from '../../../src/model/limits.ts';
import { createStore } from '../../../src/store/create-store.ts';
import { rawTables } from '../../../src/store/plain-form.ts';
import { storeFromTables } from '../../../src/store/tables-form.ts';
import {
  add,
  added,
  recordOf,
  remove,
  replicaOf,
  set,
  sync,
  trialCommands,
  trialOptions,
  trialStore,
  workspaceId,
} from './trial-store.ts';

test('an edit shows in the snapshot, and undo and redo take it back and make it again', () => {
  const store = trialStore();
  const before = store.snapshot();
  const journey = added(store, 'journeys', { title: 'I buy a kettle' });

  expect(recordOf(store, journey)).toMatchObject({ id: journey, title: 'I buy a kettle', state: 'current' });
  expect(store.undo()).toMatchObject({ type: 'undone', touched: [journey], skipped: 0 });
  expect(store.snapshot()).toEqual(before);
  expect(store.redo()).toMatchObject({ type: 'undone', touched: [journey] });
  expect(recordOf(store, journey)).toMatchObject({ title: 'I buy a kettle' });
});

test('two replicas become alike', () => {
  const ann = trialStore(1);
  const journey = added(ann, 'journeys', { title: 'I move house' });
  const bob = replicaOf(ann, 2);
  bob.dispatch(set({ id: journey, fields: { goal: 'A new home' } }));
  ann.dispatch(set({ id: journey, fields: { scenario: 'In winter' } }));
  sync(ann, bob);

  expect(recordOf(ann, journey)).toMatchObject({ title: 'I move house', goal: 'A new home', scenario: 'In winter' });
  expect(ann.snapshot()).toEqual(bob.snapshot());
});

test('records untouched by an edit stay the same objects', () => {
  const store = trialStore();
  const one = added(store, 'channels', { name: 'Telephone' });
  const two = added(store, 'channels', { name: 'Email' });
  const before = store.snapshot();
  store.dispatch(set({ id: one, fields: { name: 'Phone' } }));

  expect(recordOf(store, two)).toBe(Object.values(before.channels).find(({ id }) => id === two));
  expect(store.snapshot().journeys).toBe(before.journeys);
});

test('a refused edit of a batch refuses the whole batch', () => {
  const store = trialStore();
  const channel = added(store, 'channels', { name: 'Telephone' });
  const before = store.snapshot();
  const outcome = store.dispatch({
    label: add.label,
    edits: [set({ id: channel, fields: { name: 'Phone' } }), remove({ ids: ['ch_AAAAAAAAAAAAAAAAAAAAA' as never] })],
  });

  expect(outcome).toEqual({ type: 'refused', refusal: { type: 'gone', id: 'ch_AAAAAAAAAAAAAAAAAAAAA' } });
  expect(store.snapshot()).toBe(before);
});

describe('what a store refuses', () => {
  test('a parameter that is not what the command takes, by the name of its field', () => {
    const store = trialStore();
    const edit = touchpointMove({
      id: 'tp_AAAAAAAAAAAAAAAAAAAAA',
      column: -1,
      row: 0,
      journeyId: 'jo_AAAAAAAAAAAAAAAAAAAAA',
    } as never);
    expect(store.dispatch(edit)).toMatchObject({ refusal: { type: 'bad-value', field: { english: 'Column' } } });
  });

  test.each([
    ['a field', 'journeys', { title: 'x'.repeat(501) }, 'Title'],
    ['a choice', 'journeys', { state: 'past' }, 'State'],
    ['a number', 'touchpoints', { journeyId: 'jo_AAAAAAAAAAAAAAAAAAAAA', emotion: 3 }, 'Emotion'],
    ['an owner', 'stages', { name: 'Lost' }, 'Journey'],
    ['a member', 'decisions', { attendeeIds: { ch_AAAAAAAAAAAAAAAAAAAAA: true } }, 'Attendees'],
    ['a rank', 'journeys', { lanesShown: { emotion: true } }, 'Lanes shown'],
  ] as const)('%s that the catalogue does not allow', (_name, table, fields, label) => {
    const store = trialStore();
    const before = store.encode();
    const outcome = store.dispatch(add({ table, fields }));
    expect(outcome).toMatchObject({ type: 'refused', refusal: { type: 'bad-value', field: { english: label } } });
    expect(store.encode()).toEqual(before);
  });

  test('the same in an edit, and of the record it was made on', () => {
    const store = trialStore();
    const journey = added(store, 'journeys');
    expect(store.refusal(set({ id: journey, fields: { state: 'past' } }))).toMatchObject({ type: 'bad-value' });
    expect(store.refusal(set({ id: journey, fields: { goal: 'Tea' } }))).toBeUndefined();
    expect(recordOf(store, journey)).toMatchObject({ goal: '' });
  });

  test('more records than there is room for, and nothing changes', () => {
    const channels = Object.fromEntries(
      Array.from({ length: limits.records }, (_, at) => [`ch_${String(at).padStart(21, '0')}`, {}]),
    );
    const store = storeFromTables({ workspace: {}, channels }, trialOptions());
    const before = store.snapshot();
    expect(store.dispatch(add({ table: 'channels', fields: {} }))).toEqual({
      type: 'refused',
      refusal: { type: 'over-limit', what: 'records', limit: limits.records },
    });
    expect(store.snapshot()).toBe(before);
    expect(store.dispatch(add({ table: 'journeys', fields: {} }))).toMatchObject({ type: 'made' });
  });
});

describe('bugs throw, and nothing changes', () => {
  test.each<readonly [string, AnyCommand['apply'], RegExp]>([
    [
      'throws half-way',
      (draft) => {
        for (const journey of Object.values(draft.journeys)) journey.title = 'half-way';
        throw new Error('a bug');
      },
      /a bug/,
    ],
    [
      'makes a record under an id of another kind',
      (draft) => {
        (draft.journeys as Record<string, unknown>).ch_AAAAAAAAAAAAAAAAAAAAA = { id: 'ch_AAAAAAAAAAAAAAAAAAAAA' };
        return done();
      },
      /under the id/,
    ],
    [
      'writes a field nobody declared',
      (draft) => {
        for (const journey of Object.values(draft.journeys)) Object.assign(journey, { mood: 'good' });
        return done();
      },
      /no such field/,
    ],
  ])('a command that %s', (_name, apply, message) => {
    const broken = {
      ...defineCommand({ type: 'trial.broken', label: add.label, params: {}, apply: () => done() }),
      apply,
    };
    const store = createStore({ ...trialOptions(), commands: { ...trialCommands, broken } });
    const journey = added(store, 'journeys', { title: 'I buy' });
    const before = store.encode();

    expect(() => store.dispatch({ type: 'trial.broken', params: {} })).toThrow(message);
    expect(store.encode()).toEqual(before);
    expect(recordOf(store, journey)).toMatchObject({ title: 'I buy' });
  });

  test('a command that makes a deleted record anew', () => {
    const store = trialStore();
    const channel = added(store, 'channels');
    store.undo();
    const anew = {
      ...trialCommands.add!,
      apply: (draft: WorkspaceDraft) => {
        (draft.channels as Record<string, unknown>)[channel] = { id: channel };
        return done();
      },
    };
    const again = createStore({
      ...trialOptions(2),
      initial: store.encode(),
      commands: { anew },
    });
    expect(() => again.dispatch(add({ table: 'channels', fields: {} }))).toThrow(/used once/);
  });

  test('an edit that no command answers to', () => {
    expect(() => trialStore().dispatch({ type: 'trial.unknown', params: {} })).toThrow(/trial.unknown/);
  });
});

describe('what is stored', () => {
  test('only what differs from the default, one key for each member of a set', () => {
    const store = trialStore();
    const journey = added(store, 'journeys', {
      title: 'I buy',
      state: 'current',
      goal: '',
      lanesShown: { owners: 'a1' },
    });
    const channel = added(store, 'channels');
    const touchpoint = added(store, 'touchpoints', {
      journeyId: journey,
      column: 0,
      alternativeChannelIds: { [channel]: true },
    });
    const { tables, workspace } = store.raw();

    expect(workspace).toEqual({ id: workspaceId, name: 'Trial' });
    expect(tables.get('journeys')?.get(journey)).toEqual({
      title: 'I buy',
      'lanesShown/emotion': false,
      'lanesShown/owners': 'a1',
    });
    expect(tables.get('channels')?.get(channel)).toEqual({});
    expect(tables.get('touchpoints')?.get(touchpoint)).toEqual({
      journeyId: journey,
      [`alternativeChannelIds/${channel}`]: true,
    });
    store.dispatch(set({ id: journey, fields: { title: '', lanesShown: { emotion: 'a0' } } }));
    expect(tables.get('journeys')?.get(journey)).toEqual({});
  });

  test('only keys that the command changed: a hidden mention stays as it is', () => {
    const store = trialStore();
    const journey = added(store, 'journeys');
    const [crm, erp] = [added(store, 'systems'), added(store, 'systems')];
    const touchpoint = added(store, 'touchpoints', { journeyId: journey, systemIds: { [crm]: true } });
    store.dispatch(remove({ ids: [crm as never] }));
    expect(recordOf(store, touchpoint)?.systemIds).toEqual({});
    store.dispatch(set({ id: touchpoint, fields: { systemIds: { [erp]: true }, name: 'Pay' } }));
    store.restore(crm as never);

    expect(recordOf(store, touchpoint)?.systemIds).toEqual({ [crm]: true, [erp]: true });
  });

  test('texts without lone surrogates and control characters', () => {
    const store = trialStore();
    const journey = added(store, 'journeys', { title: 'a\ud800b\u0000c', goal: 'one\n\ttwo' });
    expect(recordOf(store, journey)).toMatchObject({ title: 'a\ufffdbc', goal: 'one\n\ttwo' });
  });
});

describe('news', () => {
  test('bytes and changes are told with where they came from, after the snapshot is there', () => {
    const ann = trialStore();
    const bob = replicaOf(ann, 2);
    const told: unknown[] = [];
    for (const [name, store] of Object.entries({ ann, bob })) {
      store.onUpdate((bytes, origin) => {
        told.push([name, 'bytes', origin, Object.keys(store.snapshot().channels).length]);
        if (store === ann) bob.merge(bytes);
      });
      store.subscribe(({ origin, previous, snapshot, changed }) =>
        told.push([name, origin, Object.keys(previous.channels).length, snapshot === store.snapshot(), [...changed]]),
      );
    }
    const channel = added(ann, 'channels');

    expect(told).toContainEqual(['ann', 'bytes', 'local', 1]);
    expect(told).toContainEqual(['ann', 'local', 0, true, [channel]]);
    expect(told).toContainEqual(['bob', 'bytes', 'remote', 1]);
    expect(told).toContainEqual(['bob', 'remote', 0, true, [channel]]);
    expect(told).toHaveLength(4);
  });

  test('an edit that changes nothing makes no news and no undo step', () => {
    const store = trialStore();
    const journey = added(store, 'journeys', { title: 'I buy' });
    store.undo();
    store.redo();
    const told: unknown[] = [];
    store.subscribe((change) => told.push(change));
    store.onUpdate((bytes) => told.push(bytes));
    expect(store.dispatch(set({ id: journey, fields: { title: 'I buy' } }))).toEqual({ type: 'made', show: [] });
    expect(told).toEqual([]);
  });

  test('the changed ids tell what is hidden too, and the workspace by its name', () => {
    const store = trialStore();
    const journey = added(store, 'journeys');
    const stage = added(store, 'stages', { journeyId: journey });
    const told: string[][] = [];
    store.subscribe(({ changed }) => told.push([...changed].sort()));
    store.dispatch(remove({ ids: [journey as never] }));
    store.dispatch(set({ id: 'workspace', fields: { name: 'Ours' } }));
    expect(told).toEqual([[journey, stage].sort(), ['workspace']]);
  });

  test('a listener that edits is told of its own edit last, and so is everybody else', () => {
    const store = trialStore();
    const told: number[] = [];
    store.subscribe(({ snapshot }) => {
      if (Object.keys(snapshot.channels).length === 1) added(store, 'channels');
    });
    store.subscribe(({ snapshot }) => told.push(Object.keys(snapshot.channels).length));
    added(store, 'channels');
    expect(told).toEqual([1, 2]);
  });

  test('a listener that throws keeps nobody from the news', () => {
    const store = trialStore();
    const told: unknown[] = [];
    store.subscribe(() => {
      throw new Error('a bug in a view');
    });
    store.subscribe(({ changed }) => told.push(changed.size));
    store.onUpdate(() => told.push('bytes'));
    expect(() => added(store, 'channels')).toThrow('a bug in a view');
    expect(new Set(told)).toEqual(new Set([1, 'bytes']));
    expect(store.canUndo()).toBe(true);
  });

  test('bytes that are no update throw and change nothing', () => {
    const store = trialStore();
    const before = store.snapshot();
    expect(() => store.merge(Uint8Array.from([9, 9, 9]))).toThrow(/./);
    expect(store.snapshot()).toBe(before);
  });
});

test('a table that only somebody else knows is kept, and what it refers to is used', () => {
  const ann = trialStore();
  const channel = added(ann, 'channels', { name: 'Telephone' });
  const newer = new Doc();
  applyUpdate(newer, ann.encode());
  const record = new YMap<unknown>(Object.entries({ channelId: channel }));
  newer.getMap('satellites').set('sa_1', record);
  ann.merge(encodeStateAsUpdate(newer));

  expect(rawTables(ann)).toMatchObject({ satellites: { sa_1: { channelId: channel } } });
  expect(ann.undo()).toMatchObject({ type: 'refused', refusal: { type: 'used-by-others' } });
});

test('an empty document takes in what was kept, with edits made before it came', () => {
  const kept = trialStore(1);
  added(kept, 'channels', { name: 'Telephone' });
  const store = createStore(trialOptions(2));
  expect(store.snapshot().workspace.id).toBe('');
  const early = added(store, 'channels', { name: 'Email' });
  store.merge(kept.encode());

  expect(store.snapshot().workspace).toMatchObject({ id: workspaceId, name: 'Trial' });
  expect(
    Object.values(store.snapshot().channels)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Email', 'Telephone']);
  expect(store.undo()).toMatchObject({ touched: [early] });
});
