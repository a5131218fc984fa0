import { useCallback } from 'react';
import type { StageId, TouchpointId } from '../../model/records/kinds.ts';
import type { Editor } from '../editor/editor.ts';
import { dragCards } from './gestures/drag-cards.ts';
import { dragStage } from './gestures/drag-stage.ts';
import { drawConnection } from './gestures/draw-connection.ts';
import type { Grab } from './gestures/gesture.ts';
import { selectRectangle } from './gestures/select-rectangle.ts';
import type { MapActions } from './map-actions.ts';
import type { OpenMap } from './open-map.ts';
import { isSelectedIn } from './selection.ts';

/** The touchpoint that an element of the page belongs to. */
export function touchpointAround(target: EventTarget | null): TouchpointId | undefined {
  const node = target instanceof Element ? target.closest<HTMLElement>('.react-flow__node-touchpoint') : null;
  return node?.dataset.id as TouchpointId | undefined; // elements of that type carry such an id
}

/** The stage whose header an element of the page belongs to. */
export function stageHeldBy(target: EventTarget | null): StageId | undefined {
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-holds]') : null;
  return header?.dataset.holds as StageId | undefined; // only stages write it
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, button, [data-not-dragged]') !== null;

/** What a pointer takes hold of: a handle, a card, the header of a stage, or with Shift a corner of a rectangle. A finger takes only what is selected, and pans otherwise. */
export function useGrab(editor: Editor, map: OpenMap, actions: MapActions, isSpaceHeld: () => boolean): Grab {
  return useCallback(
    (event) => {
      const { target, pointerType, shiftKey } = event;
      if (isSpaceHeld() || isControl(target)) return undefined;
      const from = map.camera.pointAt({ x: event.clientX, y: event.clientY });
      const touchpoint = touchpointAround(target);
      if (touchpoint && target instanceof Element && target.closest('[data-connects]'))
        return drawConnection(actions, map, touchpoint);
      if (shiftKey && pointerType !== 'touch') return selectRectangle(editor, map, from);

      const held = touchpoint ?? stageHeldBy(target);
      if (!held || (pointerType === 'touch' && !isSelectedIn(editor.session.get(), held))) return undefined;
      return touchpoint ? dragCards(editor, map, touchpoint, from) : dragStage(actions, map, held as StageId); // the other kind
    },
    [editor, map, actions, isSpaceHeld],
  );
}
