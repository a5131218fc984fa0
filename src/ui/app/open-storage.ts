import { browserStorage } from '../../storage/browser-storage.ts';
import type { Compactor, DocumentTools, WorkspaceStorage } from '../../storage/port.ts';
import { workerCompactor } from '../../storage/worker-compactor.ts';

/** The storage of this browser, and a way to lend it what the store knows of documents. */
export interface OpenedStorage {
  readonly storage: WorkspaceStorage;
  /** To be called before the first workspace is opened; home, which only reads the list, opens without the store. */
  lend(tools: DocumentTools): void;
}

/** Opens the storage of this browser. */
export function openStorage(): OpenedStorage {
  let lent: DocumentTools | undefined;
  let worker: Compactor | undefined;
  /** Made when first asked, because home never asks. */
  const compactor = (): Compactor => {
    worker ??= workerCompactor(
      new Worker(new URL('../../workers/compaction.worker.ts', import.meta.url), { type: 'module' }),
    );
    return worker;
  };
  const tools = (): DocumentTools => {
    if (!lent) throw new Error('A workspace was opened before the store lent its tools');
    return lent;
  };
  return {
    storage: browserStorage(
      {
        scratch: (update) => tools().scratch(update),
        mergeUpdates: (updates) => tools().mergeUpdates(updates),
      },
      { compact: (id) => compactor().compact(id) },
    ),
    lend: (given) => {
      lent = given;
    },
  };
}
