import { describe } from 'vitest';
import { compactionContract } from './storage-compaction-suite.ts';
import type { World } from './storage-faults.ts';
import { glanceContract } from './storage-glance-suite.ts';
import { libraryContract } from './storage-library-suite.ts';
import { loadingContract } from './storage-loading-suite.ts';
import { tabsContract } from './storage-tabs-suite.ts';
import { writingContract } from './storage-writing-suite.ts';

/** What every kind of storage promises, under the faults it is to survive. */
export function storageContract(place: string, makeWorld: () => World): void {
  describe(`storage in ${place}`, () => {
    writingContract(makeWorld);
    tabsContract(makeWorld);
    compactionContract(makeWorld);
    loadingContract(makeWorld);
    glanceContract(makeWorld);
    libraryContract(makeWorld);
  });
}
