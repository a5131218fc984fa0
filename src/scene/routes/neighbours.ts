import type { Grid } from '../layout.ts';

/** A card as the router sees it: column of the whole grid and row. */
export interface Stop {
  readonly at: number;
  readonly row: number;
}

/** For each card, by its number: the nearest other card in its row and column, −1 for none. */
export interface Neighbours {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly below: Int32Array;
}

/** Finds who stands next to whom; what lies between two neighbours is empty, and lines may run through it. */
export function neighboursOf(stops: readonly Stop[], { columns }: Grid): Neighbours {
  const left = new Int32Array(stops.length).fill(-1);
  const right = new Int32Array(stops.length).fill(-1);
  const below = new Int32Array(stops.length).fill(-1);
  const byColumn: number[][] = columns.map(() => []);
  let rows = 0;
  for (let index = 0; index < stops.length; index++) {
    const stop = stops[index];
    if (!stop) continue;
    byColumn[stop.at]?.push(index);
    if (stop.row >= rows) rows = stop.row + 1;
  }

  const lastInRow = new Int32Array(rows).fill(-1);
  for (const column of byColumn) {
    let above = -1;
    // Cards come by column and row, but those of the tray row by row: they too are in order within a column.
    for (const index of column) {
      if (above >= 0) below[above] = index;
      above = index;
      const row = stops[index]?.row ?? 0;
      const before = lastInRow[row] ?? -1;
      if (before >= 0) {
        left[index] = before;
        right[before] = index;
      }
      lastInRow[row] = index;
    }
  }
  return { left, right, below };
}
