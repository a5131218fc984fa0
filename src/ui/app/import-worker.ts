import type { ReadSources } from '../../exchange/import/opened-source.ts';

/** Reads what is brought in beside the page, so that a large file holds nothing up. */
export const importWorker: ReadSources = async (job, work) => {
  // Fetched with the first file: the map does not wait for what reads files.
  const { readInWorker } = await import('../../exchange/import/opened-source.ts');
  const read = readInWorker(
    () => new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' }),
  );
  return read(job, work);
};
