import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { DocumentTools, Journal, WorkspaceEntry, WorkspaceStorage } from '../../storage/port.ts';
import type { Store, ViewedDocument } from '../../store/store.ts';
import type { WorkspaceSource } from '../editor/workspace-source.ts';

/** What can be done with whole workspaces, open or not. Failures are said; nothing is lost by them. */
export interface Desk {
  /** A workspace of that name with one journey to begin with. */
  create(name: string): Promise<WorkspaceId>;
  /** A workspace out of what was imported, or out of a workspace file. */
  createFrom(source: WorkspaceSource): Promise<WorkspaceId>;
  /** A sound workspace file as a workspace; undefined for what somebody should look at first. */
  openFile(file: File): Promise<WorkspaceId | undefined>;
  openExample(): Promise<WorkspaceId>;
  duplicate(entry: WorkspaceEntry): Promise<void>;
  rename(entry: WorkspaceEntry, name: string): Promise<void>;
  saveCopy(entry: WorkspaceEntry): Promise<void>;
  /** The open document as a file. */
  saveCopyOf(store: ViewedDocument): Promise<void>;
  /** Takes it off the list; the message that says so brings it back. */
  remove(entry: WorkspaceEntry): Promise<void>;
}

/** A document and its journal, while the database refuses. */
export interface Unkept {
  readonly store: Store;
  readonly journal: Journal;
}

/** What the pages work with: where workspaces are kept, and what can be done with whole ones. */
export interface Services {
  readonly storage: WorkspaceStorage;
  /** Lends the storage what the store knows of documents; before the first workspace is opened. */
  lend(tools: DocumentTools): void;
  /** A workspace that was made and could not be stored yet, with the journal that goes on trying; taken once. */
  takeUnkept(id: WorkspaceId): Unkept | undefined;
  leaveUnkept(id: WorkspaceId, unkept: Unkept): void;
  /** Loaded when first asked for, so that home opens without the model. */
  desk(): Promise<Desk>;
}
