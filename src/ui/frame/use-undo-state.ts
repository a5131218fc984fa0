import { useSyncExternalStore } from 'react';
import type { Editor } from '../editor/editor.ts';

/** Whether there is something to undo and to redo, as it changes. */
export function useUndoState({ store }: Editor): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useSyncExternalStore(store.subscribe, store.canUndo);
  const canRedo = useSyncExternalStore(store.subscribe, store.canRedo);
  return { canUndo, canRedo };
}
