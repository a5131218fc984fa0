import { describe, expect, onTestFinished, test } from 'vitest';
import { createBrowser, openLoadedTab, openTab, saved, until } from './storage-tab.ts';
import type { DatabaseWorld } from './storage-worlds.ts';

/** Opens the database as another version of the app would. */
function openNative(world: DatabaseWorld, version: number, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((done, reject) => {
    const request = world.indexedDB.open(world.name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => {
      onTestFinished(() => request.result.close());
      done(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Versions of the app that meet in one browser. */
export function upgradeContract(place: string, makeWorld: () => DatabaseWorld): void {
  const begin = () => {
    const world = makeWorld();
    onTestFinished(() => world.end());
    return { world, browser: createBrowser() };
  };
  const addTable = (db: IDBDatabase) => db.createObjectStore('of-a-newer-version');

  describe(`versions over ${place}`, () => {
    test('an old tab writes what it has, lets the newer version through, and says that it only shows', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add('before');
      await saved(tab);
      tab.document.add('at the last moment');
      const newer = await openNative(world, 20, addTable);
      expect(newer.version).toBe(20);
      await until(() => tab.journal.state().type === 'read-only');
      expect(tab.journal.state()).toMatchObject({ why: { id: 'keeping.taken-over' } });

      tab.document.add('after');
      expect(await tab.journal.flush()).toBe(false);
      await browser.clock.pass(10_000);
      newer.close();
      expect(await world.log()).toHaveLength(2);
      const next = await openLoadedTab(createBrowser(), world.shelf());
      expect(next.document.items()).toEqual(['at the last moment', 'before']);
    });

    test('a tab that cannot write any more does not stand in the way either', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      world.refuseWrites(Number.POSITIVE_INFINITY, 'full');
      tab.document.add('no room');
      await openNative(world, 20, addTable);
      await until(() => tab.journal.state().type === 'read-only');
      expect(tab.document.items()).toEqual(['no room']);
    });

    test('a database of a newer version is shown and not changed', async () => {
      const { world, browser } = begin();
      const old = await openLoadedTab(browser, world.shelf());
      old.document.add('before');
      await saved(old);
      old.kill();
      (await openNative(world, 20, addTable)).close();

      const tab = await openLoadedTab(browser, world.shelf());
      expect(tab.document.items()).toEqual(['before']);
      expect(tab.journal.state()).toMatchObject({ type: 'read-only', why: { id: 'keeping.made-by-newer' } });
      tab.document.add('after');
      await browser.clock.pass(10_000);
      expect(await world.log()).toHaveLength(1);
    });

    test('an older tab that does not let go is reported, and waited for', async () => {
      const { world, browser } = begin();
      const older = await openNative(world, 1, (db) => db.createObjectStore('of-an-older-version'));
      const tab = openTab(browser, world.shelf());
      tab.document.add('early');
      await until(() => {
        const state = tab.journal.state();
        return state.type === 'loading' && state.why?.id === 'keeping.held-by-older';
      });
      older.close();
      await tab.journal.loaded;
      await saved(tab);
      expect(await world.log()).toHaveLength(1);
    });
  });
}
