import type { WorkspaceId } from '../model/records/kinds.ts';
import { checksumOf, isWhole } from './checksum.ts';
import type { CompactionOutcome, Compactor, DocumentTools } from './port.ts';
import { putAside } from './quarantine.ts';
import type { Shelf } from './shelf.ts';
import type { Cancel, Surroundings } from './surroundings.ts';

/** What compaction works with; all of it can be had in a worker. */
export interface CompactionTools {
  readonly shelf: Shelf;
  readonly tools: DocumentTools;
  readonly surroundings: Pick<Surroundings, 'now' | 'exclusively'>;
}

/** Makes a snapshot of what is stored, reads it back, and only then drops what three generations make needless. Rejects where the database does; then nothing has changed. */
export async function compact(id: WorkspaceId, use: CompactionTools): Promise<CompactionOutcome> {
  const outcome = await use.surroundings.exclusively(`throughline.compaction.${id}`, () => makeGeneration(id, use));
  return outcome ?? { type: 'not-needed' };
}

async function makeGeneration(
  workspace: WorkspaceId,
  { shelf, tools, surroundings }: CompactionTools,
): Promise<CompactionOutcome> {
  const { snapshot, bad, rows } = await shelf.read(workspace);
  const upTo = rows.at(-1)?.id;
  if (upTo === undefined) return { type: 'not-needed' };

  await putAside(shelf, 'snapshots', bad);
  const damaged = rows.filter((row) => !isWhole(row));
  await putAside(shelf, 'log', damaged);
  if (damaged.length > 0) return { type: 'damaged', rows: damaged.length };

  const stored = [...(snapshot ? [snapshot] : []), ...rows].map((row) => row.update);
  const made = tools.scratch(tools.mergeUpdates(stored));
  if (!made.ok) return { type: 'refused', why: 'the rows do not decode' };
  const readBack = tools.scratch(made.value.encoded);
  if (!readBack.ok) return { type: 'refused', why: 'the copy does not decode' };
  if (!isSame(made.value.stateVector, readBack.value.stateVector))
    return { type: 'refused', why: 'the copy holds other changes' };
  if (JSON.stringify(made.value.projection) !== JSON.stringify(readBack.value.projection))
    return { type: 'refused', why: 'the copy reads differently' };

  const { encoded, projection } = made.value;
  const isMade = await shelf.addGeneration({
    workspace,
    upTo,
    update: encoded,
    checksum: checksumOf(encoded),
    projection,
    kind: 'generation',
    at: surroundings.now(),
  });
  return isMade ? { type: 'made', upTo } : { type: 'not-needed' };
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Compacts in this thread, when the page is idle. */
export function idleCompactor(use: CompactionTools & { readonly surroundings: Surroundings }): Compactor {
  return {
    compact: (id) =>
      new Promise((resolve, reject) => {
        use.surroundings.whenIdle(() => void compact(id, use).then(resolve, reject));
      }),
  };
}

const rowsBetween = 100;
/** Milliseconds from the first change after a compaction. */
const longestBetween = 60_000;

/** Says when a workspace is to be compacted: after 100 rows, after a minute of activity, or when the page is hidden. */
export interface CompactionClock {
  /** So many rows were written or read. */
  count(rows: number): void;
  /** Rows from before this tab: they are counted, and start nothing. */
  startFrom(rows: number): void;
  hide(): void;
  /** Somebody else has done it. */
  reset(): void;
  stop(): void;
}

/** Makes a clock that calls `run`. */
export function createCompactionClock(surroundings: Pick<Surroundings, 'later'>, run: () => void): CompactionClock {
  let rows = 0;
  let timer: Cancel | undefined;
  const reset = () => {
    rows = 0;
    timer?.();
    timer = undefined;
  };
  const start = () => {
    reset();
    run();
  };
  return {
    count(more) {
      rows += more;
      timer ??= surroundings.later(longestBetween, start);
      if (rows >= rowsBetween) start();
    },
    startFrom(before) {
      rows += before;
    },
    hide() {
      if (timer) start();
    },
    reset,
    stop: reset,
  };
}
