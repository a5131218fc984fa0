import { describe, expect, onTestFinished, test } from 'vitest';
import { createSetDocument } from './storage-document.ts';
import { gated, type World } from './storage-faults.ts';
import { createBrowser, openLoadedTab, openTab, recovered, saved, texts, until, workspace } from './storage-tab.ts';

/** Every change is written at once, and nothing is lost when writing fails. */
export function writingContract(makeWorld: () => World): void {
  const begin = () => {
    const world = makeWorld();
    onTestFinished(() => world.end());
    return { world, browser: createBrowser() };
  };
  const itemsKept = async (world: World) => {
    const tab = await openLoadedTab(createBrowser(), world.shelf());
    return tab.document.items();
  };

  describe('writing', () => {
    test('an empty database opens as nothing, is saved, and stays empty', async () => {
      const { world, browser } = begin();
      const tab = openTab(browser, world.shelf());
      expect(tab.journal.state()).toEqual({ type: 'loading', why: undefined });
      expect(await tab.journal.loaded).toEqual({ type: 'nothing' });
      expect(tab.journal.state()).toEqual({ type: 'saved' });
      expect(tab.journal.problems()).toEqual([]);
      expect(await tab.journal.flush()).toBe(true);
      expect(await world.log()).toEqual([]);
      expect(await tab.storage.library.list()).toEqual([]);
    });

    test('a change is saving at once, then saved, and found by the next tab', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      const states: string[] = [];
      tab.journal.subscribe(() => states.push(tab.journal.state().type));
      tab.document.add('pay');
      expect(tab.journal.state()).toEqual({ type: 'saving' });
      await tab.journal.storedEverything();
      expect(tab.journal.state()).toEqual({ type: 'saved' });
      expect(states).toEqual(['saving', 'saved']);
      tab.kill();
      expect(await itemsKept(world)).toEqual(['pay']);
    });

    test('it is not saved before the database has confirmed, and what waits shares the next transaction', async () => {
      const { world, browser } = begin();
      const gate = gated(world.shelf());
      const tab = await openLoadedTab(browser, gate.shelf);
      gate.shut();
      tab.document.add('first');
      await new Promise((done) => setTimeout(done, 5));
      for (const text of texts('more', 50)) {
        tab.document.add(text);
        await Promise.resolve();
      }
      expect(tab.journal.state()).toEqual({ type: 'saving' });
      expect(await world.log()).toEqual([]);
      gate.open();
      await saved(tab);
      expect(await world.log()).toHaveLength(2);
      expect(await itemsKept(world)).toHaveLength(51);
    });

    test('a database that does not answer is reported, and forgiven when it does', async () => {
      const { world, browser } = begin();
      const gate = gated(world.shelf());
      const tab = await openLoadedTab(browser, gate.shelf);
      gate.shut();
      tab.document.add('first');
      await browser.clock.pass(6000);
      expect(tab.journal.state()).toMatchObject({ type: 'not-saved', why: { id: 'keeping.slow' } });
      gate.open();
      await saved(tab);
    });

    test('a document that is not empty when it is opened is written whole', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf(), { document: createSetDocument('a', 'b') });
      await saved(tab);
      tab.kill();
      const other = await openLoadedTab(browser, world.shelf(), { document: createSetDocument('c') });
      await saved(other);
      expect(other.document.items()).toEqual(['a', 'b', 'c']);
      expect(await itemsKept(world)).toEqual(['a', 'b', 'c']);
    });

    test('changes made while it loads are kept, even where the first write fails', async () => {
      const { world, browser } = begin();
      const first = await openLoadedTab(browser, world.shelf(), { document: createSetDocument('old') });
      await saved(first);
      first.kill();
      const tab = openTab(browser, world.shelf());
      tab.document.add('early');
      // One refusal meets the entry of the library, the other the change.
      world.refuseWrites(2, 'broken');
      await tab.journal.loaded;
      tab.document.add('late');
      await recovered(tab, browser);
      expect(await itemsKept(world)).toEqual(['early', 'late', 'old']);
    });

    test('a change made while it loads is never said to be saved before it is', async () => {
      const { world, browser } = begin();
      const gate = gated(world.shelf());
      gate.shut();
      const tab = openTab(browser, gate.shelf);
      const states: string[] = [];
      tab.journal.subscribe(() => states.push(tab.journal.state().type));
      tab.document.add('early');
      await tab.journal.loaded;
      expect(states).toEqual(['saving']);
      gate.open();
      await saved(tab);
      expect(states).toEqual(['saving', 'saved']);
    });

    test('closing writes what is left and then lets go', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add('last');
      await tab.journal.close();
      tab.document.add('after');
      await tab.storage.close();
      expect(await itemsKept(world)).toEqual(['last']);
    });
  });

  describe('failing', () => {
    test('one failed write loses nothing and mends itself', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add('before');
      await saved(tab);
      world.refuseWrites(1, 'broken');
      tab.document.add('refused');
      await until(async () => !(await tab.journal.flush()) || tab.journal.state().type === 'saved');
      await recovered(tab, browser);
      tab.document.add('after');
      await saved(tab);
      expect(await itemsKept(world)).toEqual(['after', 'before', 'refused']);
    });

    test.each(['full', 'broken'] as const)(
      'a storage that is %s says so within a second and takes all later',
      async (reason) => {
        const { world, browser } = begin();
        const tab = await openLoadedTab(browser, world.shelf());
        tab.document.add('before');
        await saved(tab);

        world.refuseWrites(Number.POSITIVE_INFINITY, reason);
        tab.document.add('one');
        expect(await tab.journal.flush()).toBe(false);
        await browser.clock.pass(1000);
        const why = { id: reason === 'full' ? 'keeping.full' : 'keeping.refused' };
        expect(tab.journal.state()).toMatchObject({ type: 'not-saved', why });
        for (const text of texts('more', 20)) tab.document.add(text);
        await browser.clock.pass(20_000);
        expect(tab.journal.state()).toMatchObject({ type: 'not-saved', why });
        expect(tab.document.items()).toHaveLength(22);
        expect(await world.log()).toHaveLength(1);

        world.acceptWrites();
        await recovered(tab, browser);
        expect(await itemsKept(world)).toHaveLength(22);
      },
    );

    test('flush does not wait for the next attempt', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      world.refuseWrites(3, 'broken');
      tab.document.add('one');
      await until(() => tab.journal.flush());
      expect(tab.journal.state()).toEqual({ type: 'saved' });
      expect(await itemsKept(world)).toEqual(['one']);
    });

    test('a connection closed under our feet is opened again', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add('before');
      await saved(tab);
      for (const round of texts('round', 4)) {
        world.cut();
        tab.document.add(round);
        await recovered(tab, browser);
      }
      expect(await itemsKept(world)).toEqual(['before', ...texts('round', 4)]);
    });

    test('a database that was deleted is written anew, with everything', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      for (const text of texts('before', 5)) {
        tab.document.add(text);
        await saved(tab);
      }
      await world.lose();
      tab.document.add('after');
      await recovered(tab, browser);
      expect(await itemsKept(world)).toEqual(['after', ...texts('before', 5)]);
      expect(await tab.storage.library.has(workspace)).toBe(true);
    });

    test('a deleted database is noticed without an edit', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      tab.document.add('before');
      await saved(tab);
      await world.lose();
      await browser.clock.pass(12_000);
      await until(async () => (await world.log()).length > 0);
      expect(await itemsKept(world)).toEqual(['before']);
    });

    test('where there is no database the session goes on in memory and says so', async () => {
      const { browser } = begin();
      const tab = await openLoadedTab(browser, undefined);
      tab.document.add('one');
      expect(tab.journal.state()).toMatchObject({ type: 'session-only', why: { id: 'keeping.session-only' } });
      expect(await tab.journal.flush()).toBe(false);
      expect(tab.document.items()).toEqual(['one']);
      const again = createSetDocument();
      await tab.storage.open(workspace, again).loaded;
      expect(again.items()).toEqual(['one']);
    });

    test('a database that does not open is as none', async () => {
      const { world, browser } = begin();
      const closed = async () => Promise.reject(new Error('no access'));
      const tab = openTab(browser, { ...world.shelf(), open: closed, reopen: closed });
      tab.document.add('one');
      for (let round = 0; round < 4; round += 1) await browser.clock.pass(500);
      await tab.journal.loaded;
      expect(tab.journal.state()).toMatchObject({ type: 'session-only' });
      expect(tab.document.items()).toEqual(['one']);
    });
  });
}
