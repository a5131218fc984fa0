import { useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { Box, Point } from '../../scene/items.ts';
import type { Viewport } from '../../store/session.ts';
import type { Unsubscribe } from '../../store/store.ts';
import { fitting, revealing, type Size, toMap, zoomedAround } from './viewport-math.ts';

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
  /** A point of the page, as of pointer events, on the map. */
  pointAt(client: Point): Point;
  /** The map's window on the page. */
  frame(): DOMRect | undefined;
  element(): HTMLElement | undefined;
}

type FlowStore = ReturnType<typeof useStoreApi>;

function createCamera(flow: FlowStore): Camera {
  const camera: Camera = {
    get() {
      const [x, y, zoom] = flow.getState().transform;
      return { x, y, zoom };
    },
    set({ x, y, zoom }) {
      void flow.getState().panZoom?.setViewport({ x, y, zoom });
    },
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
      camera.set(zoomedAround(camera.get(), around ?? { x: width / 2, y: height / 2 }, factor));
    },
    fit: (bounds) => camera.set(fitting(bounds, camera.size())),
    reveal(box) {
      const here = camera.get();
      const there = revealing(here, box, camera.size());
      if (there !== here) camera.set(there);
    },
    pointAt({ x, y }) {
      const frame = camera.frame();
      return toMap(camera.get(), { x: x - (frame?.left ?? 0), y: y - (frame?.top ?? 0) });
    },
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
