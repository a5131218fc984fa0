import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { World } from './storage-faults.ts';
import { createBrowser, openLoadedTab, openTab, saved, type Tab } from './storage-tab.ts';
import { databaseWorld, memoryWorld } from './storage-worlds.ts';

type Event =
  | { readonly type: 'edit'; readonly tab: number; readonly times: number }
  | { readonly type: 'wait'; readonly tab: number }
  | { readonly type: 'open' }
  | { readonly type: 'kill'; readonly tab: number }
  | { readonly type: 'hide'; readonly tab: number }
  | { readonly type: 'refuse'; readonly times: number }
  | { readonly type: 'cut' }
  | { readonly type: 'die in compaction' }
  | { readonly type: 'pass'; readonly milliseconds: number };

const tab = fc.nat({ max: 3 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('edit'), tab, times: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('wait'), tab }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('open') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('kill'), tab }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('hide'), tab }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('refuse'), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cut') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('die in compaction') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('pass'), milliseconds: fc.constantFrom(300, 6000, 61_000) }) },
);

/** Lets things happen, and returns what was said to be saved with what a new tab finds. */
async function live(world: World, events: readonly Event[]) {
  const browser = createBrowser();
  const tabs: Tab[] = [await openLoadedTab(browser, world.shelf())];
  const promised = new Set<string>();
  const at = (index: number) => tabs[index % Math.max(1, tabs.length)];
  const listen = (to: Tab) => {
    const note = () => {
      // What a tab would have said after its end nobody has seen.
      if (!tabs.includes(to) || to.journal.state().type !== 'saved') return;
      for (const text of to.document.items()) promised.add(text);
    };
    to.journal.subscribe(note);
  };
  for (const each of tabs) listen(each);
  let edits = 0;

  for (const each of events) {
    switch (each.type) {
      case 'edit':
        for (let time = 0; time < each.times; time += 1) {
          edits += 1;
          at(each.tab)?.document.add(`edit ${edits}`);
          if (time % 5 === 0) await Promise.resolve();
        }
        break;
      case 'wait':
        for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 0));
        break;
      case 'open': {
        const opened = openTab(browser, world.shelf());
        tabs.push(opened);
        listen(opened);
        break;
      }
      case 'kill': {
        const killed = at(each.tab);
        if (killed) tabs.splice(tabs.indexOf(killed), 1);
        killed?.kill();
        break;
      }
      case 'hide':
        at(each.tab)?.hide();
        break;
      case 'refuse':
        world.refuseWrites(each.times, 'broken');
        break;
      case 'cut':
        world.cut();
        break;
      case 'die in compaction':
        world.dieInCompaction();
        break;
      case 'pass':
        await browser.clock.pass(each.milliseconds);
    }
  }
  world.acceptWrites();
  const alive = tabs.flatMap((each) => [...each.document.items()]);
  for (const each of tabs) {
    for (let turn = 0; turn < 200 && each.journal.state().type !== 'saved'; turn += 1) await browser.clock.pass(500);
    await saved(each);
  }
  for (const each of tabs) each.kill();
  const last = await openLoadedTab(createBrowser(), world.shelf());
  const found = { items: last.document.items(), problems: last.journal.problems(), promised, alive };
  last.kill();
  await world.end();
  return found;
}

test.each([
  ['memory', 60, memoryWorld],
  ['a database for tests', 30, () => databaseWorld(new IDBFactory(), IDBKeyRange)],
] as const)(
  'whatever happens, what was said to be saved is there: %s',
  async (_, numRuns, makeWorld) => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 25 }), async (events) => {
        const { items, problems, promised, alive } = await live(makeWorld(), events);
        expect(items).toEqual(expect.arrayContaining([...promised, ...alive]));
        expect(problems).toEqual([]);
      }),
      { numRuns, endOnFailure: true },
    );
  },
  120_000,
);
