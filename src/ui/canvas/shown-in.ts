import { detailAt } from '../../scene/detail.ts';
import type { Scene } from '../../scene/scene.ts';
import { indexOf } from '../../scene/spatial-index.ts';
import type { Drawn } from './map-window.ts';

/** What a drawing of an area consists of: while these are the same things, it would come out the same. */
export function shownIn(scene: Scene, { area, zoom }: Drawn, leaveOut: ReadonlySet<string>): readonly unknown[] {
  // Far out everything is in sight, and going through all of it costs as much as drawing it.
  if (detailAt(zoom) !== 'full') return [scene, leaveOut];
  const { layout, workspace, marks } = scene;
  const index = indexOf(layout);
  const routes = index.routesIn(area).filter(({ id }) => !leaveOut.has(id));
  const cards = index.cardsIn(area).filter(({ id }) => !leaveOut.has(id));
  try {
    return [
      layout.tray,
      marks,
      ...layout.stages.map(({ id }) => scene.stage(id)),
      ...layout.lanes.map(({ id }) => scene.lane(id)),
      // Not their groups: these carry the names of both ends, which are not drawn.
      ...routes.flatMap((route) => [route, workspace.connections[route.id]]),
      ...cards.map(({ id }) => scene.touchpoint(id)),
    ];
  } catch {
    return [scene, leaveOut]; // something cannot be drawn, and is marked by the drawing itself
  }
}
