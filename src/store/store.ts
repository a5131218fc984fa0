import type { Words } from '../lib/words.ts';
import type { Batch, Edit } from '../model/commands/command.ts';
import type { Refusal } from '../model/errors.ts';
import type { Problem } from '../model/problems.ts';
import type { RawData, Tables } from '../model/raw.ts';
import type { RecordId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';

/** Stops a subscription. */
export type Unsubscribe = () => void;

/** Where a change of the document came from. */
export type Origin = 'local' | 'remote';

/** What came of dispatching an edit: made, or refused and nothing changed. */
export type Dispatched =
  | { readonly type: 'made'; readonly show: readonly RecordId[] }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** What came of an undo or redo: what it was called and what it touched, how many empty entries were passed over, or why not. */
export type Undone =
  | { readonly type: 'undone'; readonly label: Words; readonly touched: readonly RecordId[]; readonly skipped: number }
  | { readonly type: 'refused'; readonly label: Words; readonly refusal: Refusal }
  | { readonly type: 'nothing'; readonly skipped: number };

/** What changed from one snapshot to the next. */
export interface Change {
  readonly origin: Origin;
  readonly previous: Workspace;
  readonly snapshot: Workspace;
  /** Ids of records whose reading changed; `workspace` for the workspace's own record. Empty where only what can be undone changed. */
  readonly changed: ReadonlySet<string>;
}

/** A document as the views use it: one immutable snapshot at a time, changed by edits. */
export interface ViewedDocument {
  snapshot(): Workspace;
  /** What could not be read as it stands, for the report; nothing of it is lost. */
  problems(): readonly Problem[];
  /** The document as it is stored, always the present state; for files and for checking. */
  raw(): RawData;
  /** Makes an edit, or several as one undo step. Edits with the same `typing` key in quick succession become one entry. */
  dispatch(edit: Edit | Batch, options?: { readonly typing?: string }): Dispatched;
  /** Why an edit would be refused; undefined where it would be made. Nothing is changed. */
  refusal(edit: Edit | Batch): Refusal | undefined;
  /** Brings back a deleted record and all that was deleted with it, as one undo step; refused where it is not there or not deleted. */
  restore(id: RecordId): Dispatched;
  undo(): Undone;
  redo(): Undone;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Ends the current typing entry, so that the next keystroke begins a new undo step. */
  endTyping(): void;
  subscribe(listener: (change: Change) => void): Unsubscribe;
}

/** The living document: what the views use, and what keeping it and merging what others wrote need. */
export interface Store extends ViewedDocument {
  /** Takes over the records of an earlier reading that say the same, so that what was drawn from it need not be drawn again. */
  recognise(earlier: Workspace): void;
  /** The records that edits made here have touched since it was last asked, in the form of files; undefined where they are too many. */
  takeTouched(): Tables | undefined;
  /** Called with every change as bytes, right after it was made. */
  onUpdate(listener: (bytes: Uint8Array, origin: Origin) => void): Unsubscribe;
  stateVector(): Uint8Array;
  /** Everything this document has that a replica with this state vector lacks. */
  diffSince(stateVector: Uint8Array): Uint8Array;
  encode(): Uint8Array;
  /** Takes in what others wrote; throws where the bytes are no update. */
  merge(bytes: Uint8Array): void;
  destroy(): void;
}
