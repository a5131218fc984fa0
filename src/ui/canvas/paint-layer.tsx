import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import styles from './map-canvas.module.css';
import type { Drawn } from './map-window.ts';

/** Draws what lies in an area of the map; the context is set so that its unit is a pixel of the map. */
export type Paint = (context: OffscreenCanvasRenderingContext2D, drawn: Drawn) => void;

/** The one canvas under the elements. It lies in the part of the page that React Flow moves, so panning draws nothing: it is drawn again when the window leaves it, or with another picture. */
export function PaintLayer({ drawn, paint }: { readonly drawn: Drawn; readonly paint: Paint }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { area } = drawn;

  useLayoutEffect(() => {
    // A finished bitmap is shown: a canvas that can be drawn on is copied whole in every frame in which it moves.
    const shown = canvas.current?.getContext('bitmaprenderer');
    const draw = () => {
      const scale = drawn.zoom * devicePixelRatio;
      const { x, y, width, height } = drawn.area;
      const surface = new OffscreenCanvas(
        Math.max(1, Math.round(width * scale)),
        Math.max(1, Math.round(height * scale)),
      );
      const context = surface.getContext('2d');
      context?.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
      if (context) paint(context, drawn);
      shown?.transferFromImageBitmap(surface.transferToImageBitmap());
    };
    draw();
    // Letters are drawn with what there is, and again when the bundled face has come.
    document.fonts?.addEventListener('loadingdone', draw);
    return () => document.fonts?.removeEventListener('loadingdone', draw);
  }, [drawn, paint]);

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
