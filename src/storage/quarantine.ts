import { isWhole } from './checksum.ts';
import type { LogRow, Shelf, SnapshotRow } from './shelf.ts';

/** Moves rows that are no use out of the way. Where there is no room for that they stay, and are passed over again. */
export async function putAside(
  shelf: Shelf,
  from: 'log' | 'snapshots',
  rows: readonly (LogRow | SnapshotRow)[],
): Promise<void> {
  for (const row of rows)
    await shelf.putAside(row, from, isWhole(row) ? 'not an update' : 'checksum').catch(() => undefined);
}
