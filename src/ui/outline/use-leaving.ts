import { useEffect } from 'react';
import { useEditor } from '../editor/use-editor.ts';
import type { OpenOutline } from './open-outline.ts';
import { rowAt, touchpointOfRow } from './outline-rows.ts';

/** Leaves the selection fit for other views: what only the Outline has rows for gives way to its touchpoint, and no name is left being edited. */
export function useLeaving(outline: OpenOutline): void {
  const { session, store } = useEditor();
  useEffect(
    () => () => {
      store.endTyping();
      const row = rowAt(outline.rows(), session.get().focused);
      const touchpointId = row && touchpointOfRow(row);
      const isOwnEntry = row?.of.kind === 'jam' || row?.of.kind === 'owner';
      if (isOwnEntry && touchpointId) session.set({ selection: [touchpointId], focused: touchpointId });
      session.set({ editing: undefined });
    },
    [outline, session, store],
  );
}
