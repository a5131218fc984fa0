import type { WorkspaceId } from '../model/records/kinds.ts';
import type { Unsubscribe } from '../store/store.ts';
import type { WorkspaceEntry } from './port.ts';

/** One stored change of a document. Ids rise in the order of confirmation, over all workspaces; numbers may be left out. */
export interface LogRow {
  readonly id: number;
  readonly workspace: WorkspaceId;
  readonly update: Uint8Array;
  readonly checksum: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The journal that wrote it: another one each time a workspace is opened. */
  readonly who: string;
  /** The records it touched, as plain JSON in the form of a projection; none where it does not say. */
  readonly touched?: unknown;
}

/** A whole document as of a row. Generations are made and dropped by compaction; the others only by a person's rules. */
export interface SnapshotRow {
  readonly id: number;
  readonly workspace: WorkspaceId;
  /** The last row it holds. */
  readonly upTo: number;
  readonly update: Uint8Array;
  readonly checksum: number;
  /** The same content as plain JSON. */
  readonly projection: unknown;
  readonly name?: string;
  readonly kind: 'generation' | 'named' | 'restore-point';
  readonly at: number;
}

/** A row before the shelf has given it a number. */
export type Unnumbered<Row extends { readonly id: number }> = Omit<Row, 'id'>;

/** An entry of the library as it is stored; `savedAt` is read from the rows. */
export type StoredEntry = Omit<WorkspaceEntry, 'savedAt'> & { readonly removedAt: number | undefined };

/** What a journal reads when it opens, and compaction when it starts. */
export interface Kept {
  /** A mark that the first row of a workspace brings; empty before that. */
  readonly birth: string;
  /** The newest whole snapshot; none where there is none, or none is whole. */
  readonly snapshot: SnapshotRow | undefined;
  /** Newer snapshots that are not whole, newest first. */
  readonly bad: readonly SnapshotRow[];
  /** Rows after that snapshot, in order, whole or not. */
  readonly rows: readonly LogRow[];
  /** Rows up to here were dropped by compaction; 0 where none were. */
  readonly floor: number;
}

/** What else the transaction of a row looks at. */
export interface AppendOptions {
  /** The birth mark of the rows that this one continues; empty or undefined where it needs none. */
  readonly expected: string | undefined;
  /** Put into the library where the workspace has no entry yet. */
  readonly entry: StoredEntry | undefined;
}

/** What happened to the shelf from outside: an old tab holds it, a newer version wants it, or it was taken away. */
export type ShelfEvent =
  | { readonly type: 'blocked' }
  /** The shelf closes for good when all these have settled, or after a while. */
  | { readonly type: 'wanted'; wait(work: Promise<unknown>): void }
  | { readonly type: 'closed' };

/** The few things that keeping asks of a database. Every write resolves when it is confirmed, and leaves nothing when it rejects. */
export interface Shelf {
  /** `newer` where a newer version of the app made it. Rejects where there is no database. */
  open(): Promise<'ours' | 'newer'>;
  /** Closes and opens again, after an error of the connection. */
  reopen(): Promise<void>;
  close(): void;
  listen(listener: (event: ShelfEvent) => void): Unsubscribe;

  read(workspace: WorkspaceId): Promise<Kept>;
  /** Rows after a number, at most `limit`; `reached` is the last number looked at, rows of other workspaces included. */
  rowsAfter(
    workspace: WorkspaceId,
    after: number,
    limit: number,
  ): Promise<Pick<Kept, 'birth' | 'rows' | 'floor'> & { readonly reached: number }>;
  /** Adds a row. Rejects with `ShelfReplaced` where the rows before it are not there any more. */
  append(row: Unnumbered<LogRow>, options: AppendOptions): Promise<{ readonly id: number; readonly birth: string }>;
  /** Adds a generation on stable storage and drops what three generations make needless; false where a newer one is there. */
  addGeneration(snapshot: Unnumbered<SnapshotRow>): Promise<boolean>;
  /** Moves a row that is not whole out of the way; nothing where it has gone already. */
  putAside(row: LogRow | SnapshotRow, from: 'log' | 'snapshots', why: string): Promise<void>;

  entries(): Promise<readonly StoredEntry[]>;
  /** When the last row or snapshot of a workspace was written; 0 where there is none. */
  lastWritten(workspace: WorkspaceId): Promise<number>;
  /** Reads and writes an entry at once; `change` returning undefined writes nothing. */
  changeEntry(id: WorkspaceId, change: (entry: StoredEntry | undefined) => StoredEntry | undefined): Promise<void>;
  /** Deletes a workspace with everything that was kept of it. */
  forget(id: WorkspaceId): Promise<void>;
}

/** The rows that were read before are gone, with the database or with the workspace: everything has to be written again. */
export class ShelfReplaced extends Error {
  override readonly name = 'ShelfReplaced';
}

/** Of whole generations, newest first: the rows up to this number are needless once a newer generation is added. */
export const needlessUpTo = (generations: readonly { readonly upTo: number }[]): number => generations[1]?.upTo ?? 0;
