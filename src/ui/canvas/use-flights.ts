import { useCallback, useEffect, useRef } from 'react';
import type { RecordId } from '../../model/records/kinds.ts';
import { useAskedRecords } from '../editor/asked-records.ts';
import { useEditor } from '../editor/use-editor.ts';
import type { OpenMap } from './open-map.ts';
import { isOnMap } from './use-elements.ts';
import { boxOf, elementFor } from './use-keyboard-focus.ts';

const mostFrames = 60;

/** Flies to what somebody wants to see: selects it, brings the first into the middle and gives it the keyboard, wherever that was. */
export function useFlights(map: OpenMap): void {
  const { session } = useEditor();
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  useAskedRecords(
    useCallback(
      (ids: readonly RecordId[]) => {
        const layout = map.layout();
        const there = ids.filter((id) => isOnMap(layout, id));
        const [first] = there;
        if (!first) return false;
        session.set({ selection: there, focused: first, editing: undefined, connectingFrom: undefined });

        let tries = 0;
        // What is out of sight becomes an element because it has the keyboard, in the next drawing.
        const land = () => {
          const element = elementFor(map, first);
          const box = boxOf(map.layout(), first);
          if (!element || !box || map.camera.size().width === 0) {
            if (tries++ < mostFrames) frame.current = requestAnimationFrame(land);
            return;
          }
          map.camera.flyTo(box);
          element.focus({ preventScroll: true });
        };
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(land);
        return true;
      },
      [map, session],
    ),
  );
}
