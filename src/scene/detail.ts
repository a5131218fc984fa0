import { sizes } from '../look/sizes.ts';

/** How much of a card is drawn: all of it; its name in letters that can still be read; a coloured block. */
export type Detail = 'full' | 'name' | 'block';

/** From so many pixels of the screen on that a card is wide, it is drawn in this detail. */
const fromWidth = { full: 126, name: 62, nameOfFew: 32 } as const;

/** Of so many cards and fewer, the beginnings of names tell more than colours do. */
const few = 150;

/** The detail in which so many cards are drawn at a zoom, so that their letters are legible or absent. */
export function detailAt(zoom: number, cards: number): Detail {
  const width = sizes.card.width * zoom;
  if (width >= fromWidth.full) return 'full';
  return width >= (cards <= few ? fromWidth.nameOfFew : fromWidth.name) ? 'name' : 'block';
}

/** The smallest letters that are drawn on purpose, in pixels of the screen. */
export const leastLetters = 9.5;

/** The size of letters that are at least as large as can be read at a zoom, in pixels of the map; in steps, so that cut texts can be kept. */
export function legibleSize(zoom: number, usual: number): number {
  const needed = leastLetters / zoom;
  return needed <= usual ? usual : Math.ceil(needed / 3) * 3;
}
