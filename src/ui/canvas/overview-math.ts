import type { Box, Point } from '../../scene/items.ts';

/** How a map is laid into the overview: overview = map × scale + (x, y), in CSS pixels. */
export interface OverviewFrame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const most = { width: 224, height: 140 } as const;
const leastHeight = 40;
const padding = 6;
/** The window's rectangle is never smaller than can be seen and grasped. */
const leastWindow = 8;

/** The overview of a map of these bounds: as wide as it may be unless that makes it too high. */
export function overviewOf(bounds: Box): OverviewFrame {
  const room = { width: most.width - 2 * padding, height: most.height - 2 * padding };
  const scale = Math.min(room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  const width = most.width;
  const height = Math.round(Math.max(leastHeight, bounds.height * scale + 2 * padding));
  return {
    width,
    height,
    scale,
    x: (width - bounds.width * scale) / 2 - bounds.x * scale,
    y: (height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** The part of the map that is in the window, as a rectangle of the overview; kept within it, at its edge where the window shows nothing of the map. */
export function windowOn({ width, height, scale, x, y }: OverviewFrame, seen: Box): Box {
  const [left, across] = within(seen.x * scale + x, seen.width * scale, width);
  const [top, down] = within(seen.y * scale + y, seen.height * scale, height);
  return { x: left, y: top, width: across, height: down };
}

function within(from: number, length: number, room: number): readonly [from: number, length: number] {
  const low = Math.min(Math.max(0, from), room - leastWindow);
  const high = Math.min(room, Math.max(leastWindow, from + length));
  const shown = Math.max(leastWindow, high - low);
  return [Math.min(low, room - shown), shown];
}

/** A point of the overview as a point of the map. */
export const onMap = ({ scale, x, y }: OverviewFrame, point: Point): Point => ({
  x: (point.x - x) / scale,
  y: (point.y - y) / scale,
});
