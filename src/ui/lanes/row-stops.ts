import type { KeyboardEvent } from 'react';
import { tableOf } from '../../model/records/kinds.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { OpenMap } from '../canvas/open-map.ts';
import { cardOf } from '../canvas/use-elements.ts';
import type { Editor } from '../editor/editor.ts';
import { spotTowards, type Way } from './spots.ts';

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const spotsOf = (map: OpenMap): readonly HTMLElement[] => [
  ...(map.root()?.querySelectorAll<HTMLElement>('[data-spot]') ?? []),
];

/** Goes from what has the keyboard on the map down to the rows below it: to the notes under it, else to what adds a row. False where there is nothing. */
export function enterRows(map: OpenMap, from: string): boolean {
  const anchor = tableOf(from) === 'stages' ? from : cardOf(map.layout(), from);
  const card = anchor === undefined ? undefined : map.elementOf(anchor);
  const spots = spotsOf(map);
  const [first] = spots;
  if (!first) return false;
  const below = spotTowards([card, ...spots].map(boxOf), 0, 'down');
  const under = spots.filter((spot) => spot.dataset.anchor === anchor);
  (under[0] ?? (below === undefined ? first : spots[below - 1]) ?? first).focus({ preventScroll: true });
  return true;
}

const nowhere = { left: 0, top: 0, right: 0, bottom: 0 };
const boxOf = (element: Element | undefined) => element?.getBoundingClientRect() ?? nowhere;

/** What keys do on a row's places: arrows go to the next one, up from the first row back to the map; Tab leaves the map. Returns whether the key was used. */
export function goAlongRows({ session }: Editor, map: OpenMap, event: KeyboardEvent): boolean {
  const { key, shiftKey, target } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (key === 'Tab' && shiftKey) {
    withoutStops(map);
    return false;
  }
  const way = ways[key];
  if (key !== 'Escape' && (!way || shiftKey)) return false;
  const spots = spotsOf(map);
  const here = spots.indexOf(target);
  const next = way && spotTowards(spots.map(boxOf), here, way);
  const spot = next === undefined ? undefined : spots[next];
  if (spot) {
    spot.focus({ preventScroll: true });
    revealed(map, spot);
  } else if (way === 'up' || key === 'Escape') {
    const above = placeAbove(map, target);
    if (above) session.select([above]);
  }
  return true;
}

/** The map is one stop for Tab: going back from a row goes out of it, past what would take the keyboard before the row. */
function withoutStops(map: OpenMap): void {
  const stops = [...(map.root()?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? [])];
  for (const stop of stops) stop.tabIndex = -1;
  requestAnimationFrame(() => {
    for (const stop of stops) stop.tabIndex = 0;
  });
}

/** Brings a place of a row into sight. */
export function revealed(map: OpenMap, element: Element): void {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { x, y } = map.camera.pointAt({ x: left, y: top });
  const end = map.camera.pointAt({ x: right, y: bottom });
  map.camera.reveal({ x, y, width: end.x - x, height: end.y - y });
}

/** The lowest card over a place of a row, else the stage over it. */
function placeAbove(map: OpenMap, element: HTMLElement): string | undefined {
  const layout: JourneyLayout = map.layout();
  const { left, right, top } = element.getBoundingClientRect();
  const from = map.camera.pointAt({ x: left, y: top }).x;
  const to = map.camera.pointAt({ x: right, y: top }).x;
  const { anchor } = element.dataset;
  const stages = anchor === undefined ? [] : layout.stages.filter(({ id }) => id === anchor);
  const cards = [...layout.cards.values()].filter(({ x, width, stageId }) => stageId && x < to && x + width > from);
  const lowest = Math.max(...cards.map(({ row }) => row));
  return (
    cards.find(({ row }) => row === lowest)?.id ??
    stages[0]?.id ??
    layout.stages.find(({ box }) => box.x + box.width > from)?.id
  );
}
