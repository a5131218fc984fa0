import type { Box } from '../../scene/items.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Viewport } from '../../store/session.ts';
import { inWindow, overlap, type Size } from './viewport-math.ts';

/** Up to so many touchpoints in the window are elements at every zoom; beyond, the canvas draws them. */
export const mostElements = 150;

const margin = 0.25;
const blurAfter = 1.5;

/** The part of the map that is drawn: what is in the window and a margin, at the zoom it was drawn for. */
export interface MapWindow {
  /** In pixels of the map; its corner lies on a whole pixel of the screen. */
  readonly area: Box;
  readonly zoom: number;
  /** The touchpoints within the area are elements; otherwise only those that somebody deals with. */
  readonly showsCards: boolean;
  /** How many touchpoints are in the window itself. */
  readonly inSight: number;
}

/** Looks at a journey through the window: which part of it to draw, and whether its touchpoints are few enough to be elements. */
export function lookThrough(layout: JourneyLayout, viewport: Viewport, size: Size, pixelRatio: number): MapWindow {
  const seen = inWindow(viewport, size);
  let inSight = 0;
  for (const card of layout.cards.values()) if (overlap(card, seen)) inSight += 1;
  return {
    area: drawnArea(viewport, size, pixelRatio),
    zoom: viewport.zoom,
    showsCards: inSight <= mostElements,
    inSight,
  };
}

function drawnArea(viewport: Viewport, { width, height }: Size, pixelRatio: number): Box {
  const whole = (pixels: number) => Math.round(pixels * pixelRatio) / pixelRatio;
  const left = whole(-width * margin);
  const top = whole(-height * margin);
  return {
    x: (left - viewport.x) / viewport.zoom,
    y: (top - viewport.y) / viewport.zoom,
    width: whole(width * (1 + 2 * margin)) / viewport.zoom,
    height: whole(height * (1 + 2 * margin)) / viewport.zoom,
  };
}

/** Whether the window still shows only what is drawn, sharp enough for a moment. */
export function isDrawn({ area, zoom }: MapWindow, viewport: Viewport, size: Size): boolean {
  const ratio = viewport.zoom / zoom;
  if (ratio > blurAfter || ratio < 1 / blurAfter) return false;
  const seen = inWindow(viewport, size);
  return (
    seen.x >= area.x &&
    seen.y >= area.y &&
    seen.x + seen.width <= area.x + area.width &&
    seen.y + seen.height <= area.y + area.height
  );
}
