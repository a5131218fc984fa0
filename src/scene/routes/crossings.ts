import type { Box, Point } from '../items.ts';

const block = 512;
const keyOf = (x: number, y: number): number => Math.floor(y / block) * 100_003 + Math.floor(x / block);
const clear = 2;

/** Tells whether a line other than the one with that number runs through a box. Nothing is sorted before somebody asks. */
export function crossingsOf(
  count: number,
  lineAt: (index: number) => readonly Point[],
): (box: Box, own: number) => boolean {
  let pieces: Map<number, number[]> | undefined;
  return (box, own) => {
    pieces ??= piecesByBlock(count, lineAt);
    const { x, y, width, height } = box;
    for (let row = Math.floor(y / block); row <= Math.floor((y + height) / block); row++)
      for (let column = Math.floor(x / block); column <= Math.floor((x + width) / block); column++) {
        const found = pieces.get(row * 100_003 + column) ?? [];
        for (let index = 0; index < found.length; index += 2) {
          const line = found[index] ?? 0;
          if (line !== own && isThrough(lineAt(line), found[index + 1] ?? 0, box)) return true;
        }
      }
    return false;
  };
}

/** By block of the map: the number of a line and of one of its pieces, in turn. */
function piecesByBlock(count: number, lineAt: (index: number) => readonly Point[]): Map<number, number[]> {
  const pieces = new Map<number, number[]>();
  for (let line = 0; line < count; line++) {
    const points = lineAt(line);
    for (let piece = 1; piece < points.length; piece++) {
      const from = points[piece - 1];
      const to = points[piece];
      if (!from || !to) continue;
      const left = Math.min(from.x, to.x);
      const top = Math.min(from.y, to.y);
      const right = Math.max(from.x, to.x);
      const bottom = Math.max(from.y, to.y);
      for (let y = top; y < bottom + block; y += block)
        for (let x = left; x < right + block; x += block) {
          const key = keyOf(Math.min(x, right), Math.min(y, bottom));
          const list = pieces.get(key);
          if (list) list.push(line, piece);
          else pieces.set(key, [line, piece]);
        }
    }
  }
  return pieces;
}

function isThrough(points: readonly Point[], piece: number, { x, y, width, height }: Box): boolean {
  const from = points[piece - 1];
  const to = points[piece];
  if (!from || !to) return false;
  return (
    Math.min(from.x, to.x) < x + width + clear &&
    Math.max(from.x, to.x) > x - clear &&
    Math.min(from.y, to.y) < y + height + clear &&
    Math.max(from.y, to.y) > y - clear
  );
}
