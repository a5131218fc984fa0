import { describe, expect, onTestFinished, test } from 'vitest';
import { compact } from '../../src/storage/compaction.ts';
import { createSetDocument, setTools } from './storage-document.ts';
import type { World } from './storage-faults.ts';
import { createBrowser, openLoadedTab, recovered, saved, until, workspace } from './storage-tab.ts';

/** What is kept can be drawn before any document is decoded, and never wrongly. */
export function glanceContract(makeWorld: () => World): void {
  const begin = async () => {
    const world = makeWorld();
    onTestFinished(() => world.end());
    const browser = createBrowser();
    const tab = await openLoadedTab(browser, world.shelf());
    const add = async (...items: readonly string[]) => {
      for (const text of items) {
        tab.document.add(text);
        await saved(tab);
      }
    };
    const fold = async () => {
      const shelf = world.shelf();
      await shelf.open();
      await compact(workspace, { shelf, tools: setTools, surroundings: { ...browser, now: browser.clock.now } });
      shelf.close();
    };
    return { world, browser, tab, add, fold };
  };

  describe('glance', () => {
    test('without a copy there is nothing to draw; with one there is it, and what each change since touched', async () => {
      const { tab, add, fold } = await begin();
      await add('a', 'b');
      expect(await tab.storage.glance(workspace)).toEqual({ layers: undefined });
      await fold();
      expect(await tab.storage.glance(workspace)).toEqual({ layers: [{ items: ['a', 'b'] }] });
      await add('c', 'd');
      expect(await tab.storage.glance(workspace)).toEqual({
        layers: [{ items: ['a', 'b'] }, { items: ['c'] }, { items: ['d'] }],
      });
    });

    test('a document opened after a glance reads nothing twice and misses nothing written in between', async () => {
      const { world, browser, tab, add, fold } = await begin();
      await add('a');
      await fold();
      await add('b');
      const other = await openLoadedTab(browser, world.shelf());
      const glance = other.storage.glance(workspace);
      await glance;
      await add('c');
      const late = createSetDocument();
      const journal = other.storage.open(workspace, late, glance);
      await journal.loaded;
      await until(() => late.items().length === 3);
      expect(late.items()).toEqual(['a', 'b', 'c']);
      late.add('d');
      await until(() => tab.document.items().length === 4);
      await journal.close();
    });

    test('changes that do not say what they touched are left to the document: after a write that failed', async () => {
      const { world, browser, tab, add, fold } = await begin();
      await add('a');
      await fold();
      world.refuseWrites(1, 'broken');
      tab.document.add('b');
      await recovered(tab, browser);
      expect(await tab.storage.glance(workspace)).toEqual({ layers: undefined });
      await fold();
      await add('c');
      expect(await tab.storage.glance(workspace)).toEqual({ layers: [{ items: ['a', 'b'] }, { items: ['c'] }] });
    });

    test('what came from elsewhere and is written here is left to the document too', async () => {
      const { tab, add, fold } = await begin();
      await add('a');
      await fold();
      tab.document.merge(createSetDocument('elsewhere').encode());
      await saved(tab);
      expect(await tab.storage.glance(workspace)).toEqual({ layers: undefined });
    });

    test('a damaged row is left to the document', async () => {
      const { world, tab, add, fold } = await begin();
      await add('a');
      await fold();
      await add('b');
      await world.flipBit('log', 1);
      expect(await tab.storage.glance(workspace)).toEqual({ layers: undefined });
    });
  });
}
