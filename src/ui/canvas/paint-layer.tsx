import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { Theme } from '../../look/tokens.ts';
import type { Box } from '../../scene/items.ts';
import styles from './map-canvas.module.css';
import type { Drawn } from './map-window.ts';
import { cellsToMend, type MendedCells } from './mended-cells.ts';
import type { Shown } from './shown-in.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** What the canvas shows. */
export interface Picture {
  readonly theme: Theme;
  /** Whether nothing is being dragged: then there is time to draw. */
  readonly isAtRest: boolean;
  /** What a drawing of an area would consist of. */
  shows(drawn: Drawn): Shown;
  /** Where an earlier drawing of the same area no longer looks as it should; undefined for everywhere. */
  outdated(last: { readonly theme: Theme; readonly shown: Shown }, now: Shown): readonly Box[] | undefined;
  /** Draws an area; the context is set so that its unit is a pixel of the map. */
  paint(context: Context, drawn: Drawn): void;
  /** Draws some cells of an area over what is there; throws where something cannot be drawn. */
  mend(context: Context, drawn: Drawn, shown: Shown, cells: MendedCells): void;
}

interface Last {
  readonly drawn: Drawn;
  readonly theme: Theme;
  readonly shown: Shown;
  /** What has been mended in it since. */
  readonly mended: readonly Box[];
}

/** Milliseconds after which what has been mended is drawn whole, so that the next edit has little to mend. */
const wholeAfter = 600;

/** Above this share of a drawing it is drawn whole: mending it costs as much. */
const mostMended = 0.4;

/** Draws on a surface of its own, and shows that: a canvas that can be drawn on is copied whole in every frame in which it moves. */
function show(canvas: HTMLCanvasElement | null, { area, zoom }: Drawn, paint: (context: Context) => void): void {
  const scale = zoom * devicePixelRatio;
  const { x, y, width, height } = area;
  const surface = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = surface.getContext('2d');
  context?.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  if (context) paint(context);
  canvas?.getContext('bitmaprenderer')?.transferFromImageBitmap(surface.transferToImageBitmap());
}

function lay(canvas: HTMLCanvasElement | null, { x, y, width, height }: Box): void {
  if (!canvas) return;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.style.transform = `translate(${x}px, ${y}px)`;
}

/** The picture under the elements. It lies in the part of the page that React Flow moves, so panning draws nothing: it is drawn again when the window leaves it. Where only a part of it changes, that part is mended on a second canvas over the first. */
export function PaintLayer({ drawn, picture }: { readonly drawn: Drawn; readonly picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const mending = useRef<HTMLCanvasElement>(null);
  const last = useRef<Last | undefined>(undefined);
  const { area } = drawn;

  useLayoutEffect(() => {
    // The page has no place for the map yet.
    if (drawn.area.width === 0 || drawn.area.height === 0) return;
    const { theme } = picture;
    const draw = () => {
      show(canvas.current, drawn, (context) => picture.paint(context, drawn));
      if (mending.current) mending.current.hidden = true;
    };
    const mend = (shown: Shown, boxes: readonly Box[]): boolean => {
      const cells = cellsToMend(drawn, boxes, drawn.zoom * devicePixelRatio);
      if (!cells) return true;
      if (cells.share > mostMended) return false;
      try {
        const part = { area: cells.bounds, zoom: drawn.zoom };
        show(mending.current, part, (context) => picture.mend(context, part, shown, cells));
      } catch {
        return false;
      }
      lay(mending.current, cells.bounds);
      if (mending.current) mending.current.hidden = false;
      return true;
    };

    const shown = picture.shows(drawn);
    const before = last.current?.drawn === drawn ? last.current : undefined;
    const outdated = before && picture.outdated(before, shown);
    const mended = [...(before?.mended ?? []), ...(outdated ?? [])];
    if (outdated?.length === 0) last.current = { drawn, theme, shown: before?.shown ?? shown, mended };
    else if (outdated && mend(shown, mended)) last.current = { drawn, theme, shown, mended };
    else {
      draw();
      last.current = { drawn, theme, shown, mended: [] };
    }
    const drawAnew = () => {
      draw();
      last.current = { drawn, theme, shown, mended: [] };
    };
    // Letters are drawn with what there is, and again when the bundled face has come.
    document.fonts?.addEventListener('loadingdone', drawAnew);
    const isMended = picture.isAtRest && last.current.mended.length > 0;
    const timer = isMended ? setTimeout(drawAnew, wholeAfter) : undefined;
    return () => {
      document.fonts?.removeEventListener('loadingdone', drawAnew);
      clearTimeout(timer);
    };
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
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: likewise */}
      <canvas ref={mending} className={styles.paint} aria-hidden="true" hidden />
    </ViewportPortal>
  );
}
