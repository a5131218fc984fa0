import { say } from '../../lib/words.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { Messages } from '../editor/messages.ts';
import type { Desk, Services, Unkept } from './services.ts';

const notLoaded = say(
  'app.not-loaded',
  'A part of the app could not be loaded. Your work is kept; try again when you are connected, or reload the page.',
);

/** Opens the storage of this browser and makes the desk a promise. */
export async function loadServices(messages: Messages): Promise<Services> {
  const { openStorage } = await import('./open-storage.ts');
  const { storage, lend } = openStorage();
  let desk: Promise<Desk> | undefined;
  const unkept = new Map<WorkspaceId, Unkept>();
  const services: Services = {
    storage,
    lend,
    takeUnkept(id) {
      const found = unkept.get(id);
      unkept.delete(id);
      return found;
    },
    leaveUnkept: (id, left) => unkept.set(id, left),
    desk: () => {
      desk ??= import('./desk.ts').then(({ createDesk, documentTools }) => {
        lend(documentTools);
        return createDesk(services, messages);
      });
      // Another try may succeed, for instance once there is a network again.
      desk.catch(() => {
        desk = undefined;
        messages.alert(notLoaded);
      });
      return desk;
    },
  };
  return services;
}
