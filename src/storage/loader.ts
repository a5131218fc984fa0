import type { WorkspaceId } from '../model/records/kinds.ts';
import { isWhole } from './checksum.ts';
import type { DocumentTools, Glance, KeptDocument, Loaded } from './port.ts';
import { putAside } from './quarantine.ts';
import type { Kept, Shelf } from './shelf.ts';
import { takeIn } from './take-in.ts';

/** What loading found, and where reading and writing go on from. */
export interface Reading {
  readonly loaded: Loaded;
  readonly birth: string;
  /** The last row that is in the document. */
  readonly last: number;
  /** Rows since the newest snapshot. */
  readonly rowCount: number;
  readonly badRows: number;
  /** Changes were read that continue others which are missing: they are kept, and cannot be shown. */
  readonly isWaiting: boolean;
  readonly badSnapshots: number;
  /** The state vector of exactly what the database holds; none where it holds nothing, or that cannot be told. */
  confirmed(): Uint8Array | undefined;
}

/** What can be drawn of what was read: nothing where there is no copy, something is not whole, or a row does not say what it touched. */
export function glanceOf({ snapshot, bad, rows }: Kept): Glance {
  const isTold = bad.length === 0 && rows.every((row) => row.touched !== undefined && isWhole(row));
  const layers = snapshot && isTold ? [snapshot.projection, ...rows.map((row) => row.touched)] : undefined;
  return { layers };
}

/** Takes the newest whole snapshot and the rows after it into a document. What is not whole is put aside. Rejects where the database does. */
export async function load(
  workspace: WorkspaceId,
  shelf: Shelf,
  kept: Pick<KeptDocument, 'merge'>,
  tools: DocumentTools,
  { birth, snapshot, bad, rows, floor }: Kept,
): Promise<Reading> {
  const whole = rows.filter(isWhole);
  const unmerged = new Set<{ readonly update: Uint8Array }>([
    ...takeIn(snapshot ? [snapshot] : [], kept, tools),
    ...takeIn(whole, kept, tools),
  ]);
  const badRows = rows.filter((row) => unmerged.has(row) || !whole.includes(row));
  await putAside(shelf, 'log', badRows);
  await putAside(shelf, 'snapshots', bad);

  const isSnapshotGood = snapshot !== undefined && !unmerged.has(snapshot);
  if (snapshot && !isSnapshotGood) {
    // The document refused it although its checksum is right: look again behind it.
    await putAside(shelf, 'snapshots', [snapshot]);
    const again = await load(workspace, shelf, kept, tools, await shelf.read(workspace));
    return { ...again, badRows: again.badRows + badRows.length, badSnapshots: again.badSnapshots + bad.length + 1 };
  }

  const taken = [...(snapshot ? [snapshot] : []), ...whole.filter((row) => !unmerged.has(row))];
  const stateOfTaken = () => tools.scratch(tools.mergeUpdates(taken.map((row) => row.update)));
  const isDamaged = bad.length > 0 && floor > (snapshot?.upTo ?? 0);
  return {
    loaded: isDamaged
      ? { type: 'damaged', projection: bad[0]?.projection }
      : { type: taken.length + badRows.length + bad.length > 0 ? 'found' : 'nothing' },
    birth,
    last: Math.max(rows.at(-1)?.id ?? 0, snapshot?.upTo ?? 0, floor),
    rowCount: rows.length,
    badRows: badRows.length,
    isWaiting: badRows.length > 0 && taken.length > 0 && !stateOfTaken().ok,
    badSnapshots: bad.length,
    confirmed() {
      if (taken.length === 0) return undefined;
      const scratch = stateOfTaken();
      return scratch.ok ? scratch.value.stateVector : undefined;
    },
  };
}
