import { expect, onTestFinished, test } from 'vitest';
import type { WorkspaceId } from '../../src/model/records/kinds.ts';
import { browserShelf } from '../../src/storage/browser-shelf.ts';
import { browserSurroundings } from '../../src/storage/browser-surroundings.ts';
import { databaseName } from '../../src/storage/db.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { workerCompactor } from '../../src/storage/worker-compactor.ts';
import { mergeUpdates, scratch } from '../../src/store/document-tools.ts';
import { fill, made, realStore } from './storage-store.ts';
import { until } from './storage-tab.ts';

const tools = { mergeUpdates, scratch };
const kettles = 'ws_kettleskettleskettles' as WorkspaceId; // of the right form

const newWorker = () =>
  new Worker(new URL('../../src/workers/compaction.worker.ts', import.meta.url), { type: 'module' });

/** Storage exactly as a page has it: the browser's database, channels, locks, time, and the worker. */
function openStorage(name: string) {
  const shelf = browserShelf(name);
  const worker = newWorker();
  const storage = createStorage({
    shelf,
    tools,
    surroundings: browserSurroundings(),
    compactor: workerCompactor(worker, name),
  });
  onTestFinished(async () => {
    await storage.close();
    worker.terminate();
  });
  return { storage, shelf };
}

test('in a page with everything real, tabs follow each other and the worker makes the snapshots', async () => {
  const name = `${databaseName}-test-${crypto.randomUUID()}`;
  onTestFinished(() => {
    indexedDB.deleteDatabase(name);
  });
  const one = openStorage(name);
  const two = openStorage(name);
  const store = realStore(kettles);
  const journal = one.storage.open(kettles, store);
  const journeyId = fill(store, 20);
  await journal.storedEverything();
  const other = realStore();
  const following = two.storage.open(kettles, other);
  await following.loaded;
  expect(other.snapshot()).toEqual(store.snapshot());

  for (let index = 0; index < 110; index += 1) {
    made(store, 'touchpoint.add', { journeyId, name: `More ${index}` });
    await journal.storedEverything();
  }
  await until(() => Object.keys(other.snapshot().touchpoints).length === 130);
  expect(other.snapshot()).toEqual(store.snapshot());
  await until(async () => (await one.shelf?.read(kettles))?.snapshot !== undefined);

  const third = realStore();
  const late = openStorage(name);
  expect(await late.storage.open(kettles, third).loaded).toEqual({ type: 'found' });
  expect(third.snapshot()).toEqual(store.snapshot());
  await one.storage.library.describe(kettles, { name: 'Kettles' });
  expect(await late.storage.library.list()).toMatchObject([{ id: kettles, name: 'Kettles' }]);
});

test('two workers at once make one snapshot', async () => {
  const name = `${databaseName}-test-${crypto.randomUUID()}`;
  onTestFinished(() => {
    indexedDB.deleteDatabase(name);
  });
  const { storage } = openStorage(name);
  const store = realStore(kettles);
  const journal = storage.open(kettles, store);
  fill(store, 5);
  await journal.storedEverything();
  const workers = [newWorker(), newWorker()];
  onTestFinished(() => {
    for (const worker of workers) worker.terminate();
  });
  const outcomes = await Promise.all(workers.map((worker) => workerCompactor(worker, name).compact(kettles)));
  expect(outcomes.map(({ type }) => type).sort()).toEqual(['made', 'not-needed']);
});
