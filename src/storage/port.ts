import type { Result } from '../lib/result.ts';
import type { Words } from '../lib/words.ts';
import type { WorkspaceId } from '../model/records/kinds.ts';
import type { Store, Unsubscribe } from '../store/store.ts';

/** The byte functions of a living document: all that keeping it needs to know. */
export type KeptDocument = Pick<Store, 'onUpdate' | 'merge' | 'encode' | 'stateVector' | 'diffSince'> & {
  /** What edits made here touched since it was last asked, as plain JSON for `Glance`; undefined where that is too much. */
  takeTouched(): unknown;
};

/** What is kept of a workspace, read a moment ago. */
export interface Glance {
  /** Plain JSON to draw it from before any document is decoded: a projection, then what each change since touched. Undefined where only the document itself can tell. */
  readonly layers: readonly unknown[] | undefined;
}

/** What bytes turned out to hold when they were decoded into a throw-away document. */
export interface Scratch {
  readonly stateVector: Uint8Array;
  /** The same content encoded anew. */
  readonly encoded: Uint8Array;
  /** The same content as plain JSON: kept beside a snapshot, and the last resort when its bytes are bad. */
  readonly projection: unknown;
}

/** What the store's floor lends to storage, so that storage knows no document format. */
export interface DocumentTools {
  /** Decodes an update by itself, touching no open document; fails where the bytes are no update. */
  scratch(update: Uint8Array): Result<Scratch, unknown>;
  /** One update that holds what several hold; throws where one is no update. */
  mergeUpdates(updates: readonly Uint8Array[]): Uint8Array;
}

/** Whether the work is safe. *Saved* stands only when the database has confirmed every edit so far. */
export type KeepingState =
  /** `why` is set while another tab with an older version of the app holds the database. */
  | { readonly type: 'loading'; readonly why: Words | undefined }
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  /** Editing goes on in memory; it returns to *saved* by itself when the database accepts again. */
  | { readonly type: 'not-saved'; readonly why: Words }
  /** There is no database: what is made lasts until the tab closes. */
  | { readonly type: 'session-only'; readonly why: Words }
  /** A newer version of the app took the database over: everything up to there is stored, nothing after is. */
  | { readonly type: 'read-only'; readonly why: Words };

/** What was found when a workspace was opened. */
export type Loaded =
  | { readonly type: 'nothing' }
  /** All that could be read is in the document now. */
  | { readonly type: 'found' }
  /** Snapshots were unreadable and rows are missing: `projection` is the newest plain copy, to be taken in record by record. */
  | { readonly type: 'damaged'; readonly projection: unknown };

/** Keeps one open workspace: writes every change at once, follows the other tabs, and says how it stands. */
export interface Journal {
  readonly id: WorkspaceId;
  /** When what was kept is in the document. Edits made before are kept too. Never rejects. */
  readonly loaded: Promise<Loaded>;
  /** The same object until it changes. */
  state(): KeepingState;
  /** What could not be read and was put aside; the same array until it changes. */
  problems(): readonly Words[];
  /** Called when the state or the problems change. */
  subscribe(listener: () => void): Unsubscribe;
  /** Tries at once, without waiting for the next attempt; whether everything so far is stored. */
  flush(): Promise<boolean>;
  /** When everything so far is confirmed; stays open for as long as the database refuses. */
  storedEverything(): Promise<void>;
  /** Flushes, then lets go of the document. The document goes on, unkept. */
  close(): Promise<void>;
}

/** A workspace in the list of this browser. Times are milliseconds since 1970. */
export interface WorkspaceEntry {
  readonly id: WorkspaceId;
  /** Empty for a workspace that has not been described yet. */
  readonly name: string;
  readonly createdAt: number;
  readonly openedAt: number;
  /** When the last edit was stored. */
  readonly savedAt: number;
  readonly counts: { readonly journeys: number; readonly touchpoints: number };
  /** SVG text. */
  readonly thumbnail: string | undefined;
}

/** What an open workspace says about itself for the list. */
export type EntryPatch = Partial<Pick<WorkspaceEntry, 'name' | 'createdAt' | 'openedAt' | 'counts' | 'thumbnail'>>;

/** The workspaces of this browser. Its promises reject only where the database does. */
export interface Library {
  /** All workspaces but the removed ones, last opened first. */
  list(): Promise<readonly WorkspaceEntry[]>;
  /** Whether a workspace is in the list. */
  has(id: WorkspaceId): Promise<boolean>;
  /** Calls with the list now, and again after every change made in this tab or another. */
  watch(listener: (entries: readonly WorkspaceEntry[]) => void): Unsubscribe;
  /** Writes what is given into the entry; makes the entry where there is none. */
  describe(id: WorkspaceId, patch: EntryPatch): Promise<void>;
  /** Takes a workspace off the list. It is deleted at the first start after a day; until then `restore` brings it back. */
  remove(id: WorkspaceId): Promise<void>;
  restore(id: WorkspaceId): Promise<void>;
}

/** Where workspaces are kept: in the browser's database, or in memory where there is none. */
export interface WorkspaceStorage {
  readonly library: Library;
  /** Why nothing that is made from now on is kept: there is no database, or a newer version of the app made it; undefined where it is kept. Never rejects. */
  readonly notKept: Promise<Words | undefined>;
  /** Looks at what is kept, without a document. Rejects where the database does. */
  glance(id: WorkspaceId): Promise<Glance>;
  /** Begins to keep a document under an id: takes in what is kept already, without reading again what a glance has just read, then writes whatever is new. */
  open(id: WorkspaceId, kept: KeptDocument, glance?: Promise<Glance>): Journal;
  /** Closes every open journal, then the database. */
  close(): Promise<void>;
}

/** Makes the newest snapshot of a workspace from its rows; a worker can stand in its place. */
export interface Compactor {
  compact(id: WorkspaceId): Promise<CompactionOutcome>;
}

/** What came of a compaction. Only `made` changed anything. */
export type CompactionOutcome =
  | { readonly type: 'made'; readonly upTo: number }
  /** No rows since the last snapshot, another tab is at it, or another tab was faster. */
  | { readonly type: 'not-needed' }
  /** Rows were not whole: they were put aside, and whoever has the document open writes it again. */
  | { readonly type: 'damaged'; readonly rows: number }
  /** The encoded copy did not read back as the same content, or the rows could not be decoded. */
  | { readonly type: 'refused'; readonly why: string };
