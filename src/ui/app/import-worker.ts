import { type ReadSources, readInWorker } from '../../exchange/import/opened-source.ts';

/** Reads what is brought in beside the page, so that a large file holds nothing up. */
export const importWorker: ReadSources = readInWorker(
  () => new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' }),
);
