import { describe, expect, onTestFinished, test } from 'vitest';
import type { World } from './storage-faults.ts';
import { createBrowser, openLoadedTab, openTab, saved, texts, until } from './storage-tab.ts';

/** Tabs of one browser follow each other. */
export function tabsContract(makeWorld: () => World): void {
  const begin = () => {
    const world = makeWorld();
    onTestFinished(() => world.end());
    return { world, browser: createBrowser() };
  };

  describe('tabs', () => {
    test('two tabs with 300 edits each converge, and so does a third that opens later', async () => {
      const { world, browser } = begin();
      const [one, two] = await Promise.all([
        openLoadedTab(browser, world.shelf()),
        openLoadedTab(browser, world.shelf()),
      ]);
      const edit = async (tab: typeof one, prefix: string) => {
        for (const [index, text] of texts(prefix, 300).entries()) {
          tab.document.add(text);
          if (index % 7 === 0) await new Promise((done) => setTimeout(done, 0));
        }
      };
      await Promise.all([edit(one, 'one'), edit(two, 'two')]);
      await Promise.all([saved(one), saved(two)]);
      const all = [...texts('one', 300), ...texts('two', 300)];
      await until(() => one.document.items().length === 600 && two.document.items().length === 600);
      expect(one.document.items()).toEqual(all);
      expect(two.document.items()).toEqual(all);
      const third = await openLoadedTab(browser, world.shelf());
      expect(third.document.items()).toEqual(all);
    });

    test('what comes from another tab is not written again', async () => {
      const { world, browser } = begin();
      const one = await openLoadedTab(browser, world.shelf());
      const two = await openLoadedTab(browser, world.shelf());
      one.document.add('pay');
      await until(() => two.document.items().length === 1);
      expect(two.journal.state()).toEqual({ type: 'saved' });
      await browser.clock.pass(11_000);
      expect(await world.log()).toHaveLength(1);
    });

    test('a tab that hears nothing looks every five seconds, and when the person comes back', async () => {
      const { world, browser } = begin();
      const one = await openLoadedTab(browser, world.shelf());
      const two = await openLoadedTab(browser, world.shelf(), { isDeaf: true });
      one.document.add('pay');
      await saved(one);
      await browser.clock.pass(5100);
      await until(() => two.document.items().length === 1);
      one.document.add('wait');
      await saved(one);
      two.comeBack();
      await until(() => two.document.items().length === 2);
      expect(two.document.items()).toEqual(['pay', 'wait']);
    });

    test('what is written between loading and listening is not missed', async () => {
      const { world, browser } = begin();
      const one = await openLoadedTab(browser, world.shelf());
      const two = openTab(browser, world.shelf());
      for (const text of texts('t', 30)) {
        one.document.add(text);
        await new Promise((done) => setTimeout(done, 0));
      }
      await two.journal.loaded;
      await until(() => two.document.items().length === 30);
      expect(two.document.items()).toEqual(texts('t', 30));
    });

    test('two documents of one tab follow each other too', async () => {
      const { world, browser } = begin();
      const tab = await openLoadedTab(browser, world.shelf());
      const other = await openLoadedTab(browser, world.shelf());
      tab.document.add('pay');
      await until(() => other.document.items().includes('pay'));
      other.document.add('wait');
      await until(() => tab.document.items().includes('wait'));
      expect(other.document.items()).toEqual(tab.document.items());
    });

    test('numbers that no row got hold nobody up', async () => {
      const { world, browser } = begin();
      const one = await openLoadedTab(browser, world.shelf());
      const two = await openLoadedTab(browser, world.shelf());
      for (const text of texts('t', 5)) {
        one.document.add(text);
        await saved(one);
        await world.skipNumber();
      }
      await until(() => two.document.items().length === 5);
      const third = await openLoadedTab(browser, world.shelf());
      expect(third.document.items()).toEqual(texts('t', 5));
      expect(third.journal.problems()).toEqual([]);
    });

    test('a tab that slept while rows were folded away takes in the snapshot', async () => {
      const { world, browser } = begin();
      const one = await openLoadedTab(browser, world.shelf());
      const sleeper = await openLoadedTab(browser, world.shelf(), { isDeaf: true });
      for (const round of texts('round', 4)) {
        for (const text of texts(round, 100)) {
          one.document.add(text);
          await new Promise((done) => setTimeout(done, 0));
        }
        await saved(one);
        one.hide();
        await until(async () => (await world.snapshots()).some(({ upTo }) => upTo >= Number(round.slice(-1)) + 1));
      }
      await until(async () => (await world.log()).at(0)?.id !== 1);
      expect(sleeper.document.items()).toEqual([]);
      sleeper.comeBack();
      await until(() => sleeper.document.items().length === 400);
    });
  });
}
