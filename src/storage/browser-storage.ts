import { browserShelf } from './browser-shelf.ts';
import { browserSurroundings } from './browser-surroundings.ts';
import type { Compactor, DocumentTools, WorkspaceStorage } from './port.ts';
import { createStorage } from './storage.ts';

/** Keeps workspaces in this browser's database. `compactor` may be a worker's. */
export const browserStorage = (tools: DocumentTools, compactor?: Compactor): WorkspaceStorage =>
  createStorage({
    shelf: browserShelf(),
    tools,
    surroundings: browserSurroundings(),
    ...(compactor && { compactor }),
  });
