import type { WorkspaceId } from '../model/records/kinds.ts';
import type { Unsubscribe } from '../store/store.ts';
import type { TabChannel } from './surroundings.ts';

/** What tabs tell each other. */
export type Message =
  /** Rows were confirmed: look for those you have not read. */
  | { readonly type: 'rows'; readonly workspace: WorkspaceId; readonly upTo: number }
  /** Rows were found damaged: who knows more than this state vector writes it again. */
  | { readonly type: 'wanted'; readonly workspace: WorkspaceId; readonly stateVector: Uint8Array }
  | { readonly type: 'compacted'; readonly workspace: WorkspaceId }
  | { readonly type: 'library' };

/** Carries messages to the other journals of this tab and to the other tabs. */
export interface Hub {
  /** Tells everybody but the listener given. */
  post(message: Message, except?: (message: Message) => void): void;
  listen(listener: (message: Message) => void): Unsubscribe;
  close(): void;
}

/** Makes a hub over a line to the other tabs, or without one. */
export function createHub(channel: TabChannel | undefined): Hub {
  const listeners = new Set<(message: Message) => void>();
  const tell = (message: Message, except?: (message: Message) => void) => {
    for (const listener of [...listeners]) if (listener !== except) listener(message);
  };
  channel?.listen((message) => {
    if (isMessage(message)) tell(message);
  });
  return {
    post(message, except) {
      channel?.post(message);
      tell(message, except);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}

/** Another tab may run another version of the app. */
function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  if (data.type === 'library') return true;
  if (!('workspace' in data) || typeof data.workspace !== 'string') return false;
  if (data.type === 'wanted') return 'stateVector' in data && data.stateVector instanceof Uint8Array;
  return data.type === 'rows' || data.type === 'compacted';
}
