import { describe, expect, onTestFinished, test } from 'vitest';
import { succeed } from '../../src/lib/result.ts';
import { compact } from '../../src/storage/compaction.ts';
import { setTools } from './storage-document.ts';
import type { World } from './storage-faults.ts';
import { createBrowser, openLoadedTab, saved, type Tab, texts, until, workspace } from './storage-tab.ts';

/** Rows become snapshots without a moment in which anything could be lost. */
export function compactionContract(makeWorld: () => World): void {
  const begin = async () => {
    const world = makeWorld();
    onTestFinished(() => world.end());
    const browser = createBrowser();
    const tab = await openLoadedTab(browser, world.shelf());
    const use = { shelf: world.shelf(), tools: setTools, surroundings: { ...browser, now: browser.clock.now } };
    await use.shelf.open();
    onTestFinished(() => use.shelf.close());
    return { world, browser, tab, use };
  };
  const write = async (tab: Tab, items: readonly string[]) => {
    for (const text of items) {
      tab.document.add(text);
      await saved(tab);
    }
  };
  const itemsKept = async (world: World) => {
    const tab = await openLoadedTab(createBrowser(), world.shelf());
    return tab.document.items();
  };

  describe('compaction', () => {
    test('a hundred rows make a snapshot, and loading makes none', async () => {
      const { world, tab, browser } = await begin();
      await write(tab, texts('t', 99));
      const visitor = await openLoadedTab(browser, world.shelf());
      expect(visitor.document.items()).toHaveLength(99);
      expect(await world.snapshots()).toEqual([]);
      await write(tab, ['one more']);
      await until(async () => (await world.snapshots()).length === 1);
      const [snapshot] = await world.snapshots();
      expect(snapshot).toMatchObject({ workspace, kind: 'generation', projection: { items: tab.document.items() } });
      expect(await world.log()).toHaveLength(100);
      expect(await itemsKept(world)).toHaveLength(100);
    });

    test('a minute of activity makes a snapshot; an idle tab makes none', async () => {
      const { world, tab, browser } = await begin();
      await browser.clock.pass(120_000);
      expect(await world.snapshots()).toEqual([]);
      await write(tab, ['one']);
      await browser.clock.pass(61_000);
      await until(async () => (await world.snapshots()).length === 1);
      await browser.clock.pass(180_000);
      expect(await world.snapshots()).toHaveLength(1);
    });

    test('hiding the page makes a snapshot of what is new', async () => {
      const { world, tab } = await begin();
      tab.hide();
      await write(tab, ['one']);
      tab.hide();
      await until(async () => (await world.snapshots()).length === 1);
      tab.hide();
      await new Promise((done) => setTimeout(done, 20));
      expect(await world.snapshots()).toHaveLength(1);
    });

    test('rows stay until two later generations hold them', async () => {
      const { world, tab, use } = await begin();
      const firstRows: (number | undefined)[] = [];
      for (const round of ['a', 'b', 'c', 'd', 'e']) {
        await write(tab, texts(round, 3));
        expect(await compact(workspace, use)).toMatchObject({ type: 'made' });
        firstRows.push((await world.log()).at(0)?.id);
        expect(await itemsKept(world)).toEqual(tab.document.items());
      }
      const ups = (await world.snapshots()).map(({ upTo }) => upTo);
      expect(ups).toHaveLength(3);
      expect(firstRows[0]).toBe(firstRows[1]);
      expect((await world.log()).every(({ id }) => id > (ups[0] ?? 0))).toBe(true);
      expect(await world.log()).toHaveLength(6);
      expect(await compact(workspace, use)).toEqual({ type: 'not-needed' });
    });

    test('a compaction that dies half-way leaves everything as it was', async () => {
      const { world, tab, use } = await begin();
      for (const round of ['a', 'b']) {
        await write(tab, texts(round, 3));
        await compact(workspace, use);
      }
      await write(tab, texts('c', 3));
      const before = { log: await world.log(), snapshots: await world.snapshots() };
      const copy = structuredClone(before);
      world.dieInCompaction();
      await expect(compact(workspace, use)).rejects.toThrow('planted');
      expect({ log: await world.log(), snapshots: await world.snapshots() }).toEqual(copy);
      expect(await itemsKept(world)).toEqual(tab.document.items());
      expect(await compact(workspace, use)).toMatchObject({ type: 'made' });
      expect(await itemsKept(world)).toEqual(tab.document.items());
    });

    test('two at once make one generation', async () => {
      const { world, tab, use } = await begin();
      await write(tab, texts('a', 3));
      const unguarded = {
        ...use,
        surroundings: { ...use.surroundings, exclusively: <V>(_: string, work: () => Promise<V>) => work() },
      };
      const outcomes = await Promise.all([compact(workspace, unguarded), compact(workspace, unguarded)]);
      expect(outcomes.map(({ type }) => type).sort()).toEqual(['made', 'not-needed']);
      await write(tab, texts('b', 3));
      const guarded = await Promise.all([compact(workspace, use), compact(workspace, use)]);
      expect(guarded.map(({ type }) => type).sort()).toEqual(['made', 'not-needed']);
      expect(await world.snapshots()).toHaveLength(2);
    });

    test('a copy that does not read back the same is refused, and nothing is dropped', async () => {
      const { world, tab, use } = await begin();
      await write(tab, texts('a', 3));
      let turns = 0;
      const lying = {
        ...setTools,
        scratch(update: Uint8Array) {
          turns += 1;
          const read = setTools.scratch(update);
          return read.ok ? succeed({ ...read.value, projection: { turns } }) : read;
        },
      };
      expect(await compact(workspace, { ...use, tools: lying })).toMatchObject({ type: 'refused' });
      expect(await world.snapshots()).toEqual([]);
      expect(await world.log()).toHaveLength(3);
    });

    test('a damaged row is not swept into a snapshot: the open document writes it again', async () => {
      const { world, tab, browser } = await begin();
      await write(tab, texts('a', 3));
      await world.flipBit('log', 2);
      tab.hide();
      await until(async () => (await world.quarantined()) === 1);
      await saved(tab);
      await write(tab, ['b']);
      expect(await itemsKept(world)).toEqual([...texts('a', 3), 'b']);
      await browser.clock.pass(61_000);
      await until(async () => (await world.snapshots()).length === 1);
      expect(await itemsKept(world)).toEqual([...texts('a', 3), 'b']);
    });
  });
}
