import { expect, test } from 'vitest';
import { mergeUpdates, scratch } from '../../../src/store/document-tools.ts';
import { rawTables } from '../../../src/store/plain-form.ts';
import { added, replicaOf, set, trialStore } from './trial-store.ts';

test('a throw-away document shows what bytes hold, and encodes the same content', () => {
  const store = trialStore();
  added(store, 'journeys', { title: 'I buy' });
  const read = scratch(store.encode());
  if (!read.ok) throw read.failure;

  expect(read.value.projection).toEqual(rawTables(store));
  expect(read.value.stateVector).toEqual(store.stateVector());
  expect(scratch(read.value.encoded)).toMatchObject({ ok: true, value: { projection: rawTables(store) } });
});

test.each([
  ['no bytes', new Uint8Array()],
  ['zeros with more to come', Uint8Array.from([7, 0, 0])],
  ['random bytes', Uint8Array.from({ length: 200 }, (_, at) => (at * 97) % 251)],
])('%s are no update', (_name, bytes) => {
  expect(scratch(bytes).ok).toBe(false);
});

test('bytes that continue others which are missing are refused', () => {
  const store = trialStore();
  const updates: Uint8Array[] = [];
  store.onUpdate((bytes) => updates.push(bytes));
  const journey = added(store, 'journeys', { title: 'I buy' });
  store.dispatch(set({ id: journey, fields: { title: 'I rent' } }));

  expect(scratch(updates[1]!).ok).toBe(false);
});

test('several updates become one, in any order', () => {
  const store = trialStore();
  const replica = replicaOf(store, 2);
  const updates: Uint8Array[] = [];
  store.onUpdate((bytes) => updates.push(bytes));
  const journey = added(store, 'journeys', { title: 'I buy' });
  store.dispatch(set({ id: journey, fields: { title: 'I rent' } }));
  added(store, 'channels', { name: 'Telephone' });
  replica.merge(mergeUpdates(updates.reverse()));

  expect(replica.snapshot()).toEqual(store.snapshot());
  expect(() => mergeUpdates([store.encode(), Uint8Array.from([250])])).toThrow(/./);
});
