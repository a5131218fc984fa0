import 'virtual:tokens.css';
import '@fontsource-variable/inter/wght.css';
import '../../../../src/ui/app/base.css';
import '../page.css';
import { themes } from '../../../../src/look/tokens.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import type { TouchpointId } from '../../../../src/model/records/kinds.ts';
import type { Item, Point } from '../../../../src/scene/items.ts';
import type { JourneyLayout } from '../../../../src/scene/layout.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { createCanvasPainter } from '../../../../src/scene/painters/canvas.ts';
import { createItemPainter, createPathCache } from '../../../../src/scene/painters/canvas-items.ts';
import { routesAt, routesOf } from '../../../../src/scene/routes/drag-routes.ts';
import { createScenes, type Scene } from '../../../../src/scene/scene.ts';
import { indexOf } from '../../../../src/scene/spatial-index.ts';
import type { Viewport } from '../../../../src/store/session.ts';
import type { Store } from '../../../../src/store/store.ts';
import { cellAt } from '../../../../src/ui/canvas/drop-cells.ts';
import { moveEdit } from '../../../../src/ui/canvas/drop-moves.ts';
import { middleOf, toMap, zoomedAround } from '../../../../src/ui/canvas/viewport-math.ts';
import { words } from '../../../../src/words/render.ts';
import { offer } from '../bench-face.ts';
import { stageElement } from '../map-under-test.ts';

// The limit that the map is held against: one canvas, which the scene's own painter paints anew in every frame, and
// handlers that do no more than move, zoom, drag and type.

const colours = themes.light;
const wheelPower = 0.002; // as React Flow has it: 500 pixels of wheel are a doubling

interface Shown {
  readonly store: Store;
  readonly layoutNow: () => JourneyLayout;
  readonly sceneNow: () => Scene;
}

interface Held {
  /** None: the map itself is being moved. */
  readonly id: TouchpointId | undefined;
  readonly from: Point;
  readonly start: Viewport;
  by: Point;
}

const canvas = document.createElement('canvas');
stageElement().append(canvas);
canvas.width = innerWidth * devicePixelRatio;
canvas.height = innerHeight * devicePixelRatio;
const context = canvas.getContext('2d') ?? fail('This browser paints nothing');
const paths = createPathCache((d) => new Path2D(d));
const paintMap = createCanvasPainter((d) => new Path2D(d));
const items = createItemPainter(context, paths);

let shown: Shown | undefined;
let viewport: Viewport = { x: 0, y: 0, zoom: 1 };
let held: Held | undefined;
let selected: TouchpointId | undefined;
let isEditing = false;
let frame = 0;

function fail(says: string): never {
  throw new Error(says);
}

function show(store: Store, journeyId: Parameters<typeof layoutJourney>[1]): Shown {
  const sceneOf = createScenes(words);
  let layout = layoutJourney(store.snapshot(), journeyId);
  let scene = sceneOf(store.snapshot(), layout);
  store.subscribe(({ snapshot }) => {
    layout = layoutJourney(snapshot, journeyId, { previous: layout });
    scene = sceneOf(snapshot, layout);
    repaint();
  });
  return { store, layoutNow: () => layout, sceneNow: () => scene };
}

function repaint(): void {
  if (frame) return;
  frame = requestAnimationFrame(() => {
    frame = 0;
    paint();
  });
}

function paint(): void {
  if (!shown) return;
  const moving = held?.id;
  const layout = shown.layoutNow();
  const leaveOut = moving && new Set<string>([moving, ...routesAt(layout, moving).map(({ id }) => id)]);
  const size = { width: innerWidth, height: innerHeight };
  const options = { view: viewport, size, colours, pixelRatio: devicePixelRatio, ...(leaveOut && { leaveOut }) };
  paintMap(context, shown.sceneNow(), options);
  if (held?.id) paintMoved(shown.sceneNow(), held.id, held.by);
}

function paintMoved(scene: Scene, id: TouchpointId, by: Point): void {
  const group = scene.touchpoint(id);
  if (!group) return;
  const at = { x: group.x + by.x, y: group.y + by.y };
  const scale = viewport.zoom * devicePixelRatio;
  context.save();
  context.setTransform(scale, 0, 0, scale, viewport.x * devicePixelRatio, viewport.y * devicePixelRatio);
  const lines = routesOf(scene.layout, id, at).flatMap(({ d, arrow }): readonly Item[] => [
    { type: 'path', d, stroke: 'connection', lineWidth: 1.75 },
    { type: 'path', d: arrow, fill: 'connection' },
  ]);
  for (const item of [...lines, { ...group, ...at }]) items.item(item, colours);
  context.restore();
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

canvas.addEventListener('pointerdown', (event) => {
  if (!shown) return;
  canvas.setPointerCapture(event.pointerId);
  const from = pointOf(event);
  const [card] = indexOf(shown.layoutNow()).cardsIn({ ...toMap(viewport, from), width: 0, height: 0 });
  selected = card?.id;
  isEditing = false;
  held = { id: card?.id, from, start: viewport, by: { x: 0, y: 0 } };
});
canvas.addEventListener('pointermove', (event) => {
  if (!held) return;
  const { x, y } = pointOf(event);
  const { from, start, id } = held;
  if (id) held.by = { x: (x - from.x) / viewport.zoom, y: (y - from.y) / viewport.zoom };
  else viewport = { ...start, x: start.x + x - from.x, y: start.y + y - from.y };
  repaint();
});
canvas.addEventListener('pointerup', () => {
  const { id, by } = held ?? {};
  held = undefined;
  if (!shown || !id || !by || (by.x === 0 && by.y === 0)) return;
  const layout = shown.layoutNow();
  const card = layout.cards.get(id);
  if (!card) return;
  const { x, y } = middleOf(card);
  const edit = moveEdit(layout, [{ id, ...cellAt(layout, { x: x + by.x, y: y + by.y }) }]);
  if (edit) shown.store.dispatch(edit);
  repaint();
});
canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    viewport = zoomedAround(viewport, pointOf(event), 2 ** (-event.deltaY * wheelPower));
    repaint();
  },
  { passive: false },
);
addEventListener('keydown', ({ key }) => {
  if (!shown || !selected) return;
  if (key === 'Enter' || key === 'Escape') {
    isEditing = key === 'Enter';
    if (isEditing) rename(shown, selected, '');
  } else if (isEditing && key.length === 1) {
    rename(shown, selected, `${shown.store.snapshot().touchpoints[selected]?.name ?? ''}${key}`);
  }
});

function rename({ store }: Shown, id: TouchpointId, value: string): void {
  store.dispatch(recordSetField({ id, field: 'name', value }), { typing: `name ${id}` });
}

offer({
  name: 'canvas',
  gestures: { pan: 'drag', zoom: 'wheel' },
  open(store, journeyId, from) {
    viewport = from;
    shown = show(store, journeyId);
    repaint();
  },
  look(from) {
    viewport = from;
    repaint();
  },
  viewport: () => viewport,
  isTyping: () => isEditing,
});
