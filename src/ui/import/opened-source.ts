import { type OpenTables, type ReadSources, readSources, sizeOfJob } from '../../exchange/import/opened-source.ts';
import { readAtOnce } from '../../exchange/import/read-at-once.ts';
import { problemWords } from '../../model/problems.ts';
import { openTables } from '../../store/open-tables.ts';

const random = (byteCount: number) => crypto.getRandomValues(new Uint8Array(byteCount));

/** Reads a workspace file as the store would, to show what is in it. */
export const opened: OpenTables = (tables) => {
  const { workspace, problems } = openTables(tables, random);
  return { opened: workspace, unreadable: problems.map(problemWords) };
};

const here = readSources(opened);

/** Reads small things here and large ones elsewhere; here too where elsewhere does not work. */
export const readWith =
  (elsewhere: ReadSources | undefined): ReadSources =>
  async (job, work) => {
    if (!elsewhere || sizeOfJob(job) <= readAtOnce) return here(job, work);
    try {
      return await elsewhere(job, work);
    } catch {
      work?.signal?.throwIfAborted();
      return here(job, work);
    }
  };
