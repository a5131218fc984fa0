import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Unsubscribe } from '../../store/store.ts';
import type { Camera } from './camera.ts';
import { isDrawn, lookThrough, type MapWindow } from './map-window.ts';

/** Milliseconds after the last movement until the map is drawn for the zoom it came to rest at. */
const settleAfter = 120;

/** Counts how often the drawing had to be renewed. An external store, so that React draws before the next frame is shown. */
function createRenewals(camera: Camera) {
  let count = 0;
  let drawn: MapWindow | undefined;
  const listeners = new Set<() => void>();
  const renew = () => {
    count += 1;
    for (const listener of listeners) listener();
  };
  return {
    count: () => count,
    isNow(window: MapWindow) {
      drawn = window;
    },
    subscribe(listener: () => void): Unsubscribe {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(): Unsubscribe {
      let timer: ReturnType<typeof setTimeout>;
      const settle = () => {
        if (drawn && camera.get().zoom !== drawn.zoom) renew();
      };
      const stop = camera.subscribe(() => {
        if (!drawn || !isDrawn(drawn, camera.get(), camera.size())) renew();
        clearTimeout(timer);
        timer = setTimeout(settle, settleAfter);
      });
      renew();
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}

/** The part of the map that is drawn; it changes when the window leaves it, when a zoom comes to rest, and with the layout, but not while panning within it. */
export function useMapWindow(camera: Camera, layout: JourneyLayout): MapWindow {
  const renewals = useMemo(() => createRenewals(camera), [camera]);
  const count = useSyncExternalStore(renewals.subscribe, renewals.count, renewals.count);

  const window = useMemo(() => {
    const looked = lookThrough(layout, camera.get(), camera.size(), devicePixelRatio);
    return { count, window: looked };
  }, [layout, camera, count]).window;

  useLayoutEffect(() => renewals.isNow(window), [renewals, window]);
  useEffect(() => renewals.watch(), [renewals]);
  return window;
}
