import type { TidyWorker } from '../../scene/tidy/aside.ts';

/** A worker that tidies one journey. */
export const newTidyWorker = (): TidyWorker =>
  new Worker(new URL('../../workers/tidy.worker.ts', import.meta.url), { type: 'module' });
