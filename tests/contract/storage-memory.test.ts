import { expect, test } from 'vitest';
import { memoryStorage } from '../../src/storage/storage.ts';
import { createSetDocument, setTools } from './storage-document.ts';
import { storageContract } from './storage-suite.ts';
import { createBrowser, surroundingsOf, workspace } from './storage-tab.ts';
import { memoryWorld } from './storage-worlds.ts';

storageContract('memory', memoryWorld);

test('storage without a database keeps workspaces and their list as long as the tab', async () => {
  const { surroundings } = surroundingsOf(createBrowser());
  const storage = memoryStorage(setTools, surroundings);
  const document = createSetDocument();
  const journal = storage.open(workspace, document);
  await journal.loaded;
  document.add('a');
  await storage.library.describe(workspace, { name: 'Shop' });
  await journal.close();
  const again = createSetDocument();
  expect(await storage.open(workspace, again).loaded).toEqual({ type: 'found' });
  expect(again.items()).toEqual(['a']);
  expect(await storage.library.list()).toMatchObject([{ name: 'Shop' }]);
  await storage.close();
});
