import type { Fragment } from '../../model/fragment.ts';
import type { Tables } from '../../model/raw.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';

/** What a new workspace is made from: something imported, or a workspace file (which keeps its id where that is not here yet). */
export type WorkspaceSource =
  | { readonly type: 'fragment'; readonly name: string; readonly fragment: Fragment }
  | { readonly type: 'tables'; readonly id: WorkspaceId | undefined; readonly tables: Tables };
