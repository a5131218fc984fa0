import type { Theme } from '../look/tokens.ts';
import type { JourneyId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import { blockInk, type Condition, conditionIn, conditions } from './condition.ts';
import type { Box, Item } from './items.ts';
import type { JourneyLayout } from './layout.ts';
import { layoutJourney } from './layout-journey.ts';
import { svgOf } from './painters/svg.ts';

/** The longer side of a thumbnail, in pixels. */
const longest = 320;

/** A small picture of a journey for lists: its stages, and a block for each touchpoint in the colour of its condition. An SVG document without text. */
export function thumbnailOf(workspace: Workspace, journeyId: JourneyId, theme: Theme = 'light'): string {
  const layout = layoutJourney(workspace, journeyId, { lanes: [], connections: false });
  const { x, y, width, height } = layout.bounds;
  const scale = longest / Math.max(width, height, 1);
  const small = (box: Box): Box => ({
    x: half((box.x - x) * scale),
    y: half((box.y - y) * scale),
    width: Math.max(0.5, half(box.width * scale)),
    height: Math.max(0.5, half(box.height * scale)),
  });
  const places = [...layout.stages, ...(layout.tray ? [layout.tray] : [])].map(
    ({ box }): Item => ({ type: 'rect', ...small(box), radius: 2, fill: 'surface', stroke: 'line', lineWidth: 0.5 }),
  );
  const bounds = { x: 0, y: 0, width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  return svgOf([...places, ...blocks(workspace, layout, small)], bounds, theme, { title: '' });
}

const half = (value: number): number => Math.round(value * 2) / 2;

/** One path for each colour. Where cards are smaller than pixels, pixels are drawn instead, each in the colour of the gravest card on it. */
function blocks(workspace: Workspace, { cards }: JourneyLayout, small: (box: Box) => Box): readonly Item[] {
  const drawn = new Map<Condition, string[]>(conditions.map((condition) => [condition, []]));
  const pixels = new Map<number, Map<number, number>>();
  for (const card of cards.values()) {
    const { x, y, width, height } = small(card);
    const condition = conditionIn(workspace, card.id);
    if (width > 2) {
      drawn.get(condition)?.push(rectangle(x, y, width, height));
      continue;
    }
    const row = pixels.get(Math.floor(y)) ?? new Map<number, number>();
    const rank = conditions.indexOf(condition);
    row.set(Math.floor(x), Math.min(rank, row.get(Math.floor(x)) ?? rank));
    pixels.set(Math.floor(y), row);
  }
  for (const [y, row] of pixels)
    for (const { x, width, rank } of runs(row)) drawn.get(conditions[rank] ?? 'calm')?.push(rectangle(x, y, width, 1));
  return [...drawn].flatMap(([condition, paths]): readonly Item[] =>
    paths.length ? [{ type: 'path', d: paths.join(''), ...blockInk[condition], lineWidth: 0.5 }] : [],
  );
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}Z`;

/** Neighbouring pixels of one row and colour as one: ten thousand single ones would be a large file. */
function runs(row: ReadonlyMap<number, number>): readonly { x: number; width: number; readonly rank: number }[] {
  const found: { x: number; width: number; readonly rank: number }[] = [];
  for (const [x, rank] of [...row].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last?.rank === rank && last.x + last.width === x) last.width += 1;
    else found.push({ x, width: 1, rank });
  }
  return found;
}
