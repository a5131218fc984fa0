import type { Touchpoint } from './records/touchpoint.ts';

/** What of a touchpoint tells its place within its stage. */
type Placed = Pick<Touchpoint, 'id' | 'column' | 'row'>;

/** Compares touchpoints of one stage in reading order: by column, row, id. */
export function byCell(a: Placed, b: Placed): number {
  return a.column - b.column || a.row - b.row || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
