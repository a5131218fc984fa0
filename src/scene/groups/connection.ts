import type { IconName } from '../../look/icons.ts';
import type { Token } from '../../look/tokens.ts';
import type { Connection } from '../../model/records/connection.ts';
import type { GroupItem, Ink, Item, Point } from '../items.ts';
import type { LabelBox, RouteBox } from '../layout.ts';
import { pill } from '../routes/labels.ts';

/** How a connection looks: its line, and a badge where something is wrong with it. */
export interface ConnectionLook {
  readonly colour: Token;
  readonly ink: Ink;
  readonly badge?: IconName;
}

/** What a connection looks like: lost context over blocked over proposed. */
export function lookOf({ status }: Pick<Connection, 'status'>, isContextLost: boolean): ConnectionLook {
  if (isContextLost) return { colour: 'connectionLost', ink: { lineWidth: 2, dash: [5, 4] }, badge: 'unplug' };
  if (status === 'blocked') return { colour: 'danger', ink: { lineWidth: 1.75 }, badge: 'cross' };
  if (status === 'proposed') return { colour: 'control', ink: { lineWidth: 1.75, dash: [4, 4] } };
  return { colour: 'connection', ink: { lineWidth: 1.75 } };
}

/** A connection as it is drawn, its title rendered when it is asked for, in pixels of the map: its line and arrow head. */
export function connectionGroup(
  connection: Connection,
  route: RouteBox,
  title: () => string,
  isContextLost: boolean,
): GroupItem {
  const { colour, ink } = lookOf(connection, isContextLost);
  const items: readonly Item[] = [
    { type: 'path', d: route.d, stroke: colour, ...ink },
    { type: 'path', d: route.arrow, fill: colour },
  ];
  return {
    type: 'group',
    id: connection.id,
    kind: 'connection',
    x: 0,
    y: 0,
    items,
    get title() {
      return title();
    },
  };
}

/** What stands on a connection, in pixels of the map: its condition on a pill, a badge where something is wrong; undefined where there is neither. */
export function labelGroup(
  connection: Connection,
  route: RouteBox,
  title: () => string,
  isContextLost: boolean,
): GroupItem | undefined {
  const { colour, badge } = lookOf(connection, isContextLost);
  if (!route.label && !badge) return undefined;
  const items = [
    ...(route.label ? labelItems(route.label, isContextLost ? 'danger' : 'inkSoft') : []),
    ...(badge ? badgeItems(badge, colour, badgeAt(route)) : []),
  ];
  return {
    type: 'group',
    id: connection.id,
    kind: 'label',
    x: 0,
    y: 0,
    items,
    get title() {
      return title();
    },
  };
}

function labelItems({ box, lines }: LabelBox, colour: Token): readonly Item[] {
  const first = box.y + (box.height - lines.length * pill.line) / 2 + 9.4;
  return [
    { type: 'rect', ...box, radius: Math.min(9, box.height / 2), fill: 'surfaceRaised', stroke: 'lineStrong' },
    ...lines.map(
      (text, index): Item => ({
        type: 'text',
        x: box.x + box.width / 2,
        y: first + index * pill.line,
        text,
        size: pill.size,
        weight: pill.weight,
        colour,
        anchor: 'middle',
      }),
    ),
  ];
}

const badgeRadius = 9;

/** Where the middle of a badge is: on the line; beside the pill where there is one, above it between two neighbours. */
export function badgeAt({ middle, label, points }: RouteBox): Point {
  if (!label) return middle;
  const { x, y, width, height } = label.box;
  const [start, end] = points;
  if (points.length === 2 && start?.y === end?.y) return { x: x + width / 2, y: y - badgeRadius - 3 };
  return { x: x + width + badgeRadius + 3, y: y + height / 2 };
}

function badgeItems(icon: IconName, colour: Token, { x, y }: Point): readonly Item[] {
  const size = 11;
  return [
    {
      type: 'rect',
      x: x - badgeRadius,
      y: y - badgeRadius,
      width: 2 * badgeRadius,
      height: 2 * badgeRadius,
      radius: badgeRadius,
      fill: 'surfaceRaised',
      stroke: colour,
      lineWidth: 1.5,
    },
    { type: 'icon', name: icon, x: x - size / 2, y: y - size / 2, size, colour },
  ];
}
