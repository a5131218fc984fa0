import type { ConnectionId, StageId, TouchpointId } from '../../model/records/kinds.ts';
import { tableOf } from '../../model/records/kinds.ts';
import type { CardBox, JourneyLayout, RouteBox } from '../../scene/layout.ts';

/** The way an arrow key points. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** The ways out of a touchpoint, those to the left and top first. */
export function waysOut(layout: JourneyLayout, id: TouchpointId): readonly RouteBox[] {
  return waysWhere(layout, ({ fromId }) => fromId === id, 'toId');
}

function waysIn(layout: JourneyLayout, id: TouchpointId): readonly RouteBox[] {
  return waysWhere(layout, ({ fromId, toId }) => toId === id && fromId !== id, 'fromId');
}

function waysWhere(layout: JourneyLayout, is: (route: RouteBox) => boolean, end: 'fromId' | 'toId') {
  const place = (route: RouteBox) => layout.cards.get(route[end]) ?? { x: 0, y: 0 };
  return [...layout.connections.values()]
    .filter(is)
    .sort((a, b) => place(a).x - place(b).x || place(a).y - place(b).y || (a.id < b.id ? -1 : 1));
}

/** Where an arrow key leads from what has the keyboard: another touchpoint, a connection or a stage; undefined at the edge. */
export function placeTowards(
  layout: JourneyLayout,
  focused: string,
  direction: Direction,
  alongConnections: boolean,
): string | undefined {
  const table = tableOf(focused);
  if (table === 'touchpoints') return fromTouchpoint(layout, focused as TouchpointId, direction, alongConnections); // by its prefix
  if (table === 'connections') return fromConnection(layout, focused as ConnectionId, direction); // by its prefix
  return table === 'stages' ? fromStage(layout, focused as StageId, direction) : undefined; // by its prefix
}

function fromTouchpoint(
  layout: JourneyLayout,
  id: TouchpointId,
  direction: Direction,
  alongConnections: boolean,
): string | undefined {
  const card = layout.cards.get(id);
  if (!card) return undefined;
  switch (direction) {
    case 'right':
      return (alongConnections && waysOut(layout, id)[0]?.id) || nearestColumn(layout, card, 1, alongConnections);
    case 'left':
      return (alongConnections && waysIn(layout, id)[0]?.fromId) || nearestColumn(layout, card, -1, alongConnections);
    case 'down':
      return byRows(layout, card, 1);
    case 'up':
      return byRows(layout, card, -1) ?? card.stageId;
  }
}

function fromConnection(layout: JourneyLayout, id: ConnectionId, direction: Direction): string | undefined {
  const route = layout.connections.get(id);
  if (!route) return undefined;
  if (direction === 'right') return route.toId;
  if (direction === 'left') return route.fromId;
  const siblings = waysOut(layout, route.fromId);
  const here = siblings.findIndex((sibling) => sibling.id === id);
  return siblings[here + (direction === 'down' ? 1 : -1)]?.id;
}

function fromStage(layout: JourneyLayout, id: StageId, direction: Direction): string | undefined {
  const here = layout.stages.findIndex((stage) => stage.id === id);
  if (direction === 'up' || here < 0) return undefined;
  if (direction === 'down') return firstIn(layout, id);
  if (direction === 'left' && here === 0) return besideStages(layout);
  return layout.stages[here + (direction === 'right' ? 1 : -1)]?.id;
}

function firstIn(layout: JourneyLayout, stageId: StageId): TouchpointId | undefined {
  for (const card of layout.cards.values()) if (card.stageId === stageId) return card.id;
  return undefined;
}

/** The card above (−1) or below (1), past any gap: in the same column, else in the nearest row of the same place. */
function byRows(layout: JourneyLayout, card: CardBox, step: 1 | -1): TouchpointId | undefined {
  const away = (other: CardBox) => {
    const rows = (other.row - card.row) * step;
    return other.stageId === card.stageId && rows > 0 ? rows : undefined;
  };
  const aside = (other: CardBox, rows: number) => rows + Math.abs(other.column - card.column) / 1e6; // the row decides, the column among equals
  return (
    best(layout, (other) => (other.column === card.column ? away(other) : undefined)) ??
    best(layout, (other) => {
      const rows = away(other);
      return rows && aside(other, rows);
    })
  );
}

/** What comes first to the right (1) or left (−1): a column with cards, of which the nearest row counts, or an empty stage. The tray lies left of all stages. */
function nearestColumn(
  layout: JourneyLayout,
  card: CardBox,
  step: 1 | -1,
  withStages: boolean,
): TouchpointId | StageId | undefined {
  const away = ({ x }: { readonly x: number }) => (x - card.x) * step;
  const id = best(
    layout,
    (other) => (away(other) > 0 ? away(other) + Math.abs(other.y - card.y) / 1e6 : undefined), // the column decides, the row among equals
  );
  const found = id && layout.cards.get(id);
  const limit = found ? away(found) : Number.POSITIVE_INFINITY;
  const empty = layout.stages.filter(
    ({ count, box }) => withStages && count === 0 && away(box) > 0 && away(box) < limit,
  );
  return (step === 1 ? empty[0] : empty.at(-1))?.id ?? id;
}

/** The card of the tray that lies nearest to the stages, of the first row. */
function besideStages(layout: JourneyLayout): TouchpointId | undefined {
  return best(layout, ({ stageId, x, y }) => (stageId === undefined ? y - x / 1e6 : undefined));
}

const distance = (a: CardBox, b: CardBox) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The card with the smallest measure; those without one do not count. */
function best(layout: JourneyLayout, measure: (card: CardBox) => number | undefined): TouchpointId | undefined {
  let found: TouchpointId | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of layout.cards.values()) {
    const measured = measure(card);
    if (measured !== undefined && measured < least) {
      least = measured;
      found = card.id;
    }
  }
  return found;
}

/** What takes the keyboard when these are deleted: a card beside the first of them, else a stage, else nothing. */
export function neighbourOf(layout: JourneyLayout, deleted: readonly string[]): string | undefined {
  const gone = new Set(deleted);
  const [first] = deleted;
  const route = layout.connections.get(first as ConnectionId); // undefined for another kind of id
  if (route && !gone.has(route.fromId)) return route.fromId;
  const stageAt = layout.stages.findIndex((stage) => stage.id === first);
  if (stageAt >= 0) {
    const kept = (stage: { readonly id: string } | undefined) => (stage && !gone.has(stage.id) ? stage.id : undefined);
    return kept(layout.stages[stageAt + 1]) ?? kept(layout.stages[stageAt - 1]);
  }
  const card = layout.cards.get(first as TouchpointId); // undefined for another kind of id
  if (!card) return undefined;
  const stays = (other: CardBox) =>
    !gone.has(other.id) && !(other.stageId && gone.has(other.stageId)) ? distance(card, other) : undefined;
  return (
    best(layout, (other) => (other.stageId === card.stageId ? stays(other) : undefined)) ??
    best(layout, stays) ??
    card.stageId
  );
}
