import { tableOf } from '../../model/records/kinds.ts';
import type { OpenMap } from '../canvas/open-map.ts';
import { cardOf } from '../canvas/use-elements.ts';
import type { Direction } from './map-moves.ts';

/** The button *N jams* of the touchpoint that an id stands on, below its connections; undefined where it has none. */
export function jamsButtonOf(map: OpenMap, id: string): HTMLElement | undefined {
  const card = cardOf(map.layout(), id);
  return (card && map.elementOf(card)?.querySelector<HTMLElement>('[data-jams]')) || undefined;
}

/** Goes from the button *N jams* back to its card, or up to the last of its connections; false where the keyboard is not there, or goes on as from the card. */
export function besideJams(map: OpenMap, id: string, direction: Direction): boolean {
  const button = tableOf(id) === 'touchpoints' ? jamsButtonOf(map, id) : undefined;
  if (!button || button !== document.activeElement || direction === 'right' || direction === 'down') return false;
  const card = map.elementOf(id);
  const ways = direction === 'up' ? [...(card?.querySelectorAll<HTMLElement>('[data-connection]') ?? [])] : [];
  (ways.at(-1) ?? card)?.focus({ preventScroll: true });
  return true;
}
