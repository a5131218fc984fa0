import { say } from '../../lib/words.ts';
import type { DocumentTools, WorkspaceStorage } from '../../storage/port.ts';
import type { Messages } from '../editor/messages.ts';
import type { Desk } from './desk.ts';

/** What the pages work with: where workspaces are kept, and what can be done with whole ones. */
export interface Services {
  readonly storage: WorkspaceStorage;
  /** Lends the storage what the store knows of documents; before the first workspace is opened. */
  lend(tools: DocumentTools): void;
  /** Loaded when first asked for, so that home opens without the model. */
  desk(): Promise<Desk>;
}

const notLoaded = say(
  'app.not-loaded',
  'A part of the app could not be loaded. Your work is kept; try again when you are connected, or reload the page.',
);

/** Opens the storage of this browser and makes the desk a promise. */
export async function loadServices(messages: Messages): Promise<Services> {
  const { openStorage } = await import('./open-storage.ts');
  const { storage, lend } = openStorage();
  let desk: Promise<Desk> | undefined;
  return {
    storage,
    lend,
    desk: () => {
      desk ??= import('./desk.ts').then(({ createDesk, documentTools }) => {
        lend(documentTools);
        return createDesk(storage, messages);
      });
      // Another try may succeed, for instance once there is a network again.
      desk.catch(() => {
        desk = undefined;
        messages.alert(notLoaded);
      });
      return desk;
    },
  };
}
