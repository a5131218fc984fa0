import { describe, expect, test } from 'vitest';
import { storedAt } from '../../../src/store/steps.ts';
import type { Store } from '../../../src/store/store.ts';
import { add, added, Clock, pull, recordOf, remove, replicaOf, set, sync, trialStore } from './trial-store.ts';

const stored = (store: Store, table: string, id: string) => storedAt(store.raw(), { table, id });
const undone = { type: 'undone', skipped: 0 };

/** Ann's store and Bob's, alike, with a journey, a stage and a touchpoint in it that Ann made. */
function annAndBob() {
  const ann = trialStore(1);
  const journey = added(ann, 'journeys', { title: 'I buy a kettle' });
  const stage = added(ann, 'stages', { journeyId: journey, name: 'Buy', order: 'a0' });
  const touchpoint = added(ann, 'touchpoints', { journeyId: journey, stageId: stage, name: 'Pay', column: 1 });
  const bob = replicaOf(ann, 2);
  return { ann, bob, journey, stage, touchpoint };
}

describe('a. removing marks, and nobody re-adds a whole record', () => {
  test('a removed record keeps its content and is marked with the edit', () => {
    const { ann, touchpoint } = annAndBob();
    ann.dispatch(remove({ ids: [touchpoint as never] }));

    expect(recordOf(ann, touchpoint)).toBeUndefined();
    expect(stored(ann, 'touchpoints', touchpoint)).toMatchObject({ name: 'Pay', gone: expect.stringMatching(/^ed_/) });
  });

  test('undo of a removal takes off its own mark only', () => {
    const { ann, bob, touchpoint } = annAndBob();
    ann.dispatch(remove({ ids: [touchpoint as never] }));
    pull(bob, ann);
    bob.restore(touchpoint as never);
    bob.dispatch(remove({ ids: [touchpoint as never] }));
    const marked = stored(bob, 'touchpoints', touchpoint)?.gone;
    pull(ann, bob);

    expect(ann.undo()).toMatchObject({ skipped: 2 }); // the removal, and the creation of what is gone
    expect(stored(ann, 'touchpoints', touchpoint)?.gone).toBe(marked);
  });

  test('undo of a creation marks the record as gone, and redo takes the mark off', () => {
    const { ann } = annAndBob();
    const channel = added(ann, 'channels', { name: 'Telephone' });
    ann.undo();
    expect(stored(ann, 'channels', channel)).toMatchObject({ name: 'Telephone', gone: expect.any(String) });
    ann.redo();
    expect(stored(ann, 'channels', channel)).toEqual({ name: 'Telephone' });
  });

  test('what somebody wrote into a record while it was deleted is there after undo', () => {
    const { ann, bob, touchpoint } = annAndBob();
    ann.dispatch(remove({ ids: [touchpoint as never] }));
    bob.dispatch(set({ id: touchpoint, fields: { need: 'Receipt' } }));
    sync(ann, bob);
    ann.undo();

    expect(recordOf(ann, touchpoint)).toMatchObject({ name: 'Pay', need: 'Receipt' });
  });

  test('a record is restored with all that was deleted by the same edit, as one undo step', () => {
    const { ann, bob, stage, touchpoint } = annAndBob();
    ann.dispatch(remove({ ids: [stage, touchpoint] as never }));
    pull(bob, ann);
    expect(bob.restore(stage as never)).toEqual({ type: 'made', show: [stage] });
    expect(recordOf(bob, touchpoint)).toMatchObject({ stageId: stage });
    expect(bob.undo()).toMatchObject(undone);
    expect(recordOf(bob, touchpoint)).toBeUndefined();
  });

  test('what is not deleted, or not there, is not restored', () => {
    const { ann, touchpoint } = annAndBob();
    expect(ann.restore(touchpoint as never)).toEqual({ type: 'refused', refusal: { type: 'gone', id: touchpoint } });
    expect(ann.restore('tp_AAAAAAAAAAAAAAAAAAAAA' as never)).toMatchObject({ type: 'refused' });
  });
});

describe('b. ours is decided by event', () => {
  test('a field that somebody changed since is not taken back', () => {
    const { ann, bob, touchpoint } = annAndBob();
    ann.dispatch(set({ id: touchpoint, fields: { name: 'Pay at the till', need: 'Speed' } }));
    pull(bob, ann);
    bob.dispatch(set({ id: touchpoint, fields: { name: 'Pay online' } }));
    pull(ann, bob);

    expect(ann.undo()).toMatchObject(undone);
    expect(recordOf(ann, touchpoint)).toMatchObject({ name: 'Pay online', need: '' });
  });

  test('nor where somebody changed it to the same value', () => {
    const { ann, bob, touchpoint } = annAndBob();
    bob.dispatch(set({ id: touchpoint, fields: { name: 'Till' } }));
    pull(ann, bob);
    ann.dispatch(set({ id: touchpoint, fields: { name: 'Shop' } }));
    ann.dispatch(set({ id: touchpoint, fields: { name: 'Till' } }));
    pull(bob, ann);

    expect(bob.undo()).toEqual({ type: 'nothing', skipped: 1 });
    expect(recordOf(bob, touchpoint)).toMatchObject({ name: 'Till' });
  });

  test('it is void in every entry, and in those for redo', () => {
    const { ann, bob, journey } = annAndBob();
    ann.dispatch(set({ id: journey, fields: { goal: 'one' } }));
    ann.dispatch(set({ id: journey, fields: { goal: 'two' } }));
    ann.dispatch(set({ id: journey, fields: { goal: 'three' } }));
    ann.undo();
    sync(ann, bob);
    bob.dispatch(set({ id: journey, fields: { goal: 'Bob’s' } }));
    pull(ann, bob);

    expect(ann.redo()).toEqual({ type: 'nothing', skipped: 1 });
    expect(ann.undo()).toMatchObject({ type: 'undone', skipped: 2 });
    expect(recordOf(ann, journey)).toMatchObject({ goal: 'Bob’s' });
  });

  test('a change that lost against a later one of ours takes nothing from us', () => {
    const { ann, bob, journey } = annAndBob();
    bob.dispatch(set({ id: journey, fields: { goal: 'Bob’s' } }));
    ann.dispatch(set({ id: journey, fields: { goal: 'Ann’s' } }));
    sync(ann, bob);
    const [winner, loser] = recordOf(ann, journey)?.goal === 'Ann’s' ? [ann, bob] : [bob, ann];

    expect(winner.undo()).toMatchObject(undone);
    expect(recordOf(winner, journey)?.goal).toBe('');
    pull(loser, winner);
    expect(recordOf(loser, journey)?.goal).toBe('');
  });

  test('members of a set are ours one by one', () => {
    const { ann, bob, touchpoint } = annAndBob();
    const [crm, erp] = [added(ann, 'systems', { name: 'CRM' }), added(ann, 'systems', { name: 'ERP' })];
    pull(bob, ann);
    ann.dispatch(set({ id: touchpoint, fields: { systemIds: { [crm]: true } } }));
    bob.dispatch(set({ id: touchpoint, fields: { systemIds: { [erp]: true } } }));
    sync(ann, bob);
    expect(recordOf(ann, touchpoint)?.systemIds).toEqual({ [crm]: true, [erp]: true });
    ann.undo();

    expect(recordOf(ann, touchpoint)?.systemIds).toEqual({ [erp]: true });
  });
});

describe('c. groups are written and restored whole', () => {
  const place = ({ journeyId, stageId, column, row }: Record<string, unknown> = {}) => [
    journeyId,
    stageId,
    column,
    row,
  ];

  test('of two moves made at once one wins whole, also where it is to the defaults', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const ann = trialStore(seed);
      const journey = added(ann, 'journeys');
      const stage = added(ann, 'stages', { journeyId: journey, order: 'a0' });
      const touchpoint = added(ann, 'touchpoints', { journeyId: journey, stageId: stage, column: 1, row: 1 });
      const bob = replicaOf(ann, seed + 100);
      ann.dispatch(set({ id: touchpoint, fields: { stageId: undefined, column: 0, row: 3 } }));
      bob.dispatch(set({ id: touchpoint, fields: { column: 7, row: 0 } }));
      sync(ann, bob);

      expect([
        [journey, undefined, 0, 3],
        [journey, stage, 7, 0],
      ]).toContainEqual(place(recordOf(ann, touchpoint)));
      expect(place(recordOf(bob, touchpoint))).toEqual(place(recordOf(ann, touchpoint)));
    }
  });

  test('undo restores all of a group or nothing of it', () => {
    const { ann, bob, journey, stage, touchpoint } = annAndBob();
    ann.dispatch(set({ id: touchpoint, fields: { column: 4, row: 4 } }));
    ann.undo();
    expect(place(recordOf(ann, touchpoint))).toEqual([journey, stage, 1, 0]);
    ann.redo();
    pull(bob, ann);
    bob.dispatch(set({ id: touchpoint, fields: { row: 5 } }));
    pull(ann, bob);
    ann.undo();

    expect(place(recordOf(ann, touchpoint))).toEqual([journey, stage, 4, 5]);
  });
});

describe('d. undoing a creation that somebody else used since is refused', () => {
  const refused = { type: 'refused', refusal: { type: 'used-by-others' } };

  test('because they edited it', () => {
    const { ann, bob, touchpoint } = annAndBob();
    bob.dispatch(set({ id: touchpoint, fields: { need: 'Receipt' } }));
    pull(ann, bob);

    expect(ann.undo()).toMatchObject(refused);
    expect(recordOf(ann, touchpoint)).toMatchObject({ name: 'Pay', need: 'Receipt' });
  });

  test('because they refer to it from a field, a set, or a new record', () => {
    for (const refer of [
      (bob: Store, touchpoint: string, channel: string) =>
        bob.dispatch(set({ id: touchpoint, fields: { channelId: channel } })),
      (bob: Store, touchpoint: string, channel: string) =>
        bob.dispatch(set({ id: touchpoint, fields: { alternativeChannelIds: { [channel]: true } } })),
      (bob: Store, _touchpoint: string, channel: string) => added(bob, 'contactDrivers', { channelId: channel }),
    ]) {
      const { ann, bob, touchpoint } = annAndBob();
      const channel = added(ann, 'channels', { name: 'Telephone' });
      pull(bob, ann);
      refer(bob, touchpoint, channel);
      pull(ann, bob);

      expect(ann.undo()).toMatchObject(refused);
      expect(recordOf(ann, channel)).toMatchObject({ name: 'Telephone' });
    }
  });

  test('the next undo goes on with the entry before', () => {
    const { ann, bob, stage, touchpoint } = annAndBob();
    bob.dispatch(set({ id: touchpoint, fields: { need: 'Receipt', stageId: undefined } }));
    pull(ann, bob);
    ann.undo();

    expect(ann.undo()).toMatchObject({ ...undone, touched: [stage] });
  });

  test('where they deleted it there is nothing left to undo', () => {
    const { ann, bob, stage, touchpoint } = annAndBob();
    bob.dispatch(remove({ ids: [touchpoint as never] }));
    pull(ann, bob);

    expect(ann.undo()).toMatchObject({ type: 'undone', skipped: 1, touched: [stage] });
  });
});

test('e. redo is the inverse of what undo really changed', () => {
  const { ann, bob, touchpoint } = annAndBob();
  ann.dispatch(set({ id: touchpoint, fields: { name: 'Till', need: 'Speed' } }));
  pull(bob, ann);
  bob.dispatch(set({ id: touchpoint, fields: { name: 'Shop' } }));
  pull(ann, bob);
  ann.undo();
  ann.redo();

  expect(recordOf(ann, touchpoint)).toMatchObject({ name: 'Shop', need: 'Speed' });
  expect(ann.canRedo()).toBe(false);
});

describe('f. an entry with nothing left to undo is skipped, and counted', () => {
  test('and the next one is undone', () => {
    const { ann, bob, journey, touchpoint } = annAndBob();
    ann.dispatch(set({ id: journey, fields: { goal: 'Tea' } }));
    ann.dispatch(set({ id: touchpoint, fields: { name: 'Till' } }));
    pull(bob, ann);
    bob.dispatch(set({ id: touchpoint, fields: { name: 'Shop' } }));
    pull(ann, bob);

    expect(ann.undo()).toMatchObject({ type: 'undone', skipped: 1, touched: [journey] });
    expect(recordOf(ann, journey)).toMatchObject({ goal: '' });
  });

  test('also where the record is hidden because what it belongs to was deleted', () => {
    const { ann, bob, journey, touchpoint } = annAndBob();
    ann.dispatch(set({ id: touchpoint, fields: { name: 'Till' } }));
    bob.dispatch(remove({ ids: [journey as never] }));
    pull(ann, bob);

    const told: unknown[] = [];
    ann.subscribe(({ changed }) => told.push([ann.canUndo(), changed.size]));
    expect(ann.undo()).toEqual({ type: 'nothing', skipped: 4 });
    expect(told).toEqual([[false, 0]]);
    expect(stored(ann, 'touchpoints', touchpoint)).toMatchObject({ name: 'Till' });
  });
});

describe('g. typing coalesces', () => {
  function typist() {
    const clock = new Clock();
    const store = trialStore(1, clock);
    const journey = added(store, 'journeys', { title: 'I' });
    const type = (title: string) => store.dispatch(set({ id: journey, fields: { title } }), { typing: 'title' });
    return { clock, store, journey, type, title: () => recordOf(store, journey)?.title };
  }

  test('into one entry per field and pause', () => {
    const { clock, store, type, title } = typist();
    for (const text of ['I b', 'I bu', 'I buy']) {
      clock.pass(900);
      type(text);
    }
    clock.pass(1001);
    type('I buy a');
    store.undo();
    expect(title()).toBe('I buy');
    store.undo();
    expect(title()).toBe('I');
    store.redo();
    expect(title()).toBe('I buy');
  });

  test('until it is said to end', () => {
    const { store, type, title } = typist();
    type('I b');
    store.endTyping();
    type('I bu');
    store.undo();
    expect(title()).toBe('I b');
  });

  test('not with another field, another key or another edit in between', () => {
    const { store, journey, type } = typist();
    type('I b');
    store.dispatch(set({ id: journey, fields: { goal: 'Tea' } }), { typing: 'title' });
    store.dispatch(set({ id: journey, fields: { goal: 'Tea!' } }), { typing: 'goal' });
    store.dispatch(set({ id: journey, fields: { goal: 'Tea!!' } }));
    store.dispatch(set({ id: journey, fields: { goal: 'Tea!!!' } }), { typing: 'goal' });
    const goals: unknown[] = [];
    while (store.canUndo()) {
      store.undo();
      goals.push(recordOf(store, journey)?.goal);
    }
    expect(goals).toEqual(['Tea!!', 'Tea!', 'Tea', '', '', undefined]);
  });

  test('only what writes fields: a creation and a removal after it are two entries', () => {
    const { store, journey } = typist();
    const channel = store.dispatch(add({ table: 'channels', fields: {} }), { typing: 'x' });
    store.dispatch(remove({ ids: [journey as never] }), { typing: 'x' });
    expect(channel).toMatchObject({ type: 'made' });
    store.undo();
    expect(recordOf(store, journey)).toMatchObject({ title: 'I' });
    expect(Object.keys(store.snapshot().channels)).toHaveLength(1);
  });

  test('not over what somebody else wrote in between', () => {
    const { store, journey, type, title } = typist();
    const bob = replicaOf(store, 2);
    type('I b');
    sync(store, bob);
    bob.dispatch(set({ id: journey, fields: { title: 'I rent' } }));
    pull(store, bob);
    type('I rent a');
    store.undo();
    expect(title()).toBe('I rent');
  });
});
