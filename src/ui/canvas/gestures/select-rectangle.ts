import type { Point } from '../../../scene/items.ts';
import { indexOf } from '../../../scene/spatial-index.ts';
import type { Editor } from '../../editor/editor.ts';
import type { OpenMap } from '../open-map.ts';
import { boxBetween } from '../viewport-math.ts';
import type { Gesture } from './gesture.ts';

/** Draws a rectangle and adds the touchpoints it touches to the selection. */
export function selectRectangle({ session }: Editor, map: OpenMap, from: Point): Gesture {
  const before = session.get().selection;
  return {
    pansAtEdges: true,
    begin() {},
    move(at) {
      const rectangle = boxBetween(from, at);
      map.traces.set({ rectangle });
      const touched = indexOf(map.layout())
        .cardsIn(rectangle)
        .map(({ id }) => id);
      const selection = [...new Set([...before, ...touched])];
      const now = session.get().selection;
      if (selection.length !== now.length || selection.some((id, index) => id !== now[index]))
        session.set({ selection });
    },
    drop: () => map.traces.clear(),
    cancel() {
      map.traces.clear();
      session.set({ selection: before });
    },
  };
}
