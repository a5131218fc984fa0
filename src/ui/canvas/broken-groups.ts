import type { Token } from '../../look/tokens.ts';
import type { LaneId } from '../../model/records/kinds.ts';
import type { Box } from '../../scene/items.ts';
import type { Scene } from '../../scene/scene.ts';

/** What of a scene cannot be drawn, and the scene without it. */
export interface Broken {
  readonly scene: Scene;
  readonly ids: readonly string[];
  readonly places: readonly { readonly box: Box; readonly name: string }[];
}

function isDrawable(draw: () => unknown): boolean {
  try {
    draw();
    return true;
  } catch {
    return false;
  }
}

/** Looks for what makes the painting of a scene fail: one record that cannot be drawn never takes the map with it. */
export function brokenIn(scene: Scene): Broken {
  const { workspace, layout } = scene;
  const cards = [...layout.cards.values()].filter((card) => !isDrawable(() => scene.touchpoint(card.id)));
  const stages = layout.stages.filter((stage) => !isDrawable(() => scene.stage(stage.id)));
  const routes = [...layout.connections.values()].filter(
    ({ id }) => !isDrawable(() => [scene.connection(id), scene.label(id)]),
  );
  const lanes = layout.lanes.filter(({ id }) => !isDrawable(() => scene.lane(id)));
  const ids = new Set<string>([...cards, ...stages, ...routes, ...lanes].map(({ id }) => id));
  return {
    ids: [...ids],
    places: [
      ...cards.map((card) => ({ box: card, name: workspace.touchpoints[card.id]?.name ?? '' })),
      ...stages.map(({ id, header }) => ({ box: header, name: workspace.stages[id]?.name ?? '' })),
      ...lanes.map(({ id, box }) => ({ box, name: workspace.lanes[id as LaneId]?.name ?? '' })), // the built-in ones have no record
    ],
    scene: {
      ...scene,
      facts: (id) => (ids.has(id) ? undefined : scene.facts(id)),
      touchpoint: (id) => (ids.has(id) ? undefined : scene.touchpoint(id)),
      stage: (id) => (ids.has(id) ? undefined : scene.stage(id)),
      connection: (id) => (ids.has(id) ? undefined : scene.connection(id)),
      label: (id) => (ids.has(id) ? undefined : scene.label(id)),
      lane: (id) => (ids.has(id) ? undefined : scene.lane(id)),
    },
  };
}

/** Marks the places of what could not be drawn, with their names. */
export function markBroken(
  context: OffscreenCanvasRenderingContext2D,
  { places }: Broken,
  { x, y, zoom }: { readonly x: number; readonly y: number; readonly zoom: number },
  colours: Readonly<Record<Token, string>>,
): void {
  const scale = devicePixelRatio * zoom;
  context.setTransform(scale, 0, 0, scale, devicePixelRatio * x, devicePixelRatio * y);
  context.font = '13px sans-serif';
  context.setLineDash([4, 3]);
  for (const { box, name } of places) {
    context.fillStyle = colours.dangerSoft;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.strokeStyle = colours.danger;
    context.strokeRect(box.x, box.y, box.width, box.height);
    context.fillStyle = colours.danger;
    context.fillText(name, box.x + 12, box.y + box.height / 2, box.width - 24);
  }
  context.setLineDash([]);
}
