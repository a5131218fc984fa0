import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import { detailAt } from '../../scene/detail.ts';
import type { Box, Point } from '../../scene/items.ts';
import type { Editor } from '../editor/editor.ts';
import { cellAt } from './drop-cells.ts';
import type { MapActions } from './map-actions.ts';
import type { OpenMap } from './open-map.ts';
import { isSelectedIn } from './selection.ts';
import { stageHeldBy, touchpointAround } from './use-grab.ts';

/** What lies under a point of the map besides elements. */
export type FindAt = (point: Point) => string | undefined;

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea, button') !== null;

/** Clicks, double clicks and hovering on a map: on its elements, and on what only the canvas shows. */
export function usePointing(editor: Editor, map: OpenMap, actions: MapActions, findAt: FindAt) {
  const frame = useRef(0);

  return useMemo(() => {
    const { session } = editor;
    const at = (event: MouseEvent) => map.camera.pointAt({ x: event.clientX, y: event.clientY });
    const under = (event: MouseEvent) =>
      touchpointAround(event.target) ?? stageHeldBy(event.target) ?? findAt(at(event));

    const hover = (event: PointerEvent) => {
      const isOverElement = touchpointAround(event.target) !== undefined;
      const hovered = isOverElement ? keptHover(event) : findAt(at(event));
      map.traces.set({ hovered });
    };
    const keptHover = (event: PointerEvent) => {
      const { hovered } = map.traces.get();
      return hovered === touchpointAround(event.target) ? hovered : undefined;
    };

    return {
      onClick(event: MouseEvent) {
        if (isControl(event.target)) return;
        const id = under(event);
        const { selection } = session.get();
        const adds = event.shiftKey || event.ctrlKey || event.metaKey;
        if (!id) {
          if (!adds) session.set({ selection: [], focused: undefined });
        } else if (!adds) session.select([id]);
        else if (isSelectedIn(session.get(), id)) session.set({ selection: selection.filter((each) => each !== id) });
        else session.select([...selection, id]);
      },
      onDoubleClick(event: MouseEvent) {
        if (isControl(event.target)) return;
        const id = under(event);
        if (id) return actions.startEditing(id);
        const point = at(event);
        // From so far out that no name can be read, one wants to come closer.
        if (detailAt(map.camera.get().zoom, map.layout().cards.size) === 'block')
          return map.camera.zoomBy(2.5, map.camera.inFrame(event));
        const layout = map.layout();
        const cell = cellAt(layout, point);
        const place = cell.stageId ? layout.stages.find((stage) => stage.id === cell.stageId) : layout.tray;
        if ((place && contains(place.box, point)) || layout.bounds.width === 0) actions.addTouchpoint(cell);
      },
      onPointerMove(event: PointerEvent) {
        if (event.buttons !== 0 || event.pointerType === 'touch') return;
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => hover(event));
      },
      onPointerLeave() {
        cancelAnimationFrame(frame.current);
        map.traces.set({ hovered: undefined });
      },
    };
  }, [editor, map, actions, findAt]);
}

const contains = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
