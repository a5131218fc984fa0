import { recordSetField } from '../../../src/model/commands/record-set-field.ts';
import { touchpointAdd } from '../../../src/model/commands/touchpoint-add.ts';
import type { JourneyId, TouchpointId } from '../../../src/model/records/kinds.ts';
import type { Box, Point } from '../../../src/scene/items.ts';
import type { JourneyLayout } from '../../../src/scene/layout.ts';
import { layoutJourney } from '../../../src/scene/layout-journey.ts';
import { indexOf } from '../../../src/scene/spatial-index.ts';
import { rawTables } from '../../../src/store/plain-form.ts';
import type { Viewport } from '../../../src/store/session.ts';
import type { Store } from '../../../src/store/store.ts';
import { cellAt } from '../../../src/ui/canvas/drop-cells.ts';
import { moveEdit } from '../../../src/ui/canvas/drop-moves.ts';
import { fitting as fittingViewport, inWindow, overlap } from '../../../src/ui/canvas/viewport-math.ts';
import { type HarnessDoc, harnessDoc } from '../harness-doc.ts';
import { benchWorkspace, touchpointIdOf, workspaceOf } from '../workspace.ts';
import { fitting, type HarnessView, near, onScreen, toOurs, toTheirs, viewOf, viewportFor } from './harness-view.ts';
import { type MapUnderTest, painted, settled, stageElement } from './map-under-test.ts';
import { fileOf, openStore, storedBytes } from './open-store.ts';
import { pngOf, svgTextOf } from './pictures.ts';

declare global {
  interface Window {
    __bench?: ReturnType<typeof createFace> & { ready?: boolean; error?: string; coldMs?: number };
  }
}

const windowSize = () => ({ width: innerWidth, height: innerHeight });

/** Makes a page measurable: by our own runner, and by a harness that compares editors. */
export function offer(map: MapUnderTest): void {
  const face: NonNullable<Window['__bench']> = createFace(map);
  window.__bench = face;
  begin(face).catch((error: unknown) => {
    face.error = String(error);
  });
}

async function begin(face: NonNullable<Window['__bench']>): Promise<void> {
  await Promise.all(['400', '500', '600'].map((weight) => document.fonts.load(`${weight} 14px 'Inter Variable'`)));
  await painted();
  // A harness asks by address how long it takes from navigation until so many boxes are drawn.
  const cold = Number(new URLSearchParams(location.search).get('cold'));
  if (cold > 0) {
    await face.measureLoad(cold);
    face.coldMs = performance.now();
  }
  face.ready = true;
}

function createFace(map: MapUnderTest) {
  let shown: { readonly store: Store; readonly journeyId: JourneyId } | undefined;
  let layout: JourneyLayout | undefined;
  let doc: HarnessDoc = harnessDoc(1);
  let bytes: Uint8Array = new Uint8Array();

  const open = () => {
    if (!shown) throw new Error('No workspace has been opened');
    return shown;
  };
  const laidOut = (): JourneyLayout => {
    const { store, journeyId } = open();
    layout = layoutJourney(store.snapshot(), journeyId, { previous: layout });
    return layout;
  };
  const cardOf = (id: TouchpointId) => {
    const card = laidOut().cards.get(id);
    if (!card) throw new Error(`${id} is not on the map`);
    return card;
  };
  const decode = (bytes: Uint8Array): number => {
    shown?.store.destroy();
    layout = undefined;
    const start = performance.now();
    const store = openStore(bytes);
    const [journeyId] = Object.keys(store.snapshot().journeys) as JourneyId[]; // the keys of that table
    if (!journeyId) throw new Error('The workspace has no journey');
    shown = { store, journeyId };
    return performance.now() - start;
  };
  const look = async (viewport: Viewport) => {
    map.look(viewport);
    await settled(stageElement());
  };

  /** What our own runner asks. Points are CSS pixels of the window. */
  const runner = {
    painted,
    gestures: () => map.gestures,
    /** Makes a workspace of so many touchpoints, as storage would hand it over. */
    prepare(touchpoints: number): void {
      bytes = storedBytes(benchWorkspace(touchpoints));
    },
    /** Opens what was prepared; gives the milliseconds that took. */
    decode(): number {
      const taken = decode(bytes);
      bytes = new Uint8Array();
      return taken;
    },
    fileOf,
    /** Where all of what was prepared is in the window; worked out beforehand, because a map opens where it is told to. */
    wholeView: () => fittingViewport(laidOut().bounds, windowSize()),
    /** Shows what was prepared, from there; gives the milliseconds until all of it had been painted. */
    async show(from: Viewport): Promise<number> {
      const { store, journeyId } = open();
      await painted();
      const start = performance.now();
      map.open(store, journeyId, from);
      return (await settled(stageElement())) - start;
    },
    lookAtAll: () => look(fittingViewport(laidOut().bounds, windowSize())),
    /** At 100 %, the middle of the map in the middle of the window. */
    lookAtMiddle() {
      const { x, y, width, height } = laidOut().bounds;
      return look({ zoom: 1, x: innerWidth / 2 - x - width / 2, y: innerHeight / 2 - y - height / 2 });
    },
    viewport: () => map.viewport(),
    /** How many touchpoints are in the window, and how many of them are elements. */
    inSight() {
      const seen = inWindow(map.viewport(), windowSize());
      const elements = document.querySelectorAll('[role=article]').length;
      return { touchpoints: indexOf(laidOut()).cardsIn(seen).length, elements };
    },
    /** A point where nothing is but ground, with room to move to both sides; undefined where there is none. */
    emptyPoint(): Point | undefined {
      for (let away = 0; away < innerHeight / 2 - 8; away += 8)
        for (const y of [innerHeight / 2 + away, innerHeight / 2 - away])
          for (let x = innerWidth - 200; x > innerWidth / 3; x -= 8) if (isGround({ x, y })) return { x, y };
      return undefined;
    },
    /** A card whose surroundings are in the window, with a point to take hold of it. */
    cardToDrag(): { readonly id: TouchpointId; readonly at: Point } | undefined {
      const viewport = map.viewport();
      const seen = inWindow(viewport, windowSize());
      const middle = { x: seen.x + seen.width / 3, y: seen.y + seen.height / 3 };
      const found = indexOf(laidOut()).cardsIn({ ...middle, width: seen.width / 3, height: seen.height / 3 });
      const [card] = found.filter((each) => overlap(each, seen));
      if (!card) return undefined;
      return { id: card.id, at: runner.holdOf(card.id) };
    },
    /** A point on a card to take hold of it. */
    holdOf(id: TouchpointId): Point {
      const { x, y, width, height } = onScreen(map.viewport(), cardOf(id));
      return { x: x + width / 2, y: y + height * 0.3 };
    },
    placeOf(id: TouchpointId) {
      const { stageId, column, row } = cardOf(id);
      return { stageId, column, row };
    },
    /** How many touchpoints there are. */
    count: () => Object.keys(open().store.snapshot().touchpoints).length,
    nameOf: (id: TouchpointId) => open().store.snapshot().touchpoints[id]?.name,
    isTyping: () => map.isTyping(),
    undo: () => open().store.undo().type,
    paintedShare,
  };

  function isGround(point: Point): boolean {
    const { x, y, zoom } = map.viewport();
    const onMap = { x: (point.x - x) / zoom, y: (point.y - y) / zoom };
    const under = document.elementFromPoint(point.x, point.y);
    if (
      !under ||
      !stageElement().contains(under) ||
      under.closest('[role=article], [data-holds], button, select, [role=toolbar], [role=img]')
    )
      return false;
    return indexOf(laidOut()).hitTest(onMap, 10 / zoom) === undefined;
  }

  /** What a harness that compares editors asks, in the coordinates of its drawing. */
  const adapter = {
    name: map.name,
    gestures: map.gestures,
    async load(drawing: HarnessDoc, view: HarnessView): Promise<void> {
      doc = drawing;
      decode(storedBytes(workspaceOf(drawing)));
      map.open(open().store, open().journeyId, viewportFor(laidOut(), view));
      await settled(stageElement());
    },
    setView: (view: HarnessView) => look(viewportFor(laidOut(), view)),
    getView: (): HarnessView => viewOf(laidOut(), map.viewport()),
    getNode: (nodeId: string): Point => toTheirs(laidOut(), cardOf(touchpointIdOf(nodeId))),
    addNode() {
      const { store, journeyId } = open();
      const made = store.dispatch(touchpointAdd({ journeyId, stageId: laidOut().stages[0]?.id }));
      return made.type === 'made' ? made.show[0] : undefined;
    },
    /** To the cell that lies there; where that is the one it stands on, nothing moves. */
    moveNode(nodeId: string, dx: number, dy: number) {
      const id = touchpointIdOf(nodeId);
      const now = laidOut();
      const from = toTheirs(now, cardOf(id));
      const to = toOurs(now, { x: from.x + dx, y: from.y + dy });
      const { width, height } = cardOf(id);
      const cell = cellAt(now, { x: to.x + width / 2, y: to.y + height / 2 });
      const edit = moveEdit(now, [{ id, ...cell }]);
      if (edit) open().store.dispatch(edit);
    },
    editLabel: (nodeId: string, text: string) =>
      open().store.dispatch(recordSetField({ id: touchpointIdOf(nodeId), field: 'name', value: text })),
    undo: runner.undo,
    pan(dx: number, dy: number) {
      const { x, y, zoom } = map.viewport();
      map.look({ x: x + dx, y: y + dy, zoom });
    },
    zoom(factor: number) {
      const { x, y, zoom } = map.viewport();
      map.look({ x, y, zoom: zoom * factor });
    },
    exportSvg: () => svgTextOf(open().store.snapshot(), laidOut()),
    exportPng: () => pngOf(open().store.snapshot(), laidOut()),
    serialize: () => JSON.stringify(rawTables(open().store)),
  };

  /** What the runner of such a harness calls besides its adapter. */
  const harness = {
    name: map.name,
    gestures: map.gestures,
    has: Object.keys(adapter),
    adapter,
    async measureLoad(count: number): Promise<number> {
      const drawing = harnessDoc(count);
      await painted();
      const start = performance.now();
      await adapter.load(drawing, fitting(drawing));
      return performance.now() - start;
    },
    async fit() {
      await adapter.setView(fitting(doc));
      return adapter.getView();
    },
    async near() {
      await adapter.setView(near(doc));
      return adapter.getView();
    },
    dragInfo() {
      const columns = Math.ceil(Math.sqrt(doc.nodes.length));
      const rows = Math.ceil(doc.nodes.length / columns);
      const id = `n${Math.floor(columns / 2) * rows + 1}`;
      const box: Box = onScreen(map.viewport(), cardOf(touchpointIdOf(id)));
      return { id, x: box.x + box.width / 3, y: box.y + box.height / 3 };
    },
    pos: adapter.getNode,
    view: adapter.getView,
    async timed(method: string, ...given: unknown[]) {
      const call: unknown = Reflect.get(adapter, method);
      if (typeof call !== 'function') return null;
      const start = performance.now();
      const result: unknown = await Reflect.apply(call, adapter, given);
      if (!/^(export|serialize)/.test(method)) await settled(stageElement());
      return { ms: performance.now() - start, bytes: bytesOf(result) };
    },
  };

  return { ...harness, runner };
}

function bytesOf(result: unknown): number | null {
  if (typeof result === 'string') return result.length;
  return result instanceof Blob ? result.size : null;
}

/** How much of the canvases on the page has been painted, 0…1; looked at through a small copy, which leaves them as they are. */
function paintedShare(): number {
  const small = new OffscreenCanvas(96, 60).getContext('2d', { willReadFrequently: true });
  if (!small) throw new Error('This browser paints nothing');
  for (const canvas of stageElement().querySelectorAll('canvas')) small.drawImage(canvas, 0, 0, 96, 60);
  const { data } = small.getImageData(0, 0, 96, 60);
  let inked = 0;
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) inked += 1;
  return inked / (96 * 60);
}
