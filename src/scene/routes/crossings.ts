import type { Box, Point } from '../items.ts';

/** A connection's way as its corners; the same object for as long as it is the same way. */
export type Line = readonly Point[];

const block = 512;
/** A line that comes closer than this to a box, in pixels of the map, runs through it. */
export const near = 2;

/** Where lines run. */
export interface Lines {
  /** Whether a line other than one of them runs through a box. */
  isCrossed(box: Box, own: Line): boolean;
  /** The same, with some lines in the place of others. `all` are those there are then. */
  instead(gone: readonly Line[], fresh: readonly Line[], all: () => readonly Line[]): Lines;
}

/** Nothing is sorted before somebody asks. */
export function linesOf(all: () => readonly Line[]): Lines {
  let blocks: Blocks | undefined;
  let source: typeof all | undefined = all;
  const sorted = () => {
    blocks ??= sortedInto(new Map(), [], source?.() ?? []);
    source = undefined; // what it holds on to may go
    return blocks;
  };
  return known(sorted, () => blocks);
}

type Blocks = ReadonlyMap<number, readonly Line[]>;

function known(blocks: () => Blocks, made: () => Blocks | undefined): Lines {
  return {
    isCrossed(box, own) {
      let found = false;
      const there = blocks();
      eachBlock(box, (key) => {
        if (!found) found = (there.get(key) ?? []).some((line) => line !== own && isThrough(line, box));
      });
      return found;
    },
    instead(gone, fresh, all) {
      const before = made();
      if (!before) return linesOf(all);
      const now = sortedInto(new Map(before), gone, fresh);
      return known(
        () => now,
        () => now,
      );
    },
  };
}

/** Puts lines into blocks and takes others out, leaving the lists of others alone. */
function sortedInto(blocks: Map<number, readonly Line[]>, gone: readonly Line[], fresh: readonly Line[]): Blocks {
  const own = new Map<number, Line[]>();
  const open = (key: number): Line[] => {
    const opened = own.get(key) ?? [...(blocks.get(key) ?? [])];
    own.set(key, opened);
    blocks.set(key, opened);
    return opened;
  };
  for (const line of gone)
    eachBlockOf(line, (key) => {
      const list = open(key);
      const at = list.indexOf(line);
      if (at >= 0) list.splice(at, 1);
    });
  for (const line of fresh)
    eachBlockOf(line, (key) => {
      const list = open(key);
      if (list.at(-1) !== line) list.push(line);
    });
  return blocks;
}

function eachBlockOf(line: Line, call: (key: number) => void): void {
  eachPiece(line, (box) => {
    eachBlock(box, call);
    return false;
  });
}

function eachBlock({ x, y, width, height }: Box, call: (key: number) => void): void {
  const right = Math.floor((x + width) / block);
  const bottom = Math.floor((y + height) / block);
  for (let row = Math.floor(y / block); row <= bottom; row++)
    for (let column = Math.floor(x / block); column <= right; column++) call(row * 100_003 + column);
}

/** The boxes of a line's pieces, one after another, until one is answered with yes. */
export function eachPiece(line: Line, call: (box: Box) => boolean): boolean {
  for (let piece = 1; piece < line.length; piece++) {
    const from = line[piece - 1];
    const to = line[piece];
    if (!from || !to) continue;
    const x = Math.min(from.x, to.x);
    const y = Math.min(from.y, to.y);
    if (call({ x, y, width: Math.max(from.x, to.x) - x, height: Math.max(from.y, to.y) - y })) return true;
  }
  return false;
}

const isThrough = (line: Line, { x, y, width, height }: Box): boolean =>
  eachPiece(
    line,
    (piece) =>
      piece.x < x + width + near &&
      piece.x + piece.width > x - near &&
      piece.y < y + height + near &&
      piece.y + piece.height > y - near,
  );
