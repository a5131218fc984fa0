import { useEffect } from 'react';
import type { Point } from '../../../scene/items.ts';
import type { OpenMap } from '../open-map.ts';
import { createEdgePan } from './edge-pan.ts';
import type { Gesture, Grab } from './gesture.ts';

const travel = { mouse: 4, pen: 6, touch: 8 } as const;

interface Held {
  readonly gesture: Gesture;
  readonly pointerId: number;
  readonly from: Point;
  readonly needs: number;
  begun: boolean;
  at: Point;
}

const clientPoint = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });

/** Runs the gestures of a map. What `grab` takes is ours; everything else is left to React Flow, which pans and zooms. */
export function useGestures(map: OpenMap, root: HTMLElement | null, grab: Grab): void {
  useEffect(() => {
    if (!root) return;
    let held: Held | undefined;
    const edgePan = createEdgePan(map, () => held?.gesture.move(map.camera.pointAt(held.at)));

    const end = (finish: (gesture: Gesture) => void) => {
      edgePan.stop();
      const ended = held;
      held = undefined;
      if (!ended?.begun) return;
      skipNextClick();
      finish(ended.gesture);
    };
    const cancel = () => end((gesture) => gesture.cancel());

    const onDown = (event: PointerEvent) => {
      if (held) cancel();
      if (event.button !== 0 || !event.isPrimary) return;
      const gesture = grab(event);
      if (!gesture) return;
      const from = clientPoint(event);
      const needs = travel[event.pointerType as keyof typeof travel] ?? travel.mouse; // the kinds of pointers there are
      held = { gesture, pointerId: event.pointerId, from, needs, begun: false, at: from };
    };
    // React Flow's panning listens to these, which follow every pointerdown.
    const keepFromPanning = (event: Event) => {
      if (held) event.stopPropagation();
    };
    const onMove = (event: PointerEvent) => {
      if (!held || event.pointerId !== held.pointerId) return;
      held.at = clientPoint(event);
      if (!held.begun) {
        if (Math.hypot(held.at.x - held.from.x, held.at.y - held.from.y) < held.needs) return;
        held.begun = true;
        held.gesture.begin();
      }
      if (held.gesture.pansAtEdges) edgePan.at(held.at);
      held.gesture.move(map.camera.pointAt(held.at));
    };
    const onUp = (event: PointerEvent) => {
      if (held?.pointerId === event.pointerId) end((gesture) => gesture.drop(map.camera.pointAt(clientPoint(event))));
    };
    const onKey = (event: KeyboardEvent) => {
      if (!held?.begun || event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      cancel();
    };

    root.addEventListener('pointerdown', onDown, { capture: true });
    root.addEventListener('mousedown', keepFromPanning, { capture: true });
    root.addEventListener('touchstart', keepFromPanning, { capture: true, passive: true });
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('blur', cancel);
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      cancel();
      root.removeEventListener('pointerdown', onDown, { capture: true });
      root.removeEventListener('mousedown', keepFromPanning, { capture: true });
      root.removeEventListener('touchstart', keepFromPanning, { capture: true });
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('blur', cancel);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [map, root, grab]);
}

/** A drag ends with a click that nobody meant. */
function skipNextClick(): void {
  const skip = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', skip, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', skip, { capture: true }), 0);
}
