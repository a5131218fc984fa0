import type { Box } from '../../scene/items.ts';
import type { Drawn } from './map-window.ts';

/** Pixels of the screen on each side of a cell. */
const side = 32;

/** Cells of a drawing that have to be drawn again. */
export interface MendedCells {
  /** How much of the drawing that is, 0…1. */
  readonly share: number;
  /** All of them, as few boxes in pixels of the map, on whole pixels of the screen. */
  readonly boxes: readonly Box[];
  /** The box around all of them, in pixels of the map. */
  readonly bounds: Box;
  /** Whether a box touches one of them. */
  touches(box: Box): boolean;
}

/** The cells of a drawing that boxes touch, `pixels` to a pixel of the map; undefined where they touch none. */
export function cellsToMend({ area }: Drawn, boxes: readonly Box[], pixels: number): MendedCells | undefined {
  const columns = Math.max(1, Math.ceil((area.width * pixels) / side));
  const rows = Math.max(1, Math.ceil((area.height * pixels) / side));
  const cells = new Uint8Array(columns * rows);
  const spanOf = ({ x, y, width, height }: Box) => {
    const at = (value: number, most: number) => Math.min(most, Math.max(-1, Math.floor((value * pixels) / side)));
    return {
      left: Math.max(0, at(x - area.x, columns)),
      right: Math.min(columns - 1, at(x + width - area.x, columns)),
      top: Math.max(0, at(y - area.y, rows)),
      bottom: Math.min(rows - 1, at(y + height - area.y, rows)),
    };
  };
  for (const box of boxes) {
    const { left, right, top, bottom } = spanOf(box);
    if (left <= right)
      for (let row = top; row <= bottom; row++) cells.fill(1, row * columns + left, row * columns + right + 1);
  }

  const boxOf = (column: number, row: number, wide: number, high: number): Box => ({
    x: area.x + (column * side) / pixels,
    y: area.y + (row * side) / pixels,
    width: (wide * side) / pixels,
    height: (high * side) / pixels,
  });
  const runs: Box[] = [];
  let count = 0;
  let [left, right, top, bottom] = [columns, -1, rows, -1];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!cells[row * columns + column]) continue;
      const start = column;
      while (column + 1 < columns && cells[row * columns + column + 1]) column++;
      runs.push(boxOf(start, row, column - start + 1, 1));
      count += column - start + 1;
      left = Math.min(left, start);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = row;
    }
  if (count === 0) return undefined;
  return {
    share: count / cells.length,
    boxes: runs,
    bounds: boxOf(left, top, right - left + 1, bottom - top + 1),
    touches(box) {
      const span = spanOf(box);
      for (let row = span.top; row <= span.bottom; row++)
        for (let column = span.left; column <= span.right; column++) if (cells[row * columns + column]) return true;
      return false;
    },
  };
}
