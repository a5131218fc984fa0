import Flatbush from 'flatbush';
import type { ConnectionId, TouchpointId } from '../model/records/kinds.ts';
import type { Box, Point } from './items.ts';
import type { CardBox, JourneyLayout, RouteBox } from './layout.ts';

/** Finds what is drawn at a place or in a box without looking at everything. */
export interface SpatialIndex {
  /** The cards that touch a box: those of the tray first, row by row, then from left to right and down each column. */
  cardsIn(box: Box): readonly CardBox[];
  /** The connections of which a piece or the label touches a box, by where they begin. */
  routesIn(box: Box): readonly RouteBox[];
  /** What lies under a point: a card, else the nearest connection within a tolerance in pixels of the map. */
  hitTest(point: Point, tolerance: number): Hit | undefined;
}

/** What was hit. */
export type Hit =
  | { readonly type: 'touchpoint'; readonly id: TouchpointId }
  | { readonly type: 'connection'; readonly id: ConnectionId };

type Entries<Entry> = ReadonlyMap<string, Entry>;

/** The boxes of one entry; a way has one for each piece, so that it is not found everywhere inside its bounds. */
type BoxesOf<Entry> = (entry: Entry) => readonly Box[];

/** Entries by place. What came after it was made is looked through one by one, what has gone is passed over. */
interface Index {
  readonly listed: readonly (CardBox | RouteBox)[];
  readonly boxes: Flatbush | undefined;
  readonly later: readonly (CardBox | RouteBox)[];
}

/** More than so many that came later are not worth looking through. */
const mostLater = 2000;

const indexes = new WeakMap<object, Index>();

/** Lets entries be found through the index of earlier ones, where that has been made: they differ in the `fresh` ones and in what has gone. */
export function handOnIndex<Entry extends CardBox | RouteBox>(
  before: Entries<Entry>,
  now: Entries<Entry>,
  fresh: readonly Entry[],
): void {
  const known = indexes.get(before);
  if (!known) return;
  const later = [...known.later.filter((entry) => now.get(entry.id) === entry), ...fresh];
  if (later.length <= mostLater) indexes.set(now, { ...known, later });
}

function indexFor<Entry extends CardBox | RouteBox>(entries: Entries<Entry>, boxesOf: BoxesOf<Entry>): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const listed: Entry[] = [];
  const boxes: Box[] = [];
  for (const entry of entries.values())
    for (const box of boxesOf(entry)) {
      boxes.push(box);
      listed.push(entry);
    }
  const index = boxes.length ? new Flatbush(boxes.length, 16, Float32Array) : undefined;
  for (const { x, y, width, height } of boxes) index?.add(x, y, x + width, y + height);
  index?.finish();
  const made = { listed, boxes: index, later: [] };
  indexes.set(entries, made);
  return made;
}

const cardBoxes: BoxesOf<CardBox> = (card) => [card];

const routeBoxes: BoxesOf<RouteBox> = ({ points, label }) => {
  const boxes: Box[] = label ? [label.box] : [];
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b) continue;
    const x = Math.min(a.x, b.x);
    const y = Math.min(a.y, b.y);
    boxes.push({ x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
  }
  return boxes;
};

const touch = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** All entries that touch a box, each once. */
function search<Entry extends CardBox | RouteBox>(entries: Entries<Entry>, boxesOf: BoxesOf<Entry>, box: Box): Entry[] {
  const { listed, boxes, later } = indexFor(entries, boxesOf);
  const found = new Set<Entry>();
  const take = (entry: CardBox | RouteBox | undefined) => {
    const current = entry && entries.get(entry.id);
    if (current === entry && current) found.add(current);
  };
  for (const at of boxes?.search(box.x, box.y, box.x + box.width, box.y + box.height) ?? []) take(listed[at]);
  for (const entry of later) {
    const current = entries.get(entry.id);
    if (current === entry && boxesOf(current).some((each) => touch(each, box))) found.add(current);
  }
  return [...found];
}

const inPlace = (a: CardBox, b: CardBox): number =>
  a.stageId === undefined && b.stageId === undefined ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y;

/** How far a point is from a box. */
const awayFrom = ({ x, y, width, height }: Box, point: Point): number =>
  Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));

/** The index of a layout. It is made at the first question, and kept for as long as the cards and connections stay much the same. */
export function indexOf({ cards, connections }: JourneyLayout): SpatialIndex {
  const byStart = (a: RouteBox, b: RouteBox): number => {
    const [from, fromB, to, toB] = [a.fromId, b.fromId, a.toId, b.toId].map((id) => cards.get(id));
    if (!from || !fromB || !to || !toB) return 0;
    return inPlace(from, fromB) || inPlace(to, toB) || (a.id < b.id ? -1 : 1);
  };
  const routesIn = (box: Box) => search(connections, routeBoxes, box);

  return {
    cardsIn: (box) => search(cards, cardBoxes, box).sort(inPlace),
    routesIn: (box) => routesIn(box).sort(byStart),

    hitTest({ x, y }, tolerance) {
      const [card] = search(cards, cardBoxes, { x, y, width: 0, height: 0 });
      if (card) return { type: 'touchpoint', id: card.id };
      let nearest: RouteBox | undefined;
      let least = tolerance;
      const around = { x: x - tolerance, y: y - tolerance, width: 2 * tolerance, height: 2 * tolerance };
      for (const route of routesIn(around))
        for (const box of routeBoxes(route)) {
          const away = awayFrom(box, { x, y });
          if (away > least || (away === least && nearest)) continue;
          nearest = route;
          least = away;
        }
      return nearest && { type: 'connection', id: nearest.id };
    },
  };
}
