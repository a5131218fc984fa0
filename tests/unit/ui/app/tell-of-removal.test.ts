import { expect, test } from 'vitest';
import type { WorkspaceId } from '../../../../src/model/records/kinds.ts';
import type { WorkspaceEntry } from '../../../../src/storage/port.ts';
import { tellOfRemoval } from '../../../../src/ui/app/tell-of-removal.ts';
import { createMessages } from '../../../../src/ui/editor/messages.ts';

const here = 'ws_abcdefghijklmnopqrstu' as WorkspaceId; // a literal of the right form

function begin() {
  const messages = createMessages();
  const restored: WorkspaceId[] = [];
  let tell: (entries: readonly WorkspaceEntry[]) => void = () => undefined;
  let isWatching = true;
  const library = {
    watch(listener: typeof tell) {
      tell = listener;
      return () => {
        isWatching = false;
      };
    },
    async restore(id: WorkspaceId) {
      restored.push(id);
    },
  };
  const stop = tellOfRemoval(library, here, messages);
  const list = (...ids: readonly WorkspaceId[]) =>
    tell(
      ids.map((id) => ({
        id,
        name: '',
        createdAt: 0,
        openedAt: 0,
        savedAt: 0,
        counts: { journeys: 0, touchpoints: 0 },
        thumbnail: undefined,
      })),
    );
  return { messages, restored, list, stop, isWatching: () => isWatching };
}

test('a workspace that is new and not listed yet was not deleted', () => {
  const { messages, list } = begin();
  list();
  list(here);
  expect(messages.current()).toEqual([]);
});

test('one that leaves the list is said to be deleted, and one press puts it back', () => {
  const { messages, restored, list } = begin();
  list(here);
  list();
  const [message] = messages.current();
  expect(message?.says.id).toBe('workspace.deleted-elsewhere');
  message?.action?.run();
  expect(restored).toEqual([here]);
  list(here);
  expect(messages.current()).toEqual([]);
});

test('the sentence goes with the page', () => {
  const { messages, list, stop, isWatching } = begin();
  list(here);
  list();
  stop();
  expect(messages.current()).toEqual([]);
  expect(isWatching()).toBe(false);
});
