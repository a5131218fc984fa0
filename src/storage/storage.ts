import type { Words } from '../lib/words.ts';
import { idleCompactor } from './compaction.ts';
import { heldByOlder, madeByNewer, sessionOnly, takenOver } from './failures.ts';
import { createHub } from './hub.ts';
import { type OpenJournal, openJournal, type Place } from './journal.ts';
import { createLibrary } from './library.ts';
import { glanceOf } from './loader.ts';
import { emptyRows, memoryShelf } from './memory-shelf.ts';
import type { Compactor, DocumentTools, Glance, WorkspaceStorage } from './port.ts';
import type { Kept, Shelf, ShelfEvent } from './shelf.ts';
import type { Cancel, Surroundings } from './surroundings.ts';

/** What a storage is made of. */
export interface StorageOptions {
  /** None where the browser has no database: then everything lasts as long as the tab, and says so. */
  readonly shelf: Shelf | undefined;
  readonly tools: DocumentTools;
  readonly surroundings: Surroundings;
  /** Compacts what is on `shelf`; in this thread where none is given. */
  readonly compactor?: Compactor;
}

/** The name of the line between the tabs. */
const channelName = 'throughline';
const openingAttempts = 3;
/** Purging is nobody's hurry: it waits until the first screen stands, in milliseconds. */
const purgeAfter = 5000;

/** Keeps workspaces on a shelf. Returns at once; what needs the database waits for it. */
export function createStorage(options: StorageOptions): WorkspaceStorage {
  const { shelf, tools, surroundings } = options;
  const hub = createHub(surroundings.openChannel(channelName));
  const journals = new Set<OpenJournal>();
  let blocked: Words | undefined;

  const placeOf = (on: Shelf, instead: Place['instead'], compactor?: Compactor): Place => ({
    shelf: on,
    compactor: compactor ?? idleCompactor({ shelf: on, tools, surroundings }),
    instead,
  });

  const open = async (): Promise<Place> => {
    for (let attempt = 0; shelf && attempt < openingAttempts; attempt += 1) {
      try {
        const madeBy = await (attempt === 0 ? shelf.open() : shelf.reopen().then(() => shelf.open()));
        return placeOf(
          shelf,
          madeBy === 'newer' ? { type: 'read-only', why: madeByNewer } : undefined,
          options.compactor,
        );
      } catch {
        await new Promise<void>((done) => surroundings.later(250, done));
      }
    }
    return placeOf(memoryShelf(emptyRows(), surroundings.mark), { type: 'session-only', why: sessionOnly });
  };

  const showBlocked = (why: Words | undefined) => {
    blocked = why;
    for (const journal of journals) journal.showBlocked(why);
  };

  const hear = (event: ShelfEvent) => {
    switch (event.type) {
      case 'blocked':
        return showBlocked(heldByOlder);
      case 'wanted':
        for (const journal of journals) event.wait(journal.giveUp({ type: 'read-only', why: takenOver }));
        return undefined;
      case 'closed':
        for (const journal of journals) journal.look();
        return undefined;
    }
  };

  const stopListening = shelf?.listen(hear);
  const ready = open().finally(() => showBlocked(undefined));
  const library = createLibrary(
    ready.then((place) => place.shelf),
    hub,
    surroundings,
  );
  let purging: Cancel | undefined = surroundings.later(purgeAfter, () => {
    purging = undefined;
    // Where it cannot be done now it is done at another start.
    void library.purge().catch(() => undefined);
  });

  const glanced = new WeakMap<Glance, Kept>();

  return {
    library,
    notKept: ready.then(({ instead }) => instead?.why),
    async glance(id) {
      const place = await ready;
      const kept = await place.shelf.read(id);
      const glance = glanceOf(kept);
      glanced.set(glance, kept);
      return glance;
    },
    open(id, kept, glance) {
      const journal = openJournal(id, kept, {
        ready,
        hub,
        tools,
        surroundings,
        glanced: glance?.then((each) => glanced.get(each)),
      });
      journals.add(journal);
      if (blocked) journal.showBlocked(blocked);
      return {
        ...journal,
        async close() {
          await journal.close();
          journals.delete(journal);
        },
      };
    },
    async close() {
      purging?.();
      await Promise.all([...journals].map((journal) => journal.close()));
      journals.clear();
      stopListening?.();
      hub.close();
      (await ready).shelf.close();
    },
  };
}

/** Keeps workspaces as long as the tab is open: where the browser has no database, and in tests. */
export const memoryStorage = (tools: DocumentTools, surroundings: Surroundings): WorkspaceStorage =>
  createStorage({ shelf: undefined, tools, surroundings });
