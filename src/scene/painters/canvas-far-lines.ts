import { memoByObject } from '../../lib/memo.ts';
import type { IconName } from '../../look/icons.ts';
import { sizes, textSizes } from '../../look/sizes.ts';
import type { Token } from '../../look/tokens.ts';
import { fitText, widthOf, wrap } from '../../look/widths.ts';
import { leastLetters } from '../detail.ts';
import { rowTop } from '../grid.ts';
import { badgeAt, type ConnectionLook } from '../groups/connection.ts';
import type { Box, Point } from '../items.ts';
import type { RouteBox } from '../layout.ts';
import { pill } from '../routes/labels.ts';
import { arrowSize } from '../routes/rounded.ts';
import type { FarView } from './canvas-far.ts';

/** From farther out than these zooms, lines cannot be told apart, nor heads seen, nor is there room for a condition. */
const from = { lines: 0.07, heads: 0.18, labels: 0.36 } as const;

/** Half of what is between two cards, in pixels of the map. */
const longestHead = 30;

/** Nearer than this, conditions are legible as the scene sets them. */
const legibleFrom = 0.85;

/** Whether conditions are set anew in larger letters at a zoom, or left out. */
export const isSetLarger = (zoom: number): boolean => zoom < legibleFrom;

/** A connection with how it looks and what stands on it. */
export interface FarLine {
  readonly route: RouteBox;
  readonly look: ConnectionLook;
  readonly condition: string;
}

/** Draws connections as plain lines with their heads, one stroke for each look; from farther out than they can be told apart, none. */
export function paintLines<Path>(lines: readonly FarLine[], view: FarView<Path>): void {
  const { context, colours, zoom, detail, leaveOut } = view;
  if (zoom < from.lines) return;
  const byLook = new Map<string, FarLine[]>();
  for (const line of lines) {
    if (leaveOut.has(line.route.id)) continue;
    const key = `${line.look.colour} ${line.look.ink.dash ? 'dashed' : ''}`;
    const list = byLook.get(key);
    if (list) list.push(line);
    else byLook.set(key, [line]);
  }
  const hasHeads = zoom >= from.heads;
  const head = hasHeads ? Math.max(arrowSize.length, Math.min(6.5 / zoom, longestHead)) : 0;
  context.lineWidth = Math.max(1.75, 1.1 / zoom);
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  for (const list of byLook.values()) {
    const [first] = list;
    if (!first) continue;
    const { colour, ink } = first.look;
    const isDashed = ink.dash !== undefined && hasHeads;
    context.strokeStyle = colours[colour];
    context.fillStyle = colours[colour];
    context.globalAlpha = detail === 'block' && colour === 'connection' ? 0.6 : 1;
    if (isDashed) context.setLineDash([4 / zoom, 3 / zoom]);
    context.beginPath();
    for (const { route } of list) trace(route.points, head);
    context.stroke();
    if (isDashed) context.setLineDash([]);
    if (!hasHeads) continue;
    context.beginPath();
    for (const { route } of list) arrow(route.points);
    context.fill();
  }
  context.globalAlpha = 1;

  function trace(points: readonly Point[], shorter: number): void {
    for (let index = 0; index < points.length; index++) {
      const point = points[index];
      const before = points[index - 1];
      if (!point) continue;
      if (!before) context.moveTo(point.x, point.y);
      else if (index < points.length - 1) context.lineTo(point.x, point.y);
      else
        context.lineTo(
          point.x - Math.sign(point.x - before.x) * shorter * 0.9,
          point.y - Math.sign(point.y - before.y) * shorter * 0.9,
        );
    }
  }

  function arrow(points: readonly Point[]): void {
    const tip = points.at(-1);
    const before = points.at(-2);
    if (!tip || !before) return;
    const along = { x: Math.sign(tip.x - before.x), y: Math.sign(tip.y - before.y) };
    const half = head * 0.55;
    const back = { x: tip.x - along.x * head, y: tip.y - along.y * head };
    context.moveTo(tip.x, tip.y);
    context.lineTo(back.x - along.y * half, back.y + along.x * half);
    context.lineTo(back.x + along.y * half, back.y - along.x * half);
    context.lineTo(tip.x, tip.y);
  }
}

/** Draws conditions in letters that can be read, and the badges of what is wrong; where there is no room for a word, three dots say that there is one. */
export function paintFarLabels<Path>(lines: readonly FarLine[], view: FarView<Path>): void {
  const { context, items, colours, zoom, leaveOut } = view;
  if (zoom < from.labels) return;
  const size = Math.max(textSizes[pill.size], Math.ceil(leastLetters / zoom));
  const drawn: Box[] = [];
  for (const { route, look, condition } of lines) {
    if (leaveOut.has(route.id)) continue;
    const words = condition.trim();
    const box = words && route.label ? condensed(words, route) : undefined;
    if (look.badge) badge(look.badge, look.colour, box ? beside(box) : badgeAt(route));
  }

  function condensed(words: string, route: RouteBox): Box | undefined {
    const label = route.label?.box;
    if (!label) return undefined;
    const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 };
    const boxOf = (texts: readonly string[], aside: number): Box => {
      const width = Math.max(...texts.map((text) => widthOf(text, size, pill.weight))) + size * 0.9;
      const height = texts.length * size * 1.2 + size * 0.35;
      // However far aside, the line still passes under it.
      const x = middle.x - width / 2 + aside * Math.max(0, width / 2 - size);
      return { x, y: betweenRows(middle.y, height) - height / 2, width, height };
    };
    const firstFree = () => {
      for (const share of shares) {
        const texts = setOn(route)(words, size, share);
        for (const aside of texts.length > 1 ? [0] : [0, -0.5, 0.5]) {
          const box = boxOf(texts, aside);
          if (!drawn.some((other) => overlaps(other, box))) return { texts, box };
        }
      }
      return undefined;
    };
    const found = firstFree();
    if (!found) return undefined;
    const { texts, box } = found;
    const { height } = box;
    const centre = { x: box.x + box.width / 2, y: box.y + height / 2 };
    drawn.push(box);
    plate(box, Math.min(size * 0.8, height / 2), 'lineStrong', 1);
    items.font(size, pill.weight);
    context.textAlign = 'center';
    context.fillStyle = colours.inkSoft;
    const first = centre.y - ((texts.length - 1) * size * 1.2) / 2 + size * 0.36;
    texts.forEach((text, index) => {
      context.fillText(text, centre.x, first + index * size * 1.2);
    });
    return box;
  }

  function plate({ x, y, width, height }: Box, radius: number, stroke: Token, lineWidth: number): void {
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.fillStyle = colours.surfaceRaised;
    context.fill();
    context.strokeStyle = colours[stroke];
    context.lineWidth = Math.max(lineWidth, lineWidth / zoom);
    context.stroke();
  }

  function beside({ x, y, width, height }: Box): Point {
    return { x: x + width + size * 0.8, y: y + height / 2 };
  }

  function badge(name: IconName, colour: Token, { x, y }: Point): void {
    const radius = Math.max(9, 7 / zoom);
    plate({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius, colour, 1.25);
    const icon = radius * 1.2;
    items.item({ type: 'icon', name, x: x - icon / 2, y: y - icon / 2, size: icon, colour }, colours);
  }
}

const enough = 3;

/** Of the room there is, so much is tried, one after the other, where pills would lie on one another. */
const shares = [1, 0.6, 0.4, 0];

/** Setting words costs more than drawing them, and the same are set again at every step of a zoom. */
const setOn = memoByObject((route: RouteBox) => {
  const known = new Map<string, readonly string[]>();
  return (words: string, size: number, share: number): readonly string[] => {
    const key = `${size} ${share} ${words}`;
    const found = known.get(key) ?? textsIn(words, route, size, share);
    known.set(key, found);
    return found;
  };
});

/** Between two neighbours short lines, one below the other; elsewhere one line, as long as what is below or above allows. */
function textsIn(words: string, { points }: RouteBox, size: number, share: number): readonly string[] {
  const [start, end] = points;
  const isBetween = points.length === 2 && start && end && start.y === end.y;
  const most = isBetween ? end.x - start.x - arrowSize.length - size * 0.9 : Math.max(pill.widest, size * 11);
  const room = most * share;
  const texts = isBetween ? wrap(words, room, size, pill.weight, 3) : [fitText(words, room, size, pill.weight)];
  const isTold = texts.every((text) => !text.includes('…') || text.length > enough);
  return isTold && texts.length > 0 ? texts : ['…'];
}

/** The middle of a pill that is put between two rows, moved so far that it does not reach under their cards. */
function betweenRows(middle: number, height: number): number {
  const row = Math.ceil((middle - rowTop(0)) / sizes.grid.y);
  const top = rowTop(row) - (sizes.grid.y - sizes.card.height) + height / 2 + 1;
  const bottom = rowTop(row) - height / 2 - 1;
  const isBetween = row > 0 && middle > top - height / 2 && middle < bottom + height / 2;
  return isBetween && top <= bottom ? Math.min(bottom, Math.max(top, middle)) : middle;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
