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
    drop() {
      map.traces.clear();
      // What has the keyboard is worked on alone where it is not selected: that must not be something out of sight.
      const { selection, focused } = session.get();
      const last = selection.at(-1);
      if (last !== undefined && (focused === undefined || !selection.includes(focused))) session.set({ focused: last });
    },
    cancel() {
      map.traces.clear();
      session.set({ selection: before });
    },
  };
}
