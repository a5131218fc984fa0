import { detailAt } from '../../scene/detail.ts';
import type { Box } from '../../scene/items.ts';
import type { Scene } from '../../scene/scene.ts';
import { indexOf } from '../../scene/spatial-index.ts';
import type { Drawn } from './map-window.ts';
import { sameLists } from './same-lists.ts';

/** What a drawing consists of. */
export interface Shown {
  /** Everything but the cards: while these are the same things, they come out the same. */
  readonly around: readonly unknown[];
  /** The cards, by id: where they stand, and what they show. */
  readonly cards: ReadonlyMap<string, { readonly box: Box; readonly group: unknown }>;
}

/** What of a scene a drawing of an area would consist of. */
export function shownIn(scene: Scene, { area, zoom }: Drawn, leaveOut: ReadonlySet<string>): Shown {
  // Far out everything is in sight, and going through all of it costs as much as drawing it.
  if (detailAt(zoom, scene.layout.cards.size) !== 'full') return { around: [scene, leaveOut], cards: new Map() };
  const { layout, workspace, marks } = scene;
  const index = indexOf(layout);
  const routes = index.routesIn(area).filter(({ id }) => !leaveOut.has(id));
  const cards = index.cardsIn(area).filter(({ id }) => !leaveOut.has(id));
  try {
    return {
      around: [
        layout.tray,
        marks,
        ...layout.stages.map(({ id }) => scene.stage(id)),
        ...layout.lanes.map(({ id }) => scene.lane(id)),
        // Not their groups: these carry the names of both ends, which are not drawn.
        ...routes.flatMap((route) => [route, workspace.connections[route.id]]),
      ],
      cards: new Map(cards.map((box) => [box.id, { box, group: scene.touchpoint(box.id) }])),
    };
  } catch {
    return { around: [scene, leaveOut], cards: new Map() }; // something cannot be drawn: the drawing itself marks it
  }
}

/** Whether what was drawn still looks as it should; what lies under an element in the same place cannot be seen. */
export function looksTheSame(drawn: Shown, now: Shown, elements: ReadonlySet<string>): boolean {
  if (drawn.cards.size !== now.cards.size || !sameLists(drawn.around, now.around)) return false;
  for (const [id, { box, group }] of now.cards) {
    const before = drawn.cards.get(id);
    if (before?.box !== box || (before.group !== group && !elements.has(id))) return false;
  }
  return true;
}
