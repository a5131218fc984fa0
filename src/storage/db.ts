import { Dexie, type Table } from 'dexie';
import type { WorkspaceId } from '../model/records/kinds.ts';
import type { LogRow, SnapshotRow, StoredEntry, Unnumbered } from './shelf.ts';

/** A row that was not whole, kept as it was found. */
export interface QuarantineRow {
  readonly id: number;
  readonly workspace: WorkspaceId;
  readonly from: 'log' | 'snapshots';
  readonly row: LogRow | SnapshotRow;
  readonly why: string;
  readonly at: number;
}

/** A value beside the rows of a workspace, by a key such as `birth:ws_…`. */
export interface Setting {
  readonly key: string;
  readonly value: string | number;
}

/** The tables of the browser's database. */
export type Database = Dexie & {
  readonly log: Table<LogRow, number, Unnumbered<LogRow>>;
  readonly snapshots: Table<SnapshotRow, number, Unnumbered<SnapshotRow>>;
  readonly workspaces: Table<StoredEntry, WorkspaceId>;
  readonly quarantine: Table<QuarantineRow, number, Unnumbered<QuarantineRow>>;
  readonly settings: Table<Setting, string>;
};

/** Where a database is made: the browser's own, or one made for a test. */
export interface DatabaseOptions {
  readonly name: string;
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** A text nobody else has, for birth marks. */
  readonly mark: () => string;
}

/** The version of the tables; a step up needs an `upgrade` in `defineDatabase` and a test of it. */
export const databaseVersion = 1;

/** The name of the database in the browser. */
export const databaseName = 'throughline';

/** Describes a connection without opening it. `strict` waits for stable storage, `relaxed` for the operating system. */
export function defineDatabase(options: DatabaseOptions, durability: 'strict' | 'relaxed'): Database {
  const { name, indexedDB, IDBKeyRange } = options;
  // On a local address Dexie prints every refusal as a trace, also those that are handled.
  Dexie.debug = false;
  const dexie = new Dexie(name, {
    indexedDB,
    IDBKeyRange,
    chromeTransactionDurability: durability,
    cache: 'disabled',
    // A connection opens when the shelf says so, never by itself behind its back.
    autoOpen: false,
  });
  dexie.version(databaseVersion).stores({
    // Chromium and Firefox leave rows out of an index that names their automatic id, so `workspace` stands alone: its rows come in order of id anyway.
    log: '++id, workspace',
    snapshots: '++id, [workspace+upTo]',
    workspaces: 'id',
    quarantine: '++id',
    settings: 'key',
  });
  return dexie as Database; // the tables are those of stores() above
}

/** The key of the setting that tells the rows of a workspace from others that were written after a deletion. */
export const birthKey = (workspace: WorkspaceId): string => `birth:${workspace}`;

/** The key of the setting that says up to which row compaction has dropped rows. */
export const floorKey = (workspace: WorkspaceId): string => `floor:${workspace}`;
