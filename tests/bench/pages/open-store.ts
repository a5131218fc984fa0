import { canonical } from '../../../src/exchange/workspace-file/canonical.ts';
import { commands } from '../../../src/model/commands/registry.ts';
import { createStore } from '../../../src/store/create-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { bytesFromTables } from '../../../src/store/tables-form.ts';
import { type BenchWorkspace, benchWorkspace } from '../workspace.ts';

const random = (byteCount: number): Uint8Array => crypto.getRandomValues(new Uint8Array(byteCount));
const today = () => '2026-01-05';

/** A workspace as storage hands it over. */
export const storedBytes = ({ tables }: BenchWorkspace): Uint8Array => bytesFromTables(tables, random);

/** Decodes a stored workspace into a living document. */
export const openStore = (initial: Uint8Array): Store =>
  createStore({ commands, random, now: Date.now, today, initial });

/** A workspace of so many touchpoints as a file that the app opens. */
export function fileOf(touchpoints: number): string {
  const { id, tables } = benchWorkspace(touchpoints);
  return canonical({ id, tables });
}
