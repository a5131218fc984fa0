import type { Node } from '@xyflow/react';
import type { Box } from '../../scene/items.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { InSight } from './map-window.ts';
import { overlap } from './viewport-math.ts';

/** What is an element on the map. */
export type MapNodeType = 'stage' | 'touchpoint' | 'tray' | 'lane';

/** An element as React Flow is given it; it holds an id, and what it shows reads the rest. */
export type MapNode = Node<{ readonly id: string }, MapNodeType>;

/** What decides which elements there are, and how each of them answers to its name. */
export interface NodesOf {
  readonly layout: JourneyLayout;
  readonly inSight: InSight;
  /** Touchpoints that are elements wherever they are: focused, selected, edited, hovered. */
  readonly kept: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** What Tab comes to: the id of a touchpoint, stage or connection. */
  readonly tabStop: string | undefined;
  /** The accessible name of an element. */
  readonly nameOf: (type: MapNodeType, id: string) => string;
}

/** The id of the element that holds the accessible description of an article. */
export const aboutId = (id: string): string => `about-${id}`;

/** The id under which the tray stands among the elements. */
export const trayNodeId = 'tray';

const behind = { stage: 0, lane: 0, tray: 0, touchpoint: 10 } as const satisfies Record<MapNodeType, number>;

/** Makes the elements of a map. An element that has not changed is the same object as before, so that nothing of it is drawn again. */
export function createNodes(): (of: NodesOf) => readonly MapNode[] {
  let known = new Map<string, { readonly box: Box; readonly key: string; readonly node: MapNode }>();
  let last: readonly MapNode[] = [];

  return (of) => {
    const next: typeof known = new Map();
    const nodes = elementsOf(of).map(([type, id, box]) => {
      const label = of.nameOf(type, id);
      const isSelected = of.selected.has(id);
      const isTabStop = of.tabStop === id;
      const key = `${isSelected ? 's' : ''}${isTabStop ? 't' : ''} ${label}`;
      const before = known.get(id);
      const node =
        before && before.box === box && before.key === key
          ? before.node
          : nodeOf(type, id, box, label, isSelected, isTabStop);
      next.set(id, { box, key, node });
      return node;
    });
    known = next;
    if (nodes.length === last.length && nodes.every((node, index) => node === last[index])) return last;
    last = nodes;
    return nodes;
  };
}

/** In reading order: each stage, then its touchpoints. */
function elementsOf({ layout, inSight, kept }: NodesOf): (readonly [MapNodeType, string, Box])[] {
  const { area, showsCards } = inSight;
  const isElement = (id: string, box: Box) => kept.has(id) || (showsCards && overlap(box, area));
  const found: (readonly [MapNodeType, string, Box])[] = [];
  const cards = [...layout.cards.values()].filter((card) => isElement(card.id, card));

  if (layout.tray && overlap(layout.tray.box, area)) found.push(['tray', trayNodeId, layout.tray.box]);
  for (const card of cards) if (card.stageId === undefined) found.push(['touchpoint', card.id, card]);
  let at = cards.findIndex((card) => card.stageId !== undefined);
  for (const stage of layout.stages) {
    if (overlap(stage.box, area) || kept.has(stage.id)) found.push(['stage', stage.id, stage.box]);
    for (let card = cards[at]; card?.stageId === stage.id; card = cards[++at])
      found.push(['touchpoint', card.id, card]);
  }
  for (const lane of layout.lanes) if (overlap(lane.box, area)) found.push(['lane', lane.id, lane.box]);
  return found;
}

function nodeOf(
  type: MapNodeType,
  id: string,
  { x, y, width, height }: Box,
  label: string,
  isSelected: boolean,
  isTabStop: boolean,
): MapNode {
  const takesKeyboard = type === 'touchpoint' || type === 'stage';
  return {
    id,
    type,
    data: { id },
    position: { x, y },
    // Given whole, so that nothing has to be measured on the page.
    width,
    height,
    measured: { width, height },
    handles: [],
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    zIndex: behind[type] + (isSelected ? 1 : 0),
    style: { pointerEvents: type === 'touchpoint' ? 'all' : 'none' },
    ariaRole: type === 'touchpoint' ? 'article' : 'group',
    ariaLabel: label,
    domAttributes: {
      'aria-roledescription': undefined,
      'aria-describedby': type === 'tray' ? undefined : aboutId(id),
      'aria-current': isSelected ? 'true' : undefined,
      tabIndex: takesKeyboard ? (isTabStop ? 0 : -1) : undefined,
    },
  };
}
