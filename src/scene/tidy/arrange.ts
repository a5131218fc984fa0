import { arcsOf } from './arcs.ts';
import { type Columns, columnsOf } from './columns.ts';
import { layersOf } from './layers.ts';
import { mainLines } from './main-line.ts';
import { ordered } from './order.ts';
import { type Part, partsOf } from './parts.ts';
import { rowsOf } from './rows.ts';
import type { Cells, Subject } from './subject.ts';
import { putUnconnected } from './unconnected.ts';

/** One way to arrange: what the ordering begins with, and whether the main line has to be on top. */
export interface Manner {
  readonly start: 'present' | 'anew';
  readonly isPinned: boolean;
}

/** What all manners of arranging a journey share: which way connections run, columns, and connected parts. */
export interface Prepared {
  readonly subject: Subject;
  readonly columns: Columns;
  /** How many connected columns all stages have. */
  readonly layers: number;
  readonly parts: readonly Part[];
}

/** Settles what does not depend on the order within columns. */
export function prepare(subject: Subject): Prepared {
  const arcs = arcsOf(subject);
  const columns = columnsOf(subject, arcs);
  const offsets: number[] = [];
  let layers = 0;
  for (const width of columns.widths) {
    offsets.push(layers);
    layers += width;
  }
  const layerOf = columns.inStage.map((column, each) => column + (offsets[subject.stageOf[each] ?? 0] ?? 0));
  return { subject, columns, layers, parts: partsOf(arcs, layerOf, mainLines(arcs, layerOf)) };
}

/** Puts every touchpoint on a cell of its stage: connected parts one below the other where they would meet, then what is connected with nothing. */
export function arrange({ subject, columns, layers, parts }: Prepared, manner: Manner): Cells {
  const cells = { columns: columns.inStage.slice(), rows: new Int32Array(subject.ids.length) };
  // Of each layer, the first row that is free below everything put so far.
  const floor = new Int32Array(layers);
  for (const part of parts) {
    const rows = rowsOfPart(part, subject, manner);
    const lowest = new Int32Array(part.layers);
    rows.forEach((row, each) => {
      const layer = part.layerOf[each] ?? 0;
      lowest[layer] = Math.max(lowest[layer] ?? 0, row);
    });
    let top = 0;
    for (let layer = 0; layer < part.layers; layer++) top = Math.max(top, floor[part.firstLayer + layer] ?? 0);
    for (let layer = 0; layer < part.layers; layer++) floor[part.firstLayer + layer] = top + (lowest[layer] ?? 0) + 1;
    part.members.forEach((member, each) => {
      cells.rows[member] = top + (rows[each] ?? 0);
    });
  }
  putUnconnected(subject, columns, cells);
  return cells;
}

function rowsOfPart(part: Part, subject: Subject, { start, isPinned }: Manner): Int32Array {
  const heights = start === 'present' ? part.members.map((each) => subject.rows[each] ?? 0) : discovered(part);
  const layers = layersOf({ ...part, line: isPinned ? part.line : none }, (each) => heights[each] ?? 0);
  const order = ordered(layers).map((layer) => layer.filter((each) => each < part.count));
  return rowsOf({ ...part, order, isPinned });
}

const none: ReadonlySet<number> = new Set();

/** When each touchpoint is met by whoever follows connections, always the last one found, from the beginning of the main line. */
function discovered({ count, arcs, line }: Part): readonly number[] {
  const near: number[][] = Array.from({ length: count }, () => []);
  for (const { left, right } of arcs) {
    near[left]?.push(right);
    near[right]?.push(left);
  }
  const heights = Array.from({ length: count }, () => -1);
  const open = [[...line].at(-1) ?? 0];
  let met = 0;
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if ((heights[each] ?? 0) >= 0) continue;
    heights[each] = met++;
    open.push(...(near[each] ?? []).toReversed());
  }
  return heights;
}
