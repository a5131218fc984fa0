import type { Grid } from '../grid.ts';

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
  for (const [index, { at }] of stops.entries()) byColumn[at]?.push(index);

  const lastInRow = new Map<number, number>();
  for (const column of byColumn) {
    let above = -1;
    for (const index of column.sort((a, b) => rowOf(stops, a) - rowOf(stops, b))) {
      if (above >= 0) below[above] = index;
      above = index;
      const row = rowOf(stops, index);
      const before = lastInRow.get(row);
      if (before !== undefined) {
        left[index] = before;
        right[before] = index;
      }
      lastInRow.set(row, index);
    }
  }
  return { left, right, below };
}

const rowOf = (stops: readonly Stop[], index: number): number => stops[index]?.row ?? 0;
