import { say } from '../../lib/words.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { Library } from '../../storage/port.ts';
import type { Messages } from '../editor/messages.ts';

const restore = say('workspace.restore', 'Keep it');

/** Says so when an open workspace is deleted in another tab, with a way to keep it. Returns what ends it. */
export function tellOfRemoval(
  library: Pick<Library, 'watch' | 'restore'>,
  id: WorkspaceId,
  messages: Messages,
): () => void {
  let wasListed = false;
  const stop = library.watch((entries) => {
    const isListed = entries.some((entry) => entry.id === id);
    if (isListed === wasListed) return;
    wasListed = isListed;
    if (isListed) return messages.withdraw(restore);
    messages.alert(
      say(
        'workspace.deleted-elsewhere',
        'This workspace was deleted in another tab. It is still open here, and goes for good after a day.',
      ),
      { label: restore, run: () => void library.restore(id).catch(() => messages.alert(notRestored)) },
    );
  });
  return () => {
    stop();
    messages.withdraw(restore);
  };
}

const notRestored = say(
  'workspace.not-restored',
  'It could not be put back: the browser’s storage does not accept it. Save a copy from the export dialog.',
);
