import { browserStorage } from '../../storage/browser-storage.ts';
import type { WorkspaceStorage } from '../../storage/port.ts';
import { mergeUpdates, scratch } from '../../store/document-tools.ts';

/** The storage of this browser, with what the store lends it to check bytes. */
export const openStorage = (): WorkspaceStorage => browserStorage({ scratch, mergeUpdates });
