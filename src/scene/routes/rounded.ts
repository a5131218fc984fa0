import type { Point } from '../items.ts';

const cornerRadius = 9;
/** How long and half how wide an arrow head is, in pixels of the map. */
export const arrowSize = { length: 9, half: 4.5 };

/** A line through corners as SVG path data, its corners rounded, ending where the arrow head begins. */
export function roundedPath(points: readonly Point[]): string {
  const [first] = points;
  const end = points.at(-1);
  const before = points.at(-2);
  if (!first || !end || !before) return '';
  const tip = {
    x: end.x - Math.sign(end.x - before.x) * (arrowSize.length - 1),
    y: end.y - Math.sign(end.y - before.y) * (arrowSize.length - 1),
  };
  let path = `M${first.x} ${first.y}`;
  for (let index = 1; index < points.length - 1; index++) {
    const a = points[index - 1];
    const b = points[index];
    const c = index + 1 === points.length - 1 ? tip : points[index + 1];
    if (!a || !b || !c) continue;
    const inX = Math.sign(b.x - a.x);
    const inY = Math.sign(b.y - a.y);
    const outX = Math.sign(c.x - b.x);
    const outY = Math.sign(c.y - b.y);
    const before = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    const after = Math.abs(c.x - b.x) + Math.abs(c.y - b.y);
    const r = Math.min(cornerRadius, before / 2, after / 2);
    path += `L${b.x - inX * r} ${b.y - inY * r}Q${b.x} ${b.y} ${b.x + outX * r} ${b.y + outY * r}`;
  }
  return `${path}L${tip.x} ${tip.y}`;
}

/** A filled arrow head at the end of a line through corners, as SVG path data. */
export function arrowPath(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const x = Math.sign(end.x - before.x);
  const y = Math.sign(end.y - before.y);
  const { length, half } = arrowSize;
  const footX = end.x - x * length;
  const footY = end.y - y * length;
  return `M${end.x} ${end.y}L${footX + y * half} ${footY + x * half}L${footX - y * half} ${footY - x * half}Z`;
}

/** The point half way along a line through corners. */
export function middleOf(points: readonly Point[]): Point {
  let left = lengthOf(points) / 2;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b) break;
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    if (length >= left) return { x: a.x + Math.sign(b.x - a.x) * left, y: a.y + Math.sign(b.y - a.y) * left };
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (a && b) sum += Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  }
  return sum;
}
