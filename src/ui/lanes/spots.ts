/** The way an arrow key leads among places on the screen. */
export type Way = 'left' | 'right' | 'up' | 'down';

/** Where a place that takes the keyboard is drawn, in any one unit. */
export interface SpotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes that touch count as beside one another. */
const slack = 1;

const apart = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, a[0] - b[1], b[0] - a[1]);

/** How far a box lies ahead of another, and how far aside; undefined where it does not lie ahead. */
function distance(from: SpotBox, to: SpotBox, way: Way): number | undefined {
  const isUpright = way === 'up' || way === 'down';
  const ahead = {
    right: to.left - from.right,
    left: from.left - to.right,
    down: to.top - from.bottom,
    up: from.top - to.bottom,
  }[way];
  const across = isUpright
    ? apart([from.left, from.right], [to.left, to.right])
    : apart([from.top, from.bottom], [to.top, to.bottom]);
  // Up and down stay in the column; to the sides the nearest counts.
  if (ahead < -slack || (isUpright && across > 0)) return undefined;
  const tie = isUpright ? Math.abs(to.left - from.left) : Math.abs(to.top - from.top);
  return ahead + 3 * across + tie / 1e4;
}

/** The number of the box an arrow key leads to from one of them; undefined at the edge. */
export function spotTowards(boxes: readonly SpotBox[], from: number, way: Way): number | undefined {
  const start = boxes[from];
  if (!start) return undefined;
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const away = index === from ? undefined : distance(start, box, way);
    if (away !== undefined && away < least) {
      least = away;
      found = index;
    }
  }
  return found;
}
