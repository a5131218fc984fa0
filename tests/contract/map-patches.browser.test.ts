import { expect, test } from 'vitest';
import { themes } from '../../src/look/tokens.ts';
import type { Workspace } from '../../src/model/records/tables.ts';
import type { Touchpoint } from '../../src/model/records/touchpoint.ts';
import { layoutJourney } from '../../src/scene/layout-journey.ts';
import { createCanvasPainter } from '../../src/scene/painters/canvas.ts';
import { createScenes, type Scene } from '../../src/scene/scene.ts';
import type { Drawn } from '../../src/ui/canvas/map-window.ts';
import { patchesFor } from '../../src/ui/canvas/patches.ts';
import { type Picture, pictureOf } from '../../src/ui/canvas/picture.ts';
import { words } from '../../src/words/render.ts';
import { largeJourney, madeId, madeJourneyId } from '../unit/scene/made-workspace.ts';

const drawn: Drawn = { area: { x: 1500, y: 700, width: 1280, height: 800 }, zoom: 1 };
const painter = createCanvasPainter((d) => new Path2D(d));
const colours = themes.light;
const nothing: ReadonlySet<string> = new Set();

const pictureFor = (scene: Scene, elements = nothing): Picture =>
  pictureOf({ scene, theme: 'light', colours, painter, leaveOut: nothing, elements, isAtRest: true });

/** A surface of the size of an area, on which a pixel of the map is one of the surface. */
function surface({ area }: Drawn): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(area.width, area.height).getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.setTransform(1, 0, 0, 1, -area.x, -area.y);
  return context;
}

function whole(picture: Picture): OffscreenCanvasRenderingContext2D {
  const context = surface(drawn);
  const { x, y, width, height } = drawn.area;
  context.fillStyle = colours.ground;
  context.fillRect(x, y, width, height);
  picture.paint(context, drawn);
  return context;
}

/** How many pixels of two surfaces are not nearly of one colour. */
function differing(a: OffscreenCanvasRenderingContext2D, b: OffscreenCanvasRenderingContext2D): number {
  const { width, height } = drawn.area;
  const [one, other] = [a, b].map((context) => context.getImageData(0, 0, width, height).data);
  let count = 0;
  for (let at = 0; at < width * height * 4; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs((one?.[at + channel] ?? 0) - (other?.[at + channel] ?? 0)) > 12)) count++;
  return count;
}

const before = largeJourney(400);
const inSight = Object.values<Touchpoint>(before.touchpoints).filter(({ id }) => {
  const card = layoutJourney(before, madeJourneyId).cards.get(id);
  return card && card.x > 1700 && card.x < 2300 && card.y > 850 && card.y < 1300;
});
const [first] = inSight;

const withTouchpoint = (touchpoint: Touchpoint | undefined, values: Partial<Touchpoint>): Workspace => {
  if (!touchpoint) throw new Error('there is no touchpoint in sight');
  return { ...before, touchpoints: { ...before.touchpoints, [touchpoint.id]: { ...touchpoint, ...values } } };
};

const without = ({ touchpoints, connections, ...rest }: Workspace, id: string): Workspace => ({
  ...rest,
  touchpoints: Object.fromEntries(Object.entries(touchpoints).filter(([each]) => each !== id)),
  connections: Object.fromEntries(
    Object.entries(connections).filter(([, { fromId, toId }]) => fromId !== id && toId !== id),
  ),
});

const edits: Readonly<Record<string, () => Workspace>> = {
  'another name': () => withTouchpoint(first, { name: 'Asks whether the engineer can come sooner' }),
  'a move within its stage': () => withTouchpoint(first, { row: (first?.row ?? 0) + 2 }),
  'a move that makes its stage wider': () => withTouchpoint(first, { column: 40 }),
  'a move into the tray': () => withTouchpoint(first, { stageId: undefined }),
  'a deletion': () => without(before, first?.id ?? ''),
  'a new connection': () => ({
    ...before,
    connections: {
      ...before.connections,
      [madeId('connections', 'new')]: {
        ...Object.values(before.connections)[0],
        id: madeId('connections', 'new'),
        fromId: first?.id,
        toId: inSight.at(-1)?.id,
        condition: 'in a hurry',
      },
    },
  }),
};

test.for(Object.entries(edits))('%s: a patched picture looks like one drawn anew', ([, edit]) => {
  const sceneOf = createScenes(words);
  const layout = layoutJourney(before, madeJourneyId);
  const earlier = pictureFor(sceneOf(before, layout));
  const shown = earlier.shows(drawn);
  const patched = whole(earlier);

  const after = edit();
  const later = pictureFor(sceneOf(after, layoutJourney(after, madeJourneyId, { previous: layout })));
  const anew = whole(later);
  expect(differing(patched, anew)).toBeGreaterThan(20);

  const outdated = later.outdated(shown, later.shows(drawn));
  if (!outdated) throw new Error('all of it is outdated');
  for (const area of patchesFor(drawn, drawn.area, outdated, 1)) {
    const part = { area, zoom: 1 };
    const patch = surface(part);
    later.patch(patch, part);
    patched.drawImage(patch.canvas, area.x, area.y);
  }
  expect(differing(patched, anew)).toBeLessThan(40);
});

test('under an element a patch has the card without what is written on it', () => {
  const layout = layoutJourney(before, madeJourneyId);
  const scene = createScenes(words)(before, layout);
  const { x, y, width, height } = layout.cards.get(first?.id ?? madeId('touchpoints', 0)) ?? drawn.area;
  const part = { area: { x: x - 4, y: y - 4, width: width + 8, height: height + 8 }, zoom: 1 };
  const patched = (elements: ReadonlySet<string>) => {
    const context = surface(part);
    pictureFor(scene, elements).patch(context, part);
    const { data } = context.getImageData(0, 0, part.area.width, part.area.height);
    return { edge: [...data.slice(0, part.area.width * 4 * 6)], inside: new Set(data).size };
  };
  const full = patched(nothing);
  const blank = patched(new Set([first?.id ?? '']));
  expect(blank.edge).toEqual(full.edge);
  expect(blank.inside).toBeLessThan(full.inside);
});
