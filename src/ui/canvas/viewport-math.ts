import type { Box, Point } from '../../scene/items.ts';
import type { Viewport } from '../../store/session.ts';

/** The size of the map's window, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** So much of its bottom lies under a sheet; nothing where it is not said. */
  readonly covered?: number;
}

/** How far one can zoom: the whole of 12,000 touchpoints, and a card that fills the window. */
export const zoomLimits = { min: 0.02, max: 3 } as const;

/** What the controls lie over, in CSS pixels: nothing that is brought into view ends up under them. */
export const controlsInset = { top: 68, right: 24, bottom: 64, left: 24 } as const;

/** One press of *Zoom in*. */
export const zoomStep = 1.25;

/** From so far out names are too small to be edited in place. */
export const editableZoom = 0.65;

const readable = 0.5;
const opened = 0.8;

/** A point of the window, in CSS pixels from its corner, as a point of the map. */
export const toMap = ({ x, y, zoom }: Viewport, point: Point): Point => ({
  x: (point.x - x) / zoom,
  y: (point.y - y) / zoom,
});

/** The part of the map that is in the window. */
export function inWindow(viewport: Viewport, { width, height }: Size): Box {
  const { x, y } = toMap(viewport, { x: 0, y: 0 });
  return { x, y, width: width / viewport.zoom, height: height / viewport.zoom };
}

/** Keeps a zoom within its limits. */
export const withinZoomLimits = (zoom: number): number => Math.min(zoomLimits.max, Math.max(zoomLimits.min, zoom));

/** A sheet that covers more of the window than this leaves nothing to look at: the rest is taken for open. */
const mostCovered = 0.55;

function roomFor(size: Size): Box {
  const inset = size.width < 600 ? { ...controlsInset, left: 12, right: 12 } : controlsInset;
  const bottom = inset.bottom + Math.min(size.covered ?? 0, size.height * mostCovered);
  return {
    x: inset.left,
    y: inset.top,
    width: Math.max(1, size.width - inset.left - inset.right),
    height: Math.max(1, size.height - inset.top - bottom),
  };
}

/** Shows all of a box between the controls, never larger than life; what is smaller than the window stands at its top. */
export function fitting(bounds: Box, size: Size): Viewport {
  const room = roomFor(size);
  const fit = Math.min(1, room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  const zoom = withinZoomLimits(fit);
  return {
    zoom,
    x: room.x + Math.max(0, (room.width - bounds.width * zoom) / 2) - bounds.x * zoom,
    y: room.y - bounds.y * zoom,
  };
}

/** The first look at a journey: all of it where that can be read, else its beginning at a size that can. */
export function opening(bounds: Box, size: Size): Viewport {
  const whole = fitting(bounds, size);
  if (whole.zoom >= readable) return { ...whole, x: roomFor(size).x - bounds.x * whole.zoom };
  const room = roomFor(size);
  return { zoom: opened, x: room.x - bounds.x * opened, y: room.y - bounds.y * opened };
}

/** Zooms so that a point of the window stays where it is. */
export function zoomedAround(viewport: Viewport, point: Point, factor: number): Viewport {
  const zoom = withinZoomLimits(viewport.zoom * factor);
  const fixed = toMap(viewport, point);
  return { zoom, x: point.x - fixed.x * zoom, y: point.y - fixed.y * zoom };
}

/** The nearest viewport that shows a box between the controls; the same one where it is there already. */
export function revealing(viewport: Viewport, box: Box, size: Size): Viewport {
  const room = roomFor(size);
  const left = box.x * viewport.zoom + viewport.x;
  const top = box.y * viewport.zoom + viewport.y;
  const dx = shift(left, left + box.width * viewport.zoom, room.x, room.x + room.width);
  const dy = shift(top, top + box.height * viewport.zoom, room.y, room.y + room.height);
  return dx === 0 && dy === 0 ? viewport : { ...viewport, x: viewport.x + dx, y: viewport.y + dy };
}

/** Shows the middle of a box in the middle of the window. */
export function centredOn(box: Box, { width, height, covered = 0 }: Size, zoom: number): Viewport {
  const { x, y } = middleOf(box);
  return { zoom, x: width / 2 - x * zoom, y: (height - Math.min(covered, height * mostCovered)) / 2 - y * zoom };
}

function shift(from: number, to: number, low: number, high: number): number {
  if (to - from > high - low || from < low) return low - from;
  return to > high ? high - to : 0;
}

/** The middle of what of a box is in the window, as a point of the window; the window's own middle where nothing of it is. */
export function middleInSight(viewport: Viewport, box: Box, size: Size): Point {
  const seen = inWindow(viewport, size);
  const within = (low: number, high: number, from: number, to: number) =>
    (Math.max(low, from) + Math.min(high, to)) / 2;
  const middle = overlap(seen, box)
    ? {
        x: within(seen.x, seen.x + seen.width, box.x, box.x + box.width),
        y: within(seen.y, seen.y + seen.height, box.y, box.y + box.height),
      }
    : middleOf(seen);
  return { x: middle.x * viewport.zoom + viewport.x, y: middle.y * viewport.zoom + viewport.y };
}

/** Whether something of a box lies in the inner half of the window. */
export function isWellInSight(viewport: Viewport, box: Box, size: Size): boolean {
  const { x, y, width, height } = inWindow(viewport, size);
  return overlap({ x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 }, box);
}

/** Whether two boxes have a point in common. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** Whether all of the second box lies in the first. */
export const contains = (a: Box, b: Box): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

/** The box between two corners, whichever way they lie. */
export const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** The middle of a box. */
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
