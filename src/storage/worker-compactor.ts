import type { WorkspaceId } from '../model/records/kinds.ts';
import type { CompactionOutcome, Compactor } from './port.ts';

/** What the worker is asked. */
export interface CompactionRequest {
  readonly turn: number;
  readonly workspace: WorkspaceId;
  /** Another database than the app's, in tests. */
  readonly database?: string;
}

/** What the worker answers; `failed` where the database refused, and then nothing has changed. */
export interface CompactionAnswer {
  readonly turn: number;
  readonly outcome: CompactionOutcome | { readonly type: 'failed'; readonly why: string };
}

/** The worker's end that compaction uses. */
export interface CompactionWorker {
  postMessage(request: CompactionRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: CompactionAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

/** Compacts in a worker. Where the worker breaks, so do the compactions it was asked for; later ones are asked for again. */
export function workerCompactor(worker: CompactionWorker, database?: string): Compactor {
  const waiting = new Map<number, PromiseWithResolvers>();
  let turns = 0;
  worker.addEventListener('message', ({ data: { turn, outcome } }) => {
    const asked = waiting.get(turn);
    waiting.delete(turn);
    if (outcome.type === 'failed') asked?.reject(new Error(outcome.why));
    else asked?.resolve(outcome);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The worker broke'));
    waiting.clear();
  });
  return {
    compact: (workspace) =>
      new Promise((resolve, reject) => {
        turns += 1;
        waiting.set(turns, { resolve, reject });
        worker.postMessage({ turn: turns, workspace, ...(database && { database }) });
      }),
  };
}

interface PromiseWithResolvers {
  resolve(outcome: CompactionOutcome): void;
  reject(error: Error): void;
}
