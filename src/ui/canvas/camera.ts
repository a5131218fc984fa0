import { useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { Box, Point } from '../../scene/items.ts';
import type { Viewport } from '../../store/session.ts';
import type { Unsubscribe } from '../../store/store.ts';
import { sheetNow } from '../editor/sheet.ts';
import { overviewCovers } from './overview-choice.ts';
import {
  centredOn,
  controlsInset,
  editableZoom,
  fitting,
  revealing,
  type Size,
  toMap,
  zoomedAround,
} from './viewport-math.ts';

/** Where one looks at the map, and how to look elsewhere. */
export interface Camera {
  get(): Viewport;
  set(viewport: Viewport): void;
  size(): Size;
  /** Called at every change of the viewport or of the window's size, before the next frame is drawn. */
  subscribe(listener: () => void): Unsubscribe;
  panBy(dx: number, dy: number): void;
  /** Zooms around a point of the window, its middle where none is given. */
  zoomBy(factor: number, around?: Point): void;
  fit(bounds: Box): void;
  /** Moves just as far as it takes to see a box. */
  reveal(box: Box): void;
  /** Brings a box into sight at a zoom at which its text can be edited. */
  comeClose(box: Box): void;
  /** Brings a box, or its beginning where it is wide, into the middle of the window, at a zoom at which its text can be read. */
  flyTo(box: Box): void;
  /** A point of the page, as of mouse events, in the map's window. */
  inFrame(event: { readonly clientX: number; readonly clientY: number }): Point;
  /** A point of the page, as of pointer events, on the map. */
  pointAt(client: Point): Point;
  /** The map's window on the page. */
  frame(): DOMRect | undefined;
  element(): HTMLElement | undefined;
}

type FlowStore = ReturnType<typeof useStoreApi>;

/** Milliseconds that a change of place takes which nobody draws by hand. */
const glideTime = 140;

const prefersStillness = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

function createCamera(flow: FlowStore): Camera {
  let heading: { readonly to: Viewport; readonly until: number } | undefined;

  const go = ({ x, y, zoom }: Viewport, duration: number) => {
    heading = undefined;
    void flow.getState().panZoom?.setViewport({ x, y, zoom }, duration > 0 ? { duration } : undefined);
  };
  const glide = (to: Viewport) => {
    if (prefersStillness()) return go(to, 0);
    go(to, glideTime);
    heading = { to, until: performance.now() + glideTime };
  };
  /** Where one will be when the movement has ended, so that a second press goes on from there. */
  const ahead = (): Viewport => (heading && performance.now() < heading.until ? heading.to : camera.get());

  /** The window less what the sheet of Details or the overview covers; while that is drawn up, no controls stand above it. */
  const inSight = (): Size => {
    const { covers } = sheetNow();
    const bySheet = covers > controlsInset.bottom * 2 ? covers - controlsInset.bottom / 2 : covers;
    return { ...camera.size(), covered: Math.max(bySheet, overviewCovers()) };
  };

  const camera: Camera = {
    get() {
      const [x, y, zoom] = flow.getState().transform;
      return { x, y, zoom };
    },
    set: (viewport) => go(viewport, 0),
    size() {
      const { width, height } = flow.getState();
      return { width, height };
    },
    subscribe(listener) {
      let known = flow.getState();
      return flow.subscribe((state) => {
        const same =
          state.transform === known.transform && state.width === known.width && state.height === known.height;
        known = state;
        if (!same) listener();
      });
    },
    panBy(dx, dy) {
      const { x, y, zoom } = camera.get();
      camera.set({ x: x + dx, y: y + dy, zoom });
    },
    zoomBy(factor, around) {
      const { width, height } = camera.size();
      glide(zoomedAround(ahead(), around ?? { x: width / 2, y: height / 2 }, factor));
    },
    fit: (bounds) => glide(fitting(bounds, inSight())),
    reveal(box) {
      const there = revealing(ahead(), box, inSight());
      if (there !== ahead()) glide(there);
    },
    comeClose(box) {
      if (ahead().zoom < editableZoom) glide(centredOn(box, inSight(), editableZoom));
      else camera.reveal(box);
    },
    flyTo(box) {
      const zoom = Math.max(ahead().zoom, editableZoom);
      const width = Math.min(box.width, camera.size().width / zoom - 2 * controlsInset.left);
      glide(centredOn({ ...box, width }, inSight(), zoom));
    },
    inFrame({ clientX, clientY }) {
      const frame = camera.frame();
      return { x: clientX - (frame?.left ?? 0), y: clientY - (frame?.top ?? 0) };
    },
    pointAt: ({ x, y }) => toMap(camera.get(), camera.inFrame({ clientX: x, clientY: y })),
    frame: () => flow.getState().domNode?.getBoundingClientRect(),
    element: () => flow.getState().domNode ?? undefined,
  };
  return camera;
}

/** The camera of the map that the component stands in. */
export function useCamera(): Camera {
  const flow = useStoreApi();
  return useMemo(() => createCamera(flow), [flow]);
}
