import { commands } from '../../../src/model/commands/registry.ts';
import type { JourneyId } from '../../../src/model/records/kinds.ts';
import { createStore } from '../../../src/store/create-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { bytesFromTables } from '../../../src/store/tables-form.ts';
import type { BenchWorkspace } from '../workspace.ts';

/** A living document for measuring, and how long it took to decode, in milliseconds. */
export interface OpenedStore {
  readonly store: Store;
  readonly journeyId: JourneyId;
  readonly decodeMs: number;
}

const random = (byteCount: number): Uint8Array => crypto.getRandomValues(new Uint8Array(byteCount));
const today = () => '2026-01-05';

/** Decodes a workspace as storage would hand it over. */
export function openStore({ tables, journeyId }: BenchWorkspace): OpenedStore {
  const initial = bytesFromTables(tables, random);
  const start = performance.now();
  const store = createStore({ commands, random, now: Date.now, today, initial });
  return { store, journeyId, decodeMs: performance.now() - start };
}
