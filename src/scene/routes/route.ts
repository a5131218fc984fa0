import type { ConnectionId, TouchpointId } from '../../model/records/kinds.ts';
import type { Point } from '../items.ts';
import type { LabelBox, RouteBox } from '../layout.ts';
import { arrowPath, middleOf, roundedPath } from './rounded.ts';

/** A connection's way. Paths are made when they are first drawn: far out, of thousands, most never are. */
export class Route implements RouteBox {
  readonly id: ConnectionId;
  readonly fromId: TouchpointId;
  readonly toId: TouchpointId;
  readonly points: readonly Point[];
  readonly label: LabelBox | undefined;
  #d: string | undefined;
  #arrow: string | undefined;

  constructor(
    ends: { readonly id: ConnectionId; readonly fromId: TouchpointId; readonly toId: TouchpointId },
    points: readonly Point[],
    label: LabelBox | undefined,
  ) {
    this.id = ends.id;
    this.fromId = ends.fromId;
    this.toId = ends.toId;
    this.points = points;
    this.label = label;
  }

  get d(): string {
    this.#d ??= roundedPath(this.points);
    return this.#d;
  }

  get arrow(): string {
    this.#arrow ??= arrowPath(this.points);
    return this.#arrow;
  }

  get middle(): Point {
    return middleOf(this.points);
  }
}

/** Whether two ways are the same to the eye. */
export function sameRoute(a: RouteBox, b: RouteBox): boolean {
  return (
    a.fromId === b.fromId &&
    a.toId === b.toId &&
    a.points.length === b.points.length &&
    a.points.every(({ x, y }, index) => x === b.points[index]?.x && y === b.points[index]?.y) &&
    sameLabel(a.label, b.label)
  );
}

function sameLabel(a: LabelBox | undefined, b: LabelBox | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return a.box.x === b.box.x && a.box.y === b.box.y && a.lines.join('\n') === b.lines.join('\n');
}
