import { expect, test } from 'vitest';
import { add, added, recordOf, remove, replicaOf, set, sync, trialStore } from './trial-store.ts';

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
  const [one, two] = [added(store, 'channels', { name: 'Telephone' }), added(store, 'channels', { name: 'Email' })];
  const before = store.snapshot();
  store.dispatch(set({ id: one!, fields: { name: 'Phone' } }));

  expect(recordOf(store, two!)).toBe((before.channels as Record<string, unknown>)[two!]);
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
