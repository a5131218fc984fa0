import { useEffect } from 'react';
import { memoByObject } from '../../lib/memo.ts';
import type { RecordId } from '../../model/records/kinds.ts';
import type { Session } from '../../store/session.ts';
import { useEditor } from './use-editor.ts';

type Listener = (ids: readonly RecordId[]) => void;

const listenersOf = memoByObject((_session: Session) => new Set<Listener>());

/** Tells the view that is open which records an undo or redo has touched. */
export function tellOfUndone(session: Session, ids: readonly RecordId[]): void {
  for (const listener of listenersOf(session)) listener(ids);
}

/** Calls back with the records that an undo or redo has touched, before the view is drawn with them. */
export function useUndoneRecords(onUndone: Listener): void {
  const { session } = useEditor();
  useEffect(() => {
    const listeners = listenersOf(session);
    listeners.add(onUndone);
    return () => void listeners.delete(onUndone);
  }, [session, onUndone]);
}
