import Flatbush from 'flatbush';
import { memoByObject } from '../lib/memo.ts';
import type { ConnectionId, TouchpointId } from '../model/records/kinds.ts';
import type { Box, Point } from './items.ts';
import type { CardBox, JourneyLayout, RouteBox } from './layout.ts';

/** Finds what is drawn at a place or in a box without looking at everything. */
export interface SpatialIndex {
  /** The cards that touch a box, in reading order. */
  cardsIn(box: Box): readonly CardBox[];
  /** The connections of which a piece or the label touches a box. */
  routesIn(box: Box): readonly RouteBox[];
  /** What lies under a point: a card, else the nearest connection within a tolerance in pixels of the map. */
  hitTest(point: Point, tolerance: number): Hit | undefined;
}

/** What was hit. */
export type Hit =
  | { readonly type: 'touchpoint'; readonly id: TouchpointId }
  | { readonly type: 'connection'; readonly id: ConnectionId };

const cardsOf = memoByObject((cards: JourneyLayout['cards']) => {
  const list = [...cards.values()];
  const index = list.length ? new Flatbush(list.length, 16, Float32Array) : undefined;
  for (const { x, y, width, height } of list) index?.add(x, y, x + width, y + height);
  index?.finish();
  return { list, index };
});

/** One entry for each piece, so that a long way is not found everywhere inside its bounds. */
const piecesOf = memoByObject((connections: JourneyLayout['connections']) => {
  const routes: RouteBox[] = [];
  const boxes: number[] = [];
  for (const route of connections.values()) {
    const { points, label } = route;
    for (let index = 1; index < points.length; index++) {
      const a = points[index - 1];
      const b = points[index];
      if (!a || !b) continue;
      boxes.push(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
      routes.push(route);
    }
    if (!label) continue;
    const { x, y, width, height } = label.box;
    boxes.push(x, y, x + width, y + height);
    routes.push(route);
  }
  const index = routes.length ? new Flatbush(routes.length, 16, Float32Array) : undefined;
  for (let at = 0; at < boxes.length; at += 4)
    index?.add(boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0);
  index?.finish();
  return { routes, boxes, index };
});

/** The index of a layout. It is made at the first question, and kept for as long as the cards and connections stay the same. */
export function indexOf({ cards, connections }: JourneyLayout): SpatialIndex {
  return {
    cardsIn({ x, y, width, height }) {
      const { list, index } = cardsOf(cards);
      const found = index?.search(x, y, x + width, y + height) ?? [];
      return found.sort((a, b) => a - b).flatMap((at) => list[at] ?? []);
    },

    routesIn({ x, y, width, height }) {
      const { routes, index } = piecesOf(connections);
      const found = index?.search(x, y, x + width, y + height) ?? [];
      return [...new Set(found.sort((a, b) => a - b).map((at) => routes[at]))].filter((route) => route !== undefined);
    },

    hitTest({ x, y }, tolerance) {
      const [card] = cardsOf(cards).index?.search(x, y, x, y) ?? [];
      const hit = card === undefined ? undefined : cardsOf(cards).list[card];
      if (hit) return { type: 'touchpoint', id: hit.id };
      const { routes, index } = piecesOf(connections);
      const [nearest] = index?.neighbors(x, y, 1, tolerance) ?? [];
      const route = nearest === undefined ? undefined : routes[nearest];
      return route && { type: 'connection', id: route.id };
    },
  };
}
