import { say } from '../../lib/words.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { WorkspaceEntry, WorkspaceStorage } from '../../storage/port.ts';
import type { Messages } from '../editor/messages.ts';
import { names } from '../names.ts';

/** What can be done with whole workspaces, open or not. */
export interface Desk {
  /** A workspace of that name with one journey to begin with. */
  create(name: string): Promise<WorkspaceId>;
  openExample(): Promise<WorkspaceId>;
  duplicate(id: WorkspaceId): Promise<void>;
  rename(id: WorkspaceId, name: string): Promise<void>;
  saveCopy(id: WorkspaceId): Promise<void>;
  /** Takes it off the list; the message that says so brings it back. */
  remove(entry: WorkspaceEntry): Promise<void>;
}
