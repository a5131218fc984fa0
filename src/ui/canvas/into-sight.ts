import { useCallback } from 'react';
import type { RecordId } from '../../model/records/kinds.ts';
import type { Box } from '../../scene/items.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Session, Viewport } from '../../store/session.ts';
import { useUndoneRecords } from '../editor/undone-records.ts';
import { useEditor } from '../editor/use-editor.ts';
import type { OpenMap } from './open-map.ts';
import { boxInSight, boxOf } from './use-keyboard-focus.ts';
import { inWindow, middleOf, overlap, type Size } from './viewport-math.ts';

/** What has to be brought into sight, so that one sees what was done: nothing where some of it is in the window; else what has the keyboard, or what lies nearest. */
export function outOfSight(
  layout: JourneyLayout,
  done: readonly string[],
  focused: string | undefined,
  { viewport, size }: { readonly viewport: Viewport; readonly size: Size },
): string | undefined {
  const seen = inWindow(viewport, size);
  const middle = middleOf(seen);
  let nearest: { readonly id: string; readonly away: number } | undefined;
  for (const id of done) {
    const box = boxOf(layout, id);
    if (!box) continue;
    if (overlap(seen, atItsMiddle(box))) return undefined;
    const { x, y } = middleOf(box);
    const away = id === focused ? -1 : Math.hypot(x - middle.x, y - middle.y);
    if (!nearest || away < nearest.away) nearest = { id, away };
  }
  return nearest?.id;
}

const atItsMiddle = (box: Box): Box => ({ ...middleOf(box), width: 0, height: 0 });

/** Shows something of what was just done to these where all of it is out of sight; what is in sight already leaves the view as it is. */
export function bringIntoSight(map: OpenMap, session: Session, ids: readonly string[]): void {
  const show = () => {
    const { camera } = map;
    const layout = map.layout();
    const there = { viewport: camera.get(), size: camera.size() };
    const id = outOfSight(layout, ids, session.get().focused, there);
    const box = id === undefined ? undefined : boxInSight(layout, id);
    if (box) camera.reveal(box);
  };
  // After the drawing that has it, and after what has the keyboard has been brought into sight.
  requestAnimationFrame(() => requestAnimationFrame(show));
}

/** Shows what an undo or redo did where it was done out of sight, whichever hand asked for it. */
export function useUndoneInSight(map: OpenMap): void {
  const { session } = useEditor();
  useUndoneRecords(useCallback((ids: readonly RecordId[]) => bringIntoSight(map, session, ids), [map, session]));
}
