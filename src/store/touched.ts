import type { RawData, Tables } from '../model/raw.ts';
import { formsOf } from './plain-form.ts';

/** Remembers which records were touched, until it is asked for them. */
export interface Touched {
  note(ids: Iterable<string>): void;
  /** What they hold now, in the form of files; undefined where they are too many to be worth it. */
  take(raw: RawData): Tables | undefined;
}

/** An import of thousands would double what is written; the next compaction tells of it anyway. */
const mostRecords = 500;

/** Begins with nothing touched. */
export function createTouched(): Touched {
  let ids = new Set<string>();
  return {
    note(more) {
      for (const id of more) if (ids.size <= mostRecords) ids.add(id);
    },
    take(raw) {
      const taken = ids;
      ids = new Set();
      return taken.size > mostRecords ? undefined : formsOf(raw, taken);
    },
  };
}
