import type { WorkspaceId } from '../model/records/kinds.ts';
import { isFull } from './failures.ts';
import type { Hub } from './hub.ts';
import type { Library, WorkspaceEntry } from './port.ts';
import type { Shelf, StoredEntry } from './shelf.ts';
import type { Surroundings } from './surroundings.ts';

/** How long a removed workspace can be brought back, in milliseconds. */
const keptAfterRemoval = 24 * 60 * 60 * 1000;

/** An entry of a workspace that nobody has described yet. */
export const blankEntry = (id: WorkspaceId, now: number): StoredEntry => ({
  id,
  name: '',
  createdAt: now,
  openedAt: now,
  counts: { journeys: 0, touchpoints: 0 },
  thumbnail: undefined,
  removedAt: undefined,
});

/** The list of workspaces over a shelf that may still be opening. */
export function createLibrary(
  ready: Promise<Shelf>,
  hub: Hub,
  surroundings: Pick<Surroundings, 'now'>,
): Library & { /** Deletes what was removed more than a day ago. */ purge(): Promise<void> } {
  const listed = async (shelf: Shelf, entry: StoredEntry): Promise<WorkspaceEntry> => {
    const { id, name, createdAt, openedAt, counts, thumbnail } = entry;
    return { id, name, createdAt, openedAt, savedAt: await shelf.lastWritten(id), counts, thumbnail };
  };

  /** Does it again on a new connection where the first one was cut. */
  const withShelf = async <Value>(work: (shelf: Shelf) => Promise<Value>): Promise<Value> => {
    const shelf = await ready;
    try {
      return await work(shelf);
    } catch (error) {
      if (isFull(error)) throw error;
      await shelf.reopen();
      return work(shelf);
    }
  };

  const readList = async (shelf: Shelf) => {
    const stored = (await shelf.entries()).filter((entry) => entry.removedAt === undefined);
    const entries = await Promise.all(stored.map((entry) => listed(shelf, entry)));
    return entries.sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1));
  };

  const list = () => withShelf(readList);

  const change = async (
    id: WorkspaceId,
    how: (entry: StoredEntry | undefined) => StoredEntry | undefined,
  ): Promise<void> => {
    await withShelf((shelf) => shelf.changeEntry(id, how));
    hub.post({ type: 'library' });
  };

  return {
    list,
    async has(id) {
      const entries = await withShelf((shelf) => shelf.entries());
      return entries.some((entry) => entry.id === id && entry.removedAt === undefined);
    },
    watch(listener) {
      let latest = 0;
      let isWatching = true;
      const read = async () => {
        latest += 1;
        const turn = latest;
        const entries = await list();
        // A slower, older answer never covers a newer one.
        if (isWatching && turn === latest) listener(entries);
      };
      // A list that cannot be read now is read at the next change.
      const readOrWait = () => void read().catch(() => undefined);
      readOrWait();
      const stop = hub.listen((message) => message.type === 'library' && readOrWait());
      return () => {
        isWatching = false;
        stop();
      };
    },
    describe: (id, patch) => change(id, (entry) => ({ ...(entry ?? blankEntry(id, surroundings.now())), ...patch })),
    remove: (id) => change(id, (entry) => entry && { ...entry, removedAt: surroundings.now() }),
    restore: (id) => change(id, (entry) => entry && { ...entry, removedAt: undefined }),
    async purge() {
      const shelf = await ready;
      const before = surroundings.now() - keptAfterRemoval;
      for (const { id, removedAt } of await shelf.entries()) {
        if (removedAt === undefined || removedAt > before) continue;
        // Somebody went on working in it in another tab: that is worth more than the removal.
        if ((await shelf.lastWritten(id)) > removedAt)
          await change(id, (entry) => entry && { ...entry, removedAt: undefined });
        else await shelf.forget(id);
      }
    },
  };
}
