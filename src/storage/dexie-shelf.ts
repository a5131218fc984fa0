import { Dexie } from 'dexie';
import type { WorkspaceId } from '../model/records/kinds.ts';
import { isWhole } from './checksum.ts';
import { birthKey, type Database, type DatabaseOptions, databaseVersion, defineDatabase, floorKey } from './db.ts';
import { listenToDatabase } from './dexie-events.ts';
import { needlessUpTo, type Shelf, type ShelfEvent, ShelfReplaced, type SnapshotRow } from './shelf.ts';

/** A shelf in the browser's database. `define` makes connections; tests hand in one whose connections fail. */
export function dexieShelf(options: DatabaseOptions, define = defineDatabase): Shelf {
  const db = define(options, 'relaxed');
  const listeners = new Set<(event: ShelfEvent) => void>();
  let isMeant = false;
  const close = () => {
    isMeant = true;
    db.close({ disableAutoOpen: false });
    isMeant = false;
  };
  listenToDatabase(db, (event) => {
    if (event.type === 'closed' && isMeant) return;
    for (const listener of listeners) listener(event);
  });

  let opening: Promise<unknown> | undefined;
  const open = async (): Promise<void> => {
    opening ??= Promise.resolve(db.open()).finally(() => {
      opening = undefined;
    });
    await opening;
  };

  return {
    async open() {
      await open();
      return Math.round(db.backendDB().version / 10) > databaseVersion ? 'newer' : 'ours';
    },
    async reopen() {
      if (!opening) close();
      await open();
    },
    close,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    read: (workspace) =>
      db.transaction('r', [db.snapshots, db.log, db.settings], async () => {
        const bad: SnapshotRow[] = [];
        let snapshot: SnapshotRow | undefined;
        for (const key of await snapshotsOf(db, workspace).reverse().primaryKeys()) {
          const row = await db.snapshots.get(key);
          if (row && isWhole(row)) {
            snapshot = row;
            break;
          }
          if (row) bad.push(row);
        }
        const after = snapshot?.upTo ?? 0;
        const rows = await db.log.where('workspace').equals(workspace).toArray();
        return {
          birth: await birthOf(db, workspace),
          snapshot,
          bad,
          rows: rows.filter((row) => row.id > after),
          floor: await floorOf(db, workspace),
        };
      }),

    rowsAfter: (workspace, after, limit) =>
      db.transaction('r', [db.log, db.settings], async () => {
        const rows = await db.log.where('id').above(after).limit(limit).toArray();
        return {
          birth: await birthOf(db, workspace),
          rows: rows.filter((row) => row.workspace === workspace),
          reached: rows.at(-1)?.id ?? after,
          floor: await floorOf(db, workspace),
        };
      }),

    append: (row, { expected, entry }) =>
      db.transaction('rw', entry ? [db.log, db.settings, db.workspaces] : [db.log, db.settings], async () => {
        const [found, id] = await Promise.all([birthOf(db, row.workspace), db.log.add(row)]);
        if (expected && found !== expected) throw new ShelfReplaced();
        const birth = found || options.mark();
        if (!found) await db.settings.put({ key: birthKey(row.workspace), value: birth });
        if (entry && !(await db.workspaces.get(entry.id))) await db.workspaces.add(entry);
        return { id, birth };
      }),

    async addGeneration(snapshot) {
      const strict = define(options, 'strict');
      await strict.open();
      try {
        return await addGeneration(strict, snapshot);
      } finally {
        strict.close();
      }
    },

    putAside: (row, from, why) =>
      db.transaction('rw', [db[from], db.quarantine], async () => {
        if (!(await db[from].get(row.id))) return;
        await db.quarantine.add({ workspace: row.workspace, from, row, why, at: row.at });
        await db[from].delete(row.id);
      }),

    entries: () => db.workspaces.toArray(),
    async lastWritten(workspace) {
      const row = await db.log.where('workspace').equals(workspace).last();
      return row?.at ?? (await snapshotsOf(db, workspace).last())?.at ?? 0;
    },
    changeEntry: (id, change) =>
      db.transaction('rw', db.workspaces, async () => {
        const changed = change(await db.workspaces.get(id));
        if (changed) await db.workspaces.put(changed);
      }),
    forget: (id) =>
      db.transaction('rw', [db.log, db.snapshots, db.workspaces, db.quarantine, db.settings], async () => {
        await db.log.where('workspace').equals(id).delete();
        await snapshotsOf(db, id).delete();
        await db.quarantine.filter((row) => row.workspace === id).delete();
        await db.settings.bulkDelete([floorKey(id), birthKey(id)]);
        await db.workspaces.delete(id);
      }),
  };
}

/** One transaction: either the new generation is there and the needless is gone, or all is as it was. */
const addGeneration = (db: Database, snapshot: Omit<SnapshotRow, 'id'>): Promise<boolean> =>
  db.transaction('rw', [db.snapshots, db.log, db.settings], async () => {
    const { workspace } = snapshot;
    const rows = await snapshotsOf(db, workspace).reverse().toArray();
    const generations = rows.filter((row) => row.kind === 'generation' && isWhole(row));
    if ((generations[0]?.upTo ?? 0) >= snapshot.upTo) return false;

    await db.snapshots.add(snapshot);
    const needless = needlessUpTo(generations);
    if (needless === 0) return true;
    await db.settings.put({ key: floorKey(workspace), value: needless });
    await snapshotsOf(db, workspace)
      .filter((row) => row.kind === 'generation' && row.upTo < needless)
      .delete();
    const ids = await db.log.where('workspace').equals(workspace).primaryKeys();
    await db.log.bulkDelete(ids.filter((id) => id <= needless));
    return true;
  });

const snapshotsOf = (db: Database, workspace: WorkspaceId) =>
  db.snapshots.where('[workspace+upTo]').between([workspace, Dexie.minKey], [workspace, Dexie.maxKey]);

const birthOf = async (db: Database, workspace: WorkspaceId): Promise<string> =>
  String((await db.settings.get(birthKey(workspace)))?.value ?? '');

const floorOf = async (db: Database, workspace: WorkspaceId): Promise<number> =>
  Number((await db.settings.get(floorKey(workspace)))?.value ?? 0);
