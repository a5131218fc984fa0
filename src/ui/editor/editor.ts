import type { Batch, Edit } from '../../model/commands/command.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';
import type { Session } from '../../store/session.ts';
import type { ViewedDocument } from '../../store/store.ts';
import type { Messages } from './messages.ts';

/** One open workspace as the views use it: the living document, what is selected, and a way to make edits that says why not. */
export interface Editor {
  readonly id: WorkspaceId;
  readonly store: ViewedDocument;
  readonly session: Session;
  readonly messages: Messages;
  /** Makes an edit as one undo step; a refusal is announced. Returns the records to show next, undefined where refused. */
  edit(edit: Edit | Batch, options?: { readonly typing?: string }): readonly RecordId[] | undefined;
  /** Takes back the last edit and says what it was. */
  undo(): void;
  redo(): void;
}
