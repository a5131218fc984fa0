import { browserSurroundings } from './browser-surroundings.ts';
import { databaseName } from './db.ts';
import { dexieShelf } from './dexie-shelf.ts';
import type { Compactor, DocumentTools, WorkspaceStorage } from './port.ts';
import type { Shelf } from './shelf.ts';
import { createStorage } from './storage.ts';

/** Keeps workspaces in this browser's database. `compactor` may be a worker's. */
export function browserStorage(tools: DocumentTools, compactor?: Compactor): WorkspaceStorage {
  const surroundings = browserSurroundings();
  return createStorage({ shelf: browserShelf(), tools, surroundings, ...(compactor && { compactor }) });
}

/** This browser's database; none where it has none, or forbids it. Also for a worker. */
export function browserShelf(): Shelf | undefined {
  try {
    const { indexedDB, IDBKeyRange } = globalThis;
    if (!indexedDB) return undefined;
    return dexieShelf({ name: databaseName, indexedDB, IDBKeyRange, mark: browserSurroundings().mark });
  } catch {
    return undefined;
  }
}
