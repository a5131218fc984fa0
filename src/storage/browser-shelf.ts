import { databaseName } from './db.ts';
import { dexieShelf } from './dexie-shelf.ts';
import { mark } from './mark.ts';
import type { Shelf } from './shelf.ts';

/** This browser's database, for a page or a worker; none where it has none, or forbids it. */
export function browserShelf(name: string = databaseName): Shelf | undefined {
  try {
    const { indexedDB, IDBKeyRange } = globalThis;
    if (!indexedDB) return undefined;
    return dexieShelf({ name, indexedDB, IDBKeyRange, mark });
  } catch {
    return undefined;
  }
}
