import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { WorkspaceId } from '../../src/model/records/kinds.ts';
import { compact } from '../../src/storage/compaction.ts';
import { mergeUpdates, scratch } from '../../src/store/document-tools.ts';
import { fill, made, realStore } from './storage-store.ts';
import { createBrowser, openLoadedTab, until } from './storage-tab.ts';
import { databaseWorld } from './storage-worlds.ts';

const tools = { mergeUpdates, scratch };
const kettles = 'ws_kettleskettleskettles' as WorkspaceId; // of the right form

async function begin() {
  const world = databaseWorld(new IDBFactory(), IDBKeyRange);
  onTestFinished(() => world.end());
  const browser = createBrowser();
  const openStorage = async () => (await openLoadedTab(browser, world.shelf(), { tools })).storage;
  return { world, browser, openStorage };
}

test('a real workspace comes back as it was, from rows and from snapshots', async () => {
  const { world, browser, openStorage } = await begin();
  const store = realStore(kettles);
  const journal = (await openStorage()).open(kettles, store);
  const journeyId = fill(store, 60);
  made(store, 'touchpoint.add', { journeyId, name: 'Undone' });
  store.undo();
  await journal.storedEverything();

  const fromRows = realStore();
  expect(await (await openStorage()).open(kettles, fromRows).loaded).toEqual({ type: 'found' });
  expect(fromRows.snapshot()).toEqual(store.snapshot());

  const shelf = world.shelf();
  await shelf.open();
  const surroundings = { now: browser.clock.now, exclusively: browser.exclusively };
  expect(await compact(kettles, { shelf, tools, surroundings })).toMatchObject({ type: 'made' });
  shelf.close();
  const fromSnapshot = realStore();
  await (await openStorage()).open(kettles, fromSnapshot).loaded;
  expect(fromSnapshot.snapshot()).toEqual(store.snapshot());
  const [snapshot] = await world.snapshots();
  expect(snapshot?.projection).toMatchObject({ workspace: { name: 'Kettles' } });
});

test('two tabs with real workspaces follow each other, undo included', async () => {
  const { openStorage } = await begin();
  const one = realStore(kettles);
  const first = (await openStorage()).open(kettles, one);
  const journeyId = fill(one, 5);
  await first.storedEverything();
  const two = realStore();
  const second = (await openStorage()).open(kettles, two);
  await second.loaded;
  made(two, 'touchpoint.add', { journeyId, name: 'From the second tab' });
  made(one, 'touchpoint.add', { journeyId, name: 'From the first tab' });
  one.undo();
  await until(() => first.state().type === 'saved' && second.state().type === 'saved');
  await vi.waitFor(() => expect(one.snapshot()).toEqual(two.snapshot()), { timeout: 5000 });
  const names = Object.values(two.snapshot().touchpoints).map(({ name }) => name);
  expect(names).toContain('From the second tab');
  expect(names).not.toContain('From the first tab');
});
