import type { Box } from '../../scene/items.ts';
import type { Drawn } from './map-window.ts';

/** Pixels of the screen on each side of a cell. */
const side = 32;

/** At most so many patches are made of one drawing. */
export const mostPatches = 8;

/** So many cells cost as much to draw as a patch by itself. */
const costOfOne = 48;

/** Columns and rows of cells, both ends included. */
interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const countOf = ({ left, right, top, bottom }: Span): number => (right - left + 1) * (bottom - top + 1);

/** What of a drawing has to be drawn again where boxes touch it within a part of it, as few boxes with little between them; on whole pixels of the screen, `pixels` of them to one of the map. */
export function patchesFor({ area }: Drawn, within: Box, boxes: readonly Box[], pixels: number): readonly Box[] {
  const columns = Math.max(1, Math.ceil((area.width * pixels) / side));
  const rows = Math.max(1, Math.ceil((area.height * pixels) / side));
  const cells = new Uint8Array(columns * rows);
  const spanOf = ({ x, y, width, height }: Box): Span => {
    const at = (value: number, most: number) => Math.min(most, Math.max(-1, Math.floor((value * pixels) / side)));
    return {
      left: Math.max(0, at(x - area.x, columns)),
      right: Math.min(columns - 1, at(x + width - area.x, columns)),
      top: Math.max(0, at(y - area.y, rows)),
      bottom: Math.min(rows - 1, at(y + height - area.y, rows)),
    };
  };
  const all = spanOf(within);
  for (const box of boxes) {
    const { left, right, top, bottom } = common(spanOf(box), all);
    if (left <= right)
      for (let row = top; row <= bottom; row++) cells.fill(1, row * columns + left, row * columns + right + 1);
  }
  const isIn = (column: number, row: number) => cells[row * columns + column] === 1;
  const whole = shrunk(isIn, all);
  return (whole ? parted(isIn, [whole]) : []).map(({ left, right, top, bottom }) => ({
    x: area.x + (left * side) / pixels,
    y: area.y + (top * side) / pixels,
    width: ((right - left + 1) * side) / pixels,
    height: ((bottom - top + 1) * side) / pixels,
  }));
}

const common = (a: Span, b: Span): Span => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});

type IsIn = (column: number, row: number) => boolean;

/** Divides spans in two, again and again, the one first that gains the most by it. */
function parted(isIn: IsIn, first: readonly Span[]): readonly Span[] {
  const done: Span[] = [];
  let open = first.map((span) => ({ span, best: bestCut(isIn, span) }));
  while (open.length > 0 && done.length + open.length < mostPatches) {
    const next = open.reduce((a, b) => (b.best.gain > a.best.gain ? b : a));
    open = open.filter((each) => each !== next);
    if (next.best.gain <= costOfOne) done.push(next.span);
    else open.push(...next.best.parts.map((span) => ({ span, best: bestCut(isIn, span) })));
  }
  return [...done, ...open.map(({ span }) => span)];
}

interface Cut {
  /** Cells that need not be drawn. */
  readonly gain: number;
  readonly parts: readonly Span[];
}

/** The line across a span beside which the fewest cells have to be drawn. */
function bestCut(isIn: IsIn, span: Span): Cut {
  let best: Cut = { gain: 0, parts: [span] };
  const weigh = (a: Span, b: Span) => {
    const parts = [shrunk(isIn, a), shrunk(isIn, b)].filter((part) => part !== undefined);
    const gain = countOf(span) - parts.reduce((sum, part) => sum + countOf(part), 0);
    if (gain > best.gain) best = { gain, parts };
  };
  for (let row = span.top; row < span.bottom; row++) weigh({ ...span, bottom: row }, { ...span, top: row + 1 });
  for (let column = span.left; column < span.right; column++)
    weigh({ ...span, right: column }, { ...span, left: column + 1 });
  return best;
}

/** The least span around all cells in a span; undefined where there are none. */
function shrunk(isIn: IsIn, span: Span): Span | undefined {
  let { left, right, top, bottom } = span;
  const isRowEmpty = (row: number) => {
    for (let column = left; column <= right; column++) if (isIn(column, row)) return false;
    return true;
  };
  const isColumnEmpty = (column: number) => {
    for (let row = top; row <= bottom; row++) if (isIn(column, row)) return false;
    return true;
  };
  while (top <= bottom && isRowEmpty(top)) top++;
  while (bottom > top && isRowEmpty(bottom)) bottom--;
  if (top > bottom) return undefined;
  while (left < right && isColumnEmpty(left)) left++;
  while (right > left && isColumnEmpty(right)) right--;
  return left > right ? undefined : { left, right, top, bottom };
}
