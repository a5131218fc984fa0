import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { ConnectionId, TouchpointId } from '../../model/records/kinds.ts';
import type { Box, Point } from '../../scene/items.ts';
import type { JourneyLayout, RouteBox } from '../../scene/layout.ts';
import { routesWhile } from '../../scene/routes/drag-routes.ts';
import { useSession } from '../editor/use-editor.ts';
import { useLayout } from './map-provider.tsx';
import { type OpenMap, useOpenMap } from './open-map.ts';
import styles from './overlay.module.css';
import { SelectedOutlines } from './selected-outlines.tsx';
import { selectedSet } from './selection.ts';
import { useTrace } from './traces.ts';
import { middleOf } from './viewport-math.ts';

/** What comes over the picture while somebody does something: under the cards the lines that are pointed at or chosen and the place of a drop, over them what a pointer draws. */
export const Overlay = memo(function Overlay() {
  const map = useOpenMap();
  return (
    <ViewportPortal>
      <svg className={styles.under} aria-hidden="true">
        <SelectedOutlines />
        <LitConnections map={map} />
        <Landing map={map} />
        <MovingConnections map={map} />
      </svg>
      <svg className={styles.over} aria-hidden="true">
        <IntoConnection map={map} />
        <Drawing map={map} />
        <Rectangle map={map} />
      </svg>
    </ViewportPortal>
  );
});

interface OfMap {
  readonly map: OpenMap;
}

/** Lines that somebody points at, has the keyboard on, or has selected: drawn again as elements, with a ring. */
function LitConnections({ map }: OfMap) {
  const layout = useLayout();
  const selected = useSession(selectedSet);
  const focused = useSession((session) => session.focused);
  const hovered = useTrace(map.traces, (state) => state.hovered);
  const isMoving = useTrace(map.traces, ({ moving }) => moving !== undefined);
  if (isMoving) return null;
  const route = (id: string | undefined) => layout.connections.get(id as ConnectionId); // a lookup by any text
  const lit = new Map<string, RouteBox>();
  for (const id of [...selected, focused, hovered]) {
    const found = route(id);
    if (found) lit.set(found.id, found);
  }
  return [...lit.values()].map(({ id, d, arrow }) => (
    <g key={id} className={selected.has(id) ? styles.chosen : styles.lit} data-focused={id === focused || undefined}>
      <path className={styles.ring} d={d} />
      <path className={styles.line} d={d} />
      <path className={styles.arrow} d={arrow} />
    </g>
  ));
}

/** The line that what is being dragged would be put into: over the card, which lies on it. */
function IntoConnection({ map }: OfMap) {
  const layout = useLayout();
  const into = useTrace(map.traces, (state) => state.into);
  const route = into && layout.connections.get(into);
  if (!route) return null;
  return (
    <g className={styles.chosen} data-focused="">
      <path className={styles.ring} d={route.d} />
      <path className={styles.line} d={route.d} />
      <path className={styles.arrow} d={route.arrow} />
    </g>
  );
}

/** The connections of touchpoints that are being dragged, following them. */
function MovingConnections({ map }: OfMap) {
  const layout = useLayout();
  const moving = useTrace(map.traces, (state) => state.moving);
  if (!moving) return null;
  const { ids, by } = moving;
  const held = new Map(
    [...ids].flatMap((each) => {
      const card = layout.cards.get(each as TouchpointId); // a lookup by any text
      return card ? [[card.id, { x: card.x + by.x, y: card.y + by.y }] as const] : [];
    }),
  );
  return routesWhile(layout, held).map(({ id, d, arrow }) => (
    <g key={id}>
      <path className={styles.moving} d={d} />
      <path className={styles.movingArrow} d={arrow} />
    </g>
  ));
}

function Landing({ map }: OfMap) {
  const landing = useTrace(map.traces, (state) => state.landing);
  const d = landing.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}Z`).join('');
  return <path className={styles.landing} d={d} />;
}

/** A connection that is being drawn: by pointer, or by keyboard to what has the focus. */
function Drawing({ map }: OfMap) {
  const layout = useLayout();
  const drawing = useTrace(map.traces, (state) => state.drawing);
  const connectingFrom = useSession((session) => session.connectingFrom);
  const focused = useSession((session) => session.focused);
  const { from, to, target } = drawing
    ? { from: drawing.fromId, to: drawing.to, target: drawing.target }
    : { from: connectingFrom, to: undefined, target: focused };
  const start = cardIn(layout, from);
  const end = cardIn(layout, target);
  if (!start || (!to && (!end || end === start))) return null;
  return (
    <>
      {end && end !== start && (
        <rect
          className={styles.target}
          x={end.x - 4}
          y={end.y - 4}
          width={end.width + 8}
          height={end.height + 8}
          rx={14}
        />
      )}
      <path className={styles.drawing} d={end ? curveBetween(start, end) : to && curveTo(start, to)} />
    </>
  );
}

function Rectangle({ map }: OfMap) {
  const rectangle = useTrace(map.traces, (state) => state.rectangle);
  return rectangle ? <rect className={styles.rectangle} {...rectangle} /> : null;
}

const cardIn = (layout: JourneyLayout, id: string | undefined): Box | undefined => layout.cards.get(id as TouchpointId); // a lookup by any text

function curveTo(from: Box, to: Point): string {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const reach = Math.max(40, Math.abs(to.x - start.x) / 2);
  return `M${start.x} ${start.y}C${start.x + reach} ${start.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
}

function curveBetween(from: Box, to: Box): string {
  const down = Math.abs(middleOf(from).x - middleOf(to).x) < from.width / 2;
  if (!down) return curveTo(from, { x: to.x, y: to.y + to.height / 2 });
  const isBelow = to.y > from.y;
  const start = { x: middleOf(from).x, y: isBelow ? from.y + from.height : from.y };
  const end = { x: middleOf(to).x, y: isBelow ? to.y : to.y + to.height };
  const reach = (end.y - start.y) / 2;
  return `M${start.x} ${start.y}C${start.x} ${start.y + reach} ${end.x} ${end.y - reach} ${end.x} ${end.y}`;
}
