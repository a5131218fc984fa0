import { useCallback, useEffect, useRef } from 'react';
import { type RecordId, tableOf } from '../../model/records/kinds.ts';
import { useAskedRecords } from '../editor/asked-records.ts';
import { useEditor } from '../editor/use-editor.ts';
import type { OpenOutline } from './open-outline.ts';
import { aroundRow } from './row-focus.ts';

const mostFrames = 60;
const selected: ReadonlySet<string | undefined> = new Set(['stages', 'touchpoints', 'connections']);

/** Goes to what somebody wants to see: opens what hides it, selects it, and gives the first of it the keyboard, wherever that was. */
export function useAskedRows(outline: OpenOutline): void {
  const { session, store } = useEditor();
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  useAskedRecords(
    useCallback(
      (ids: readonly RecordId[]) => {
        const workspace = store.snapshot();
        outline.folding.open(ids.flatMap((id) => aroundRow(workspace, id) ?? []));
        const rows = outline.rows();
        const there = ids.filter((id) => rows.at.has(id) && selected.has(tableOf(id)));
        const [first] = there;
        if (!first) return false;
        session.set({ selection: there, focused: first, editing: undefined, connectingFrom: undefined });

        let tries = 0;
        // The row becomes an element in the next drawing, and a dialog that is closing gives the keyboard back first.
        const land = () => {
          const element = outline.elementOf(first);
          if (element && !document.querySelector('dialog[open]')) element.focus({ preventScroll: true });
          else if (tries++ < mostFrames) frame.current = requestAnimationFrame(land);
        };
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(land);
        return true;
      },
      [outline, session, store],
    ),
  );
}
