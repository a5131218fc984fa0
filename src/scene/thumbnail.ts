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

/** One path for each colour. Of blocks that fall on the same pixels the gravest is drawn: ten thousand would be a large file. */
function blocks(workspace: Workspace, { cards }: JourneyLayout, small: (box: Box) => Box): readonly Item[] {
  const gravest = new Map<string, number>();
  for (const card of cards.values()) {
    const { x, y, width, height } = small(card);
    const d = `M${x} ${y}h${width}v${height}h${-width}Z`;
    const rank = conditions.indexOf(conditionIn(workspace, card.id));
    gravest.set(d, Math.min(rank, gravest.get(d) ?? rank));
  }
  return conditions.flatMap((condition: Condition, rank): readonly Item[] => {
    const drawn = [...gravest].flatMap(([d, found]) => (found === rank ? d : []));
    return drawn.length ? [{ type: 'path', d: drawn.join(''), ...blockInk[condition], lineWidth: 0.5 }] : [];
  });
}
