import { describe, expect, onTestFinished, test } from 'vitest';
import type { WorkspaceEntry } from '../../src/storage/port.ts';
import type { World } from './storage-faults.ts';
import { createBrowser, openLoadedTab, openTab, recovered, saved, until, workspace } from './storage-tab.ts';

const day = 24 * 60 * 60 * 1000;

/** The list of workspaces. */
export function libraryContract(makeWorld: () => World): void {
  const begin = async () => {
    const world = makeWorld();
    onTestFinished(() => world.end());
    const browser = createBrowser();
    const tab = await openLoadedTab(browser, world.shelf());
    return { world, browser, tab, library: tab.storage.library };
  };

  describe('library', () => {
    test('a workspace is listed from its first stored change, and tells when it was saved', async () => {
      const { tab, library, browser } = await begin();
      expect(await library.has(workspace)).toBe(false);
      tab.document.add('a');
      await saved(tab);
      expect(await library.has(workspace)).toBe(true);
      const at = browser.clock.now();
      const counts = { journeys: 0, touchpoints: 0 };
      expect(await library.list()).toEqual([
        { id: workspace, name: '', createdAt: at, openedAt: at, savedAt: at, counts, thumbnail: undefined },
      ]);
      await library.describe(workspace, { name: 'Shop', counts: { journeys: 1, touchpoints: 7 }, thumbnail: '<svg/>' });
      await browser.clock.pass(1000);
      tab.document.add('b');
      await saved(tab);
      expect(await library.list()).toMatchObject([
        { name: 'Shop', createdAt: at, savedAt: at + 1000, counts: { touchpoints: 7 }, thumbnail: '<svg/>' },
      ]);
    });

    test('opening a workspace puts it first', async () => {
      const { world, browser, tab, library } = await begin();
      tab.document.add('a');
      await saved(tab);
      await browser.clock.pass(1000);
      const second = 'ws_zyxwvutsrqponmlkjihgf' as typeof workspace; // of the right form
      await library.describe(second, { name: 'Second' });
      expect((await library.list()).map(({ id }) => id)).toEqual([second, workspace]);
      await browser.clock.pass(1000);
      await openLoadedTab(browser, world.shelf());
      expect((await library.list()).map(({ id }) => id)).toEqual([workspace, second]);
    });

    test('a list that is watched follows this tab and the others', async () => {
      const { world, browser, library } = await begin();
      const other = await openLoadedTab(browser, world.shelf());
      let seen: readonly WorkspaceEntry[] | undefined;
      const stop = other.storage.library.watch((entries) => {
        seen = entries;
      });
      await until(() => seen?.length === 0);
      await library.describe(workspace, { name: 'Shop' });
      await until(() => seen?.[0]?.name === 'Shop');
      await other.storage.library.describe(workspace, { name: 'Shop and till' });
      await until(() => seen?.[0]?.name === 'Shop and till');
      stop();
      await library.describe(workspace, { name: 'Unseen' });
      await browser.clock.pass(100);
      expect(seen?.[0]?.name).toBe('Shop and till');
    });

    test('a removed workspace can be brought back for a day, and is deleted at the first start after', async () => {
      const { world, browser, tab, library } = await begin();
      tab.document.add('a');
      await saved(tab);
      await tab.journal.close();
      await library.remove(workspace);
      expect(await library.list()).toEqual([]);
      expect(await library.has(workspace)).toBe(false);
      await library.restore(workspace);
      expect(await library.list()).toHaveLength(1);

      await browser.clock.pass(1000);
      await library.remove(workspace);
      await browser.clock.pass(day - 20_000);
      const early = openTab(browser, world.shelf());
      await browser.clock.pass(6000);
      expect(await world.log()).toHaveLength(1);
      await early.storage.close();

      await browser.clock.pass(20_000);
      const late = openTab(browser, world.shelf());
      await late.journal.close();
      await browser.clock.pass(6000);
      await until(async () => (await world.log()).length === 0);
      await late.storage.library.restore(workspace);
      expect(await late.storage.library.list()).toEqual([]);
    });

    test('a removed workspace that somebody goes on editing comes back', async () => {
      const { world, browser, tab, library } = await begin();
      tab.document.add('a');
      await saved(tab);
      await library.remove(workspace);
      await browser.clock.pass(1000);
      tab.document.add('b');
      await saved(tab);
      tab.kill();
      await browser.clock.pass(day + 1000);
      const next = openTab(browser, world.shelf());
      await next.journal.loaded;
      await browser.clock.pass(6000);
      await until(async () => (await next.storage.library.list()).length === 1);
      expect(next.document.items()).toEqual(['a', 'b']);
    });

    test('a workspace that is deleted while a tab has it open is written anew, with everything', async () => {
      const { world, browser, tab } = await begin();
      tab.document.add('a');
      await saved(tab);
      tab.document.add('b');
      await saved(tab);
      const shelf = world.shelf();
      await shelf.open();
      await shelf.forget(workspace);
      shelf.close();
      tab.document.add('c');
      await recovered(tab, browser);
      const next = await openLoadedTab(browser, world.shelf());
      expect(next.document.items()).toEqual(['a', 'b', 'c']);
      expect(await next.storage.library.has(workspace)).toBe(true);
    });

    test('the list is read over a new connection where the first was cut', async () => {
      const { world, library } = await begin();
      await library.describe(workspace, { name: 'Shop' });
      world.cut();
      expect(await library.list()).toMatchObject([{ name: 'Shop' }]);
      world.cut();
      await library.describe(workspace, { name: 'Till' });
      expect(await library.list()).toMatchObject([{ name: 'Till' }]);
    });
  });
}
