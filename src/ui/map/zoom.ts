import type { OpenMap } from '../canvas/open-map.ts';
import { middleInSight } from '../canvas/viewport-math.ts';

/** Zooms about the middle of what one sees of the journey, so that it stays in sight. */
export function zoomMap({ camera, layout }: OpenMap, factor: number): void {
  camera.zoomBy(factor, middleInSight(camera.get(), layout().bounds, camera.size()));
}
