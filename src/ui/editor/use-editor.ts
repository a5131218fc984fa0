import { createContext, use, useRef, useSyncExternalStore } from 'react';
import type { Workspace } from '../../model/records/tables.ts';
import type { SessionState } from '../../store/session.ts';
import type { Editor } from './editor.ts';

/** The open workspace, handed down by the app. */
export const EditorContext = createContext<Editor | undefined>(undefined);

/** The open workspace; a component that is drawn outside one is a bug. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('No workspace is open here');
  return editor;
}

const same = Object.is;

function useSelected<State, Selected>(
  subscribe: (listener: () => void) => () => void,
  read: () => State,
  select: (state: State) => Selected,
  equal: (a: Selected, b: Selected) => boolean,
): Selected {
  const last = useRef<{ readonly state: State; readonly select: unknown; readonly value: Selected } | undefined>(
    undefined,
  );
  const snapshot = () => {
    const state = read();
    const known = last.current;
    if (known && same(known.state, state) && known.select === select) return known.value;
    const value = select(state);
    const kept = known && equal(known.value, value) ? known.value : value;
    last.current = { state, select, value: kept };
    return kept;
  };
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** What a component needs of the workspace; it renders again only when that changed by `equal`. */
export function useWorkspace<Selected>(
  select: (workspace: Workspace) => Selected,
  equal: (a: Selected, b: Selected) => boolean = same,
): Selected {
  const { store } = useEditor();
  return useSelected(store.subscribe, store.snapshot, select, equal);
}

/** What a component needs of the session: selection, viewport, what is being edited. */
export function useSession<Selected>(
  select: (session: SessionState) => Selected,
  equal: (a: Selected, b: Selected) => boolean = same,
): Selected {
  const { session } = useEditor();
  return useSelected(session.subscribe, session.get, select, equal);
}
