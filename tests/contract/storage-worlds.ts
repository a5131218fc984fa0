import { type DatabaseOptions, defineDatabase } from '../../src/storage/db.ts';
import { dexieShelf } from '../../src/storage/dexie-shelf.ts';
import { emptyRows, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { databaseError, type World, withFlippedBit } from './storage-faults.ts';

/** A world in memory. */
export function memoryWorld(): World {
  let births = 0;
  let rows = emptyRows();
  let refusals = 0;
  let error = databaseError('UnknownError');
  let dies = false;
  const cuts = new Set<() => void>();
  const cutAll = () => {
    for (const cut of cuts) cut();
  };

  return {
    shelf() {
      let isOpen = true;
      cuts.add(() => {
        isOpen = false;
      });
      const here = () =>
        memoryShelf(rows, () => {
          births += 1;
          return `birth-${births}`;
        });
      const reads = <Value>(work: () => Promise<Value>) =>
        isOpen ? work() : Promise.reject(databaseError('DatabaseClosedError'));
      const writes = <Value>(work: () => Promise<Value>) => {
        if (refusals <= 0) return reads(work);
        refusals -= 1;
        return Promise.reject(error);
      };
      return {
        ...here(),
        reopen: async () => {
          isOpen = true;
        },
        close: () => {
          isOpen = false;
        },
        read: (id) => reads(() => here().read(id)),
        rowsAfter: (id, after, limit) => reads(() => here().rowsAfter(id, after, limit)),
        append: (row, options) => writes(() => here().append(row, options)),
        addGeneration(snapshot) {
          if (!dies) return writes(() => here().addGeneration(snapshot));
          dies = false;
          return Promise.reject(databaseError('AbortError'));
        },
        putAside: (row, from, why) => writes(() => here().putAside(row, from, why)),
        entries: () => reads(() => here().entries()),
        lastWritten: (id) => reads(() => here().lastWritten(id)),
        changeEntry: (id, change) => writes(() => here().changeEntry(id, change)),
        forget: (id) => writes(() => here().forget(id)),
      };
    },
    refuseWrites(times, reason) {
      refusals = times;
      error = databaseError(reason === 'full' ? 'QuotaExceededError' : 'UnknownError');
    },
    acceptWrites() {
      refusals = 0;
    },
    cut: cutAll,
    async lose() {
      rows = emptyRows();
      cutAll();
    },
    dieInCompaction() {
      dies = true;
    },
    async flipBit(table, index) {
      const row = rows[table][index];
      if (!row) throw new Error('no such row');
      Object.assign(row, { update: withFlippedBit(row.update) });
    },
    async skipNumber() {
      rows.lastId += 1;
    },
    log: async () => rows.log,
    snapshots: async () => rows.snapshots,
    quarantined: async () => rows.aside.length,
    end: async () => undefined,
  };
}

/** A world that other versions of the app can reach. */
export interface DatabaseWorld extends World {
  readonly name: string;
  readonly indexedDB: IDBFactory;
}

let worlds = 0;

/** A world in a database of the kind given: one made for tests, or the browser's own. */
export function databaseWorld(indexedDB: IDBFactory, keyRange: typeof IDBKeyRange): DatabaseWorld {
  worlds += 1;
  const name = `throughline-test-${worlds}-${Math.random().toString(36).slice(2)}`;
  let refusals = 0;
  let error = databaseError('UnknownError');
  let dies = false;
  let marks = 0;
  const connections = new Set<ReturnType<typeof defineDatabase>>();
  const options: DatabaseOptions = {
    name,
    indexedDB,
    IDBKeyRange: keyRange,
    mark() {
      marks += 1;
      return `birth-${marks}`;
    },
  };

  const define: typeof defineDatabase = (of, durability) => {
    const db = defineDatabase(of, durability);
    connections.add(db);
    db.use({
      stack: 'dbcore',
      name: 'planted faults',
      create: (core) => ({
        ...core,
        table(tableName) {
          const table = core.table(tableName);
          return {
            ...table,
            async mutate(request) {
              if (refusals > 0) {
                refusals -= 1;
                throw error;
              }
              const done = await table.mutate(request);
              if (dies && durability === 'strict' && tableName === 'snapshots') {
                dies = false;
                throw databaseError('AbortError');
              }
              return done;
            },
          };
        },
      }),
    });
    return db;
  };

  /** Looks at the database over a connection of its own, which no fault reaches. */
  const look = async <Value>(work: (db: ReturnType<typeof defineDatabase>) => PromiseLike<Value>): Promise<Value> => {
    const db = defineDatabase(options, 'relaxed');
    await db.open();
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };

  return {
    name,
    indexedDB,
    shelf: () => dexieShelf(options, define),
    refuseWrites(times, reason) {
      refusals = times;
      error = databaseError(reason === 'full' ? 'QuotaExceededError' : 'UnknownError');
    },
    acceptWrites() {
      refusals = 0;
    },
    cut() {
      // The native connection goes, and Dexie is not told: as when a browser takes it away.
      for (const db of connections) if (db.isOpen()) db.backendDB().close();
    },
    async lose() {
      for (const db of connections) if (db.isOpen()) db.backendDB().close();
      await new Promise<void>((done, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => done();
        request.onerror = () => reject(request.error);
      });
    },
    dieInCompaction() {
      dies = true;
    },
    flipBit: (table, index) =>
      look(async (db) => {
        const rows = await db[table].toArray();
        const row = rows[index];
        if (!row) throw new Error('no such row');
        await db.table(table).put({ ...row, update: withFlippedBit(row.update) });
      }),
    skipNumber: () =>
      look(async (db) => {
        const [first] = await db.log.toArray();
        if (!first) throw new Error('no row to copy');
        const { id: _, ...row } = first;
        await db.log.delete(await db.log.add(row));
      }),
    log: () => look((db) => db.log.toArray()),
    snapshots: () => look((db) => db.snapshots.toArray()),
    quarantined: () => look((db) => db.quarantine.count()),
    async end() {
      for (const db of connections) db.close();
      indexedDB.deleteDatabase(name);
    },
  };
}
