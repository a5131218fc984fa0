import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Viewport } from '../../store/session.ts';
import type { Unsubscribe } from '../../store/store.ts';
import type { Camera } from './camera.ts';
import { type Drawn, drawnFor, type InSight, inSightOf, isDrawn } from './map-window.ts';
import type { Size } from './viewport-math.ts';

/** Milliseconds after the last movement until it counts as at rest. */
const restAfter = 140;

interface Rest {
  readonly viewport: Viewport;
  readonly size: Size;
}

/** Follows a camera: what the canvas has to hold, renewed when the window leaves it; and where the window was when it last came to rest. */
function createFollower(camera: Camera) {
  const look = () => drawnFor(camera.get(), camera.size(), devicePixelRatio);
  const stand = (): Rest => ({ viewport: camera.get(), size: camera.size() });
  let drawn = look();
  let rest = stand();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const settle = () => {
    rest = stand();
    if (rest.viewport.zoom !== drawn.zoom) drawn = look();
    tell();
  };

  return {
    drawn: () => drawn,
    rest: () => rest,
    subscribe(listener: () => void): Unsubscribe {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(): Unsubscribe {
      let timer: ReturnType<typeof setTimeout>;
      const stop = camera.subscribe(() => {
        // The page was given another size: there is no movement to wait for.
        const { width, height } = camera.size();
        const isResized = width !== rest.size.width || height !== rest.size.height;
        if (isResized || !isDrawn(drawn, camera.get(), camera.size())) {
          drawn = look();
          if (isResized) rest = stand();
          tell();
        }
        clearTimeout(timer);
        timer = setTimeout(settle, restAfter);
      });
      drawn = look();
      settle();
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}

/** What the canvas holds and what is elements. Panning changes neither until the window leaves what is drawn or comes to rest; both follow the layout at once. */
export function useMapWindow(
  camera: Camera,
  layout: JourneyLayout,
): { readonly drawn: Drawn; readonly inSight: InSight } {
  const follower = useMemo(() => createFollower(camera), [camera]);
  // External stores, so that React has drawn before the next frame is shown.
  const drawn = useSyncExternalStore(follower.subscribe, follower.drawn);
  const rest = useSyncExternalStore(follower.subscribe, follower.rest);
  useEffect(() => follower.start(), [follower]);
  const inSight = useMemo(() => inSightOf(layout, rest.viewport, rest.size), [layout, rest]);
  return { drawn, inSight };
}
