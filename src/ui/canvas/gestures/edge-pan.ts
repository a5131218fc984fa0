import type { Point } from '../../../scene/items.ts';
import type { OpenMap } from '../open-map.ts';
import { isWellInSight } from '../viewport-math.ts';

const edge = 40;
const fastest = 14;

/** Moves the map while a pointer rests at the edge of its window, faster the nearer to it, as long as the journey stays in sight; `onPan` follows each movement. */
export function createEdgePan({ camera, layout }: OpenMap, onPan: () => void) {
  let frame = 0;
  let pointer: Point = { x: 0, y: 0 };
  let bounds: DOMRect | undefined;

  const step = () => {
    frame = 0;
    if (!bounds) return;
    const dx = speed(pointer.x - bounds.left, bounds.right - pointer.x);
    const dy = speed(pointer.y - bounds.top, bounds.bottom - pointer.y);
    if (dx === 0 && dy === 0) return;
    const { x, y, zoom } = camera.get();
    if (isWellInSight({ x: x + dx, y: y + dy, zoom }, layout().bounds, camera.size())) {
      camera.panBy(dx, dy);
      onPan();
    }
    frame = requestAnimationFrame(step);
  };

  return {
    /** The pointer is here now, in CSS pixels of the page. */
    at(client: Point) {
      bounds ??= camera.frame();
      pointer = client;
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      bounds = undefined;
    },
  };
}

function speed(fromLow: number, fromHigh: number): number {
  const near = (distance: number) => Math.min(1, Math.max(0, (edge - distance) / edge)) * fastest;
  return near(fromLow) - near(fromHigh);
}
