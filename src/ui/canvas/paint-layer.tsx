import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { Theme } from '../../look/tokens.ts';
import styles from './map-canvas.module.css';
import type { Drawn } from './map-window.ts';
import type { Shown } from './shown-in.ts';

/** What the canvas shows. */
export interface Picture {
  readonly theme: Theme;
  /** What a drawing of an area would consist of. */
  shows(drawn: Drawn): Shown;
  /** Whether an earlier drawing of the same area still looks as it should, so that nothing has to be drawn. */
  isStill(last: { readonly theme: Theme; readonly shown: Shown }, now: Shown): boolean;
  /** Draws an area; the context is set so that its unit is a pixel of the map. */
  paint(context: OffscreenCanvasRenderingContext2D, drawn: Drawn): void;
}

interface Last {
  readonly drawn: Drawn;
  readonly theme: Theme;
  readonly shown: Shown;
}

/** The one canvas under the elements. It lies in the part of the page that React Flow moves, so panning draws nothing: it is drawn again when the window leaves it, or with another picture. */
export function PaintLayer({ drawn, picture }: { readonly drawn: Drawn; readonly picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<Last | undefined>(undefined);
  const { area } = drawn;

  useLayoutEffect(() => {
    const draw = () => {
      const scale = drawn.zoom * devicePixelRatio;
      const { x, y, width, height } = drawn.area;
      const surface = new OffscreenCanvas(
        Math.max(1, Math.round(width * scale)),
        Math.max(1, Math.round(height * scale)),
      );
      const context = surface.getContext('2d');
      context?.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
      if (context) picture.paint(context, drawn);
      // A finished bitmap is shown: a canvas that can be drawn on is copied whole in every frame in which it moves.
      canvas.current?.getContext('bitmaprenderer')?.transferFromImageBitmap(surface.transferToImageBitmap());
    };
    const shown = picture.shows(drawn);
    const isStill = last.current?.drawn === drawn && picture.isStill(last.current, shown);
    if (!isStill) {
      draw();
      last.current = { drawn, theme: picture.theme, shown };
    }
    // Letters are drawn with what there is, and again when the bundled face has come.
    document.fonts?.addEventListener('loadingdone', draw);
    return () => document.fonts?.removeEventListener('loadingdone', draw);
  }, [drawn, picture]);

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
