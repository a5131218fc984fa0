/** A drawing as the harness that compares editors describes it: boxes on a grid in stages, and lines between them. */
export interface HarnessDoc {
  readonly stages: readonly HarnessStage[];
  /** From top to bottom, column by column. */
  readonly nodes: readonly HarnessNode[];
  readonly edges: readonly HarnessEdge[];
  readonly bounds: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** A band over some columns of boxes. */
export interface HarnessStage {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A box; every one is as large as `harnessGrid` says. */
export interface HarnessNode {
  readonly id: string;
  readonly label: string;
  readonly stage: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** −2 … 2 */
  readonly emotion: number;
}

/** A line from one box to another; two of three have no label. */
export interface HarnessEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
}

/** From one box to the next, and how large a box is, in pixels of the drawing. */
export const harnessGrid = { stepX: 220, stepY: 110, width: 160, height: 60 } as const;

const stageTop = -80;
const stageHeight = 40;
const edgesForEachNode = 1.3;

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = (seed ^ 0x5bd1e995) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** One of a list, by a number from 0 up to 1. */
export function pickOne<Each>(list: readonly Each[], number: number): Each {
  const found = list[Math.floor(number * list.length)];
  if (found === undefined) throw new Error('There is nothing to pick from');
  return found;
}

const doings = ['Looks up', 'Compares', 'Orders', 'Pays', 'Calls about', 'Sets up', 'Asks about', 'Extends', 'Returns'];
const things = [
  'the price',
  'the contract',
  'the first bill',
  'the router',
  'an outage',
  'a parcel',
  'a refund',
  'the app',
];

/** Makes a drawing of so many boxes: about as many columns as rows, 1.3 lines for each box, every third one with a label. */
export function harnessDoc(count: number): HarnessDoc {
  const next = seededNumbers(count);
  const { stepX, stepY, width, height } = harnessGrid;
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const inStage = columnsOfStage(columns);

  const stages = Array.from({ length: Math.ceil(columns / inStage) }, (_, index): HarnessStage => {
    const first = index * inStage;
    const w = Math.min(inStage, columns - first) * stepX - (stepX - width);
    return { id: `s${index}`, label: `Stage ${index + 1}`, x: first * stepX, y: stageTop, w, h: stageHeight };
  });
  const nodes = Array.from({ length: count }, (_, index): HarnessNode => {
    const column = Math.floor(index / rows);
    return {
      id: `n${index}`,
      label: `${pickOne(doings, next())} ${pickOne(things, next())} ${index}`,
      stage: `s${Math.floor(column / inStage)}`,
      x: column * stepX,
      y: (index % rows) * stepY,
      w: width,
      h: height,
      emotion: Math.floor(next() * 5) - 2,
    };
  });
  const bounds = {
    x: 0,
    y: stageTop,
    w: columns * stepX - (stepX - width),
    h: rows * stepY - stepY + height - stageTop,
  };
  return { stages, nodes, edges: edgesAmong(count, rows, next), bounds };
}

function columnsOfStage(columns: number): number {
  const stages = Math.min(24, Math.max(4, Math.round(columns / 3)));
  return Math.max(2, Math.round(columns / stages));
}

/** First from every box to its neighbour on the right, then short ways over one or two columns. */
function edgesAmong(count: number, rows: number, next: () => number): readonly HarnessEdge[] {
  const pairs: (readonly [number, number])[] = [];
  for (let from = 0; from + rows < count; from++) pairs.push([from, from + rows]);
  const wanted = count < 2 ? 0 : Math.round(count * edgesForEachNode);
  while (pairs.length < wanted) {
    const from = Math.floor(next() * count);
    const to = from + (1 + Math.floor(next() * 2)) * rows + Math.floor(next() * 5) - 2;
    if (to !== from && to >= 0 && to < count) pairs.push([from, to]);
  }
  return pairs.map(([from, to], index) => ({
    id: `e${index}`,
    source: `n${from}`,
    target: `n${to}`,
    label: index % 3 === 0 ? `if case ${index}` : '',
  }));
}
