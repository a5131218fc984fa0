import type { WorkspaceId } from '../../model/records/kinds.ts';
import { createSession, type Session, type SessionState } from '../../store/session.ts';

const keyOf = (id: WorkspaceId) => `throughline.session.${id}`;
const pause = 150; // ms; the page's end writes at once

function stored(id: WorkspaceId): Partial<SessionState> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {}; // unreadable or switched off: the session begins anew
  }
}

/** A session that a reload of this tab finds again; stop it when the workspace is closed. */
export function keptSession(id: WorkspaceId): { readonly session: Session; readonly stop: () => void } {
  const session = createSession({ ...stored(id), editing: undefined, connectingFrom: undefined });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      sessionStorage.setItem(keyOf(id), JSON.stringify(session.get()));
    } catch {
      // full or switched off: the next reload starts without it
    }
  };
  const unsubscribe = session.subscribe(() => {
    timer ??= setTimeout(write, pause);
  });
  addEventListener('pagehide', write);

  return {
    session,
    stop: () => {
      unsubscribe();
      removeEventListener('pagehide', write);
      write();
    },
  };
}
