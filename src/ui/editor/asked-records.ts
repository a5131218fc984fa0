import { useEffect } from 'react';
import { memoByObject } from '../../lib/memo.ts';
import type { RecordId } from '../../model/records/kinds.ts';
import type { Session } from '../../store/session.ts';
import { useEditor } from './use-editor.ts';

type Listener = (ids: readonly RecordId[]) => boolean;

/** What somebody wants to see, until a view that has it on the page takes it. */
const deskOf = memoByObject((_session: Session) => {
  let wanted: readonly RecordId[] | undefined;
  const listeners = new Set<Listener>();
  const offer = () => {
    for (const listener of listeners) {
      if (!wanted || !listener(wanted)) continue;
      wanted = undefined;
      return;
    }
  };
  return {
    ask(ids: readonly RecordId[]) {
      wanted = ids;
      offer();
    },
    listen(listener: Listener) {
      listeners.add(listener);
      offer();
      return () => listeners.delete(listener);
    },
  };
});

/** Asks for records to be shown: selected, brought into sight, the keyboard on the first. A view that is only opening does it when it stands. */
export const askForRecords = (session: Session, ids: readonly RecordId[]): void => deskOf(session).ask(ids);

/** Calls back with the records that somebody wants to see; the answer tells whether they are shown here. */
export function useAskedRecords(onAsked: (ids: readonly RecordId[]) => boolean): void {
  const { session } = useEditor();
  useEffect(() => {
    const stop = deskOf(session).listen(onAsked);
    return () => void stop();
  }, [session, onAsked]);
}
