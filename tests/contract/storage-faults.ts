import type { LogRow, Shelf, SnapshotRow } from '../../src/storage/shelf.ts';

/** A database that can be made to fail; every shelf is another tab's connection to it. */
export interface World {
  shelf(): Shelf;
  /** The next so many writes are refused, on every connection. */
  refuseWrites(times: number, reason: 'full' | 'broken'): void;
  acceptWrites(): void;
  /** Every connection is closed under the feet of its owner. */
  cut(): void;
  /** The database is deleted; who writes next makes a new one. */
  lose(): Promise<void>;
  /** The next compaction dies after it has added its snapshot and before it has dropped anything. */
  dieInCompaction(): void;
  /** Turns one bit of a stored update round; counts from the oldest row. */
  flipBit(table: 'log' | 'snapshots', index: number): Promise<void>;
  /** Takes a number that no row gets. */
  skipNumber(): Promise<void>;
  log(): Promise<readonly LogRow[]>;
  snapshots(): Promise<readonly SnapshotRow[]>;
  quarantined(): Promise<number>;
  end(): Promise<void>;
}

/** An error as databases give it. */
export function databaseError(name: string): Error {
  const error = new Error(`planted: ${name}`);
  error.name = name;
  return error;
}

/** Bytes with one bit turned round, in the middle. */
export function withFlippedBit(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 4;
  return copy;
}

/** A shelf whose appends wait at a gate while it is shut. */
export function gated(shelf: Shelf): { readonly shelf: Shelf; shut(): void; open(): void } {
  let gate: Promise<void> | undefined;
  let release: () => void = () => undefined;
  return {
    shelf: {
      ...shelf,
      async append(row, options) {
        await gate;
        return shelf.append(row, options);
      },
    },
    shut() {
      gate = new Promise((done) => {
        release = done;
      });
    },
    open() {
      gate = undefined;
      release();
    },
  };
}
