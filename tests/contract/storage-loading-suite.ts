import { describe, expect, onTestFinished, test } from 'vitest';
import { compact } from '../../src/storage/compaction.ts';
import { createSetDocument, setTools } from './storage-document.ts';
import type { World } from './storage-faults.ts';
import { createBrowser, openLoadedTab, saved, until, workspace } from './storage-tab.ts';

/** What is damaged is put aside and reported; all the rest opens. */
export function loadingContract(makeWorld: () => World): void {
  const begin = async (...rounds: readonly string[]) => {
    const world = makeWorld();
    onTestFinished(() => world.end());
    const browser = createBrowser();
    for (const round of rounds) {
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add(round);
      await saved(tab);
      tab.kill();
    }
    return { world, browser };
  };
  const compactOnce = async (world: World) => {
    const browser = createBrowser();
    const shelf = world.shelf();
    await shelf.open();
    await compact(workspace, { shelf, tools: setTools, surroundings: { ...browser, now: browser.clock.now } });
    shelf.close();
  };

  describe('loading', () => {
    test('a row with one bit turned is put aside and said once; the others open', async () => {
      const { world, browser } = await begin('a', 'b', 'c');
      await world.flipBit('log', 1);
      const tab = await openLoadedTab(browser, world.shelf());
      expect(await tab.journal.loaded).toEqual({ type: 'found' });
      expect(tab.document.items()).toEqual(['a', 'c']);
      expect(tab.journal.problems()).toMatchObject([{ id: 'keeping.unreadable-changes', values: { count: 1 } }]);
      expect(await world.quarantined()).toBe(1);
      expect(tab.journal.state()).toEqual({ type: 'saved' });

      const next = await openLoadedTab(browser, world.shelf());
      expect(next.document.items()).toEqual(['a', 'c']);
      expect(next.journal.problems()).toEqual([]);
    });

    test('a damaged row in the middle of a session costs nothing: the next one holds it too', async () => {
      const { world, browser } = await begin('before');
      const tab = await openLoadedTab(browser, world.shelf());
      for (const text of ['a', 'b', 'c', 'd']) {
        tab.document.add(text);
        await saved(tab);
      }
      tab.kill();
      await world.flipBit('log', 2);
      const next = await openLoadedTab(browser, world.shelf());
      expect(next.document.items()).toEqual(['a', 'b', 'before', 'c', 'd']);
      expect(next.journal.problems()).toMatchObject([{ id: 'keeping.unreadable-changes' }]);
    });

    test('changes that build on lost ones are kept, and it is said that they wait', async () => {
      const { world, browser } = await begin('before');
      const tab = await openLoadedTab(browser, world.shelf());
      for (const text of ['a', 'b', 'c', 'd', 'e']) {
        tab.document.add(text);
        await saved(tab);
      }
      tab.kill();
      await world.flipBit('log', 2);
      await world.flipBit('log', 3);
      const next = await openLoadedTab(browser, world.shelf());
      expect(next.document.items()).toEqual(['a', 'before']);
      expect(next.journal.problems().map(({ id }) => id)).toEqual([
        'keeping.unreadable-changes',
        'keeping.waiting-changes',
      ]);
    });

    test('a tab that still has what was damaged writes it again', async () => {
      const { world, browser } = await begin('a');
      const open = await openLoadedTab(browser, world.shelf());
      open.document.add('b');
      await saved(open);
      await world.flipBit('log', 1);
      const tab = await openLoadedTab(browser, world.shelf());
      await until(() => tab.document.items().includes('b'));
      tab.kill();
      open.kill();
      const later = await openLoadedTab(browser, world.shelf());
      expect(later.document.items()).toEqual(['a', 'b']);
    });

    test('a row that goes bad under the tab that wrote it is written again', async () => {
      const { world, browser } = await begin();
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add('a');
      await saved(tab);
      await world.flipBit('log', 0);
      await browser.clock.pass(5100);
      await until(async () => (await world.quarantined()) === 1 && (await world.log()).length === 1);
      await saved(tab);
      tab.kill();
      const later = await openLoadedTab(browser, world.shelf());
      expect(later.document.items()).toEqual(['a']);
    });

    test('a damaged snapshot is made good from the generation before', async () => {
      const { world, browser } = await begin('a', 'b');
      await compactOnce(world);
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add('c');
      await saved(tab);
      tab.kill();
      await compactOnce(world);
      await world.flipBit('snapshots', 1);
      const next = await openLoadedTab(browser, world.shelf());
      expect(next.document.items()).toEqual(['a', 'b', 'c']);
      expect(await next.journal.loaded).toEqual({ type: 'found' });
      expect(next.journal.problems()).toMatchObject([{ id: 'keeping.unreadable-copy' }]);
    });

    test('where all copies are damaged, the newest plain one is handed out and what is left opens', async () => {
      const { world, browser } = await begin();
      for (const round of ['a', 'b', 'c', 'd']) {
        const tab = await openLoadedTab(browser, world.shelf());
        tab.document.add(round);
        await saved(tab);
        tab.kill();
        await compactOnce(world);
      }
      for (const index of [0, 1, 2]) await world.flipBit('snapshots', index);
      const tab = await openLoadedTab(browser, world.shelf());
      expect(await tab.journal.loaded).toEqual({ type: 'damaged', projection: { items: ['a', 'b', 'c', 'd'] } });
      expect(tab.document.items()).toEqual(['c', 'd']);
      expect(tab.journal.problems()).toMatchObject([{ id: 'keeping.unreadable-workspace' }]);
    });

    test('reading that fails is tried again until it works', async () => {
      const { world, browser } = await begin('a');
      const shelf = world.shelf();
      let refusals = 3;
      const tab = await (async () => {
        const read: typeof shelf.read = async (id) => {
          refusals -= 1;
          if (refusals >= 0) throw new Error('no answer');
          return shelf.read(id);
        };
        const loading = openLoadedTab(browser, { ...shelf, read });
        for (let round = 0; round < 8; round += 1) await browser.clock.pass(500);
        return loading;
      })();
      expect(tab.document.items()).toEqual(['a']);
      expect(tab.journal.state()).toEqual({ type: 'saved' });
    });

    test('workspaces do not mix', async () => {
      const { world, browser } = await begin('a', 'b');
      const tab = await openLoadedTab(browser, world.shelf());
      const document = createSetDocument();
      const other = tab.storage.open('ws_zyxwvutsrqponmlkjihgf' as typeof workspace, document); // of the right form
      expect(await other.loaded).toEqual({ type: 'nothing' });
      document.add('x');
      await other.storedEverything();
      await browser.clock.pass(5100);
      expect(tab.document.items()).toEqual(['a', 'b']);
      expect(document.items()).toEqual(['x']);
    });
  });
}
