import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import styles from './map-canvas.module.css';
import type { MapWindow } from './map-window.ts';

/** Draws what lies in an area of the map; the context is set so that its unit is a pixel of the map. */
export type Paint = (context: CanvasRenderingContext2D, window: MapWindow) => void;

/** The one canvas under the elements. It lies in the part of the page that React Flow moves, so panning draws nothing: it is drawn again with a new window or another picture. */
export function PaintLayer({ window, paint }: { readonly window: MapWindow; readonly paint: Paint }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { area, zoom } = window;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const scale = zoom * devicePixelRatio;
    const width = Math.max(1, Math.round(area.width * scale));
    const height = Math.max(1, Math.round(area.height * scale));
    if (canvas.current.width !== width || canvas.current.height !== height) {
      canvas.current.width = width;
      canvas.current.height = height;
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    context.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
    paint(context, window);
  }, [window, paint, area, zoom]);

  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; what it shows is told by the elements */}
      <canvas
        ref={canvas}
        className={styles.paint}
        aria-hidden="true"
        style={{ width: area.width, height: area.height, transform: `translate(${area.x}px, ${area.y}px)` }}
      />
    </ViewportPortal>
  );
}
