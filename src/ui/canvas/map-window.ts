import type { Box } from '../../scene/items.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Viewport } from '../../store/session.ts';
import { inWindow, overlap, type Size } from './viewport-math.ts';

/** Up to so many touchpoints in the window are elements at every zoom; beyond, the canvas draws them. */
export const mostElements = 150;

/** How far beyond the window is drawn, and is elements, as a share of its size on each side. */
const margin = { drawn: 0.25, elements: 0.06 } as const;
const blurAfter = 1.5;

/** What of the map the canvas holds: what is in the window and a margin, at the zoom it was drawn for. */
export interface Drawn {
  /** In pixels of the map; its corner lies on a whole pixel of the screen. */
  readonly area: Box;
  readonly zoom: number;
}

/** What of the map is elements, as it was when the window came to rest. */
export interface InSight {
  /** In pixels of the map: the window and a little around it. */
  readonly area: Box;
  /** The touchpoints within the area are elements; otherwise only those that somebody deals with. */
  readonly showsCards: boolean;
  /** How many touchpoints are in the window itself. */
  readonly count: number;
}

/** What the canvas should hold for a window. */
export function drawnFor(viewport: Viewport, { width, height }: Size, pixelRatio: number): Drawn {
  const whole = (pixels: number) => Math.round(pixels * pixelRatio) / pixelRatio;
  const { zoom } = viewport;
  return {
    zoom,
    area: {
      x: (whole(-width * margin.drawn) - viewport.x) / zoom,
      y: (whole(-height * margin.drawn) - viewport.y) / zoom,
      width: whole(width * (1 + 2 * margin.drawn)) / zoom,
      height: whole(height * (1 + 2 * margin.drawn)) / zoom,
    },
  };
}

/** Whether the window still shows only what the canvas holds, sharp enough for a moment. */
export function isDrawn({ area, zoom }: Drawn, viewport: Viewport, size: Size): boolean {
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

const far = 1e9;
const everywhere: Box = { x: -far, y: -far, width: 2 * far, height: 2 * far };

/** What should be elements in a window, and whether the touchpoints there are few enough to be. */
export function inSightOf(layout: JourneyLayout, viewport: Viewport, size: Size): InSight {
  const seen = inWindow(viewport, size);
  let count = 0;
  for (const card of layout.cards.values()) if (overlap(card, seen)) count += 1;
  // Of a small journey everything stays in reach of whatever walks the page: readers, find in page, scripts.
  if (layout.cards.size <= mostElements) return { area: everywhere, showsCards: true, count };
  const around = { x: seen.width * margin.elements, y: seen.height * margin.elements };
  const area = {
    x: seen.x - around.x,
    y: seen.y - around.y,
    width: seen.width + 2 * around.x,
    height: seen.height + 2 * around.y,
  };
  return { area, showsCards: count <= mostElements, count };
}
