import { useEffect } from 'react';
import { onSheet, sheetNow } from '../editor/sheet.ts';
import { useEditor } from '../editor/use-editor.ts';
import type { OpenMap } from './open-map.ts';
import { boxOf } from './use-keyboard-focus.ts';

/** Drawn down, the sheet shows little more than a heading: nobody looks at what it stands on. */
const drawnUpFrom = 120;

/** Keeps what was selected last in sight above the sheet of Details, where there is one. */
export function useAboveSheet(map: OpenMap): void {
  const { session } = useEditor();
  useEffect(() => {
    let selection = session.get().selection;
    const show = () => {
      const last = selection.at(-1);
      const box = last === undefined || sheetNow().covers < drawnUpFrom ? undefined : boxOf(map.layout(), last);
      if (box) map.camera.reveal(box);
    };
    const stopSheet = onSheet(show);
    const stopSession = session.subscribe(() => {
      if (session.get().selection === selection) return;
      selection = session.get().selection;
      show();
    });
    return () => {
      stopSheet();
      stopSession();
    };
  }, [map, session]);
}
