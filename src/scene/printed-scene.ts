import { textSizes } from '../look/sizes.ts';
import { fitText } from '../look/widths.ts';
import type { Box, Item } from './items.ts';
import type { Scene } from './scene.ts';

const margin = 40;
const leastWidth = 480;

/** What stands above and below a printed journey, already in the reader's language. */
export interface PrintedTexts {
  readonly title: string;
  /** One line below the title, such as the workspace and the verdict. */
  readonly subtitle?: string;
  /** One line at the foot, such as source and date. */
  readonly foot?: string;
}

/** A whole picture: its items, and the box they fill, margins included. */
export interface PrintedScene {
  readonly items: readonly Item[];
  readonly bounds: Box;
}

/** A journey as it goes into pictures and onto paper: title, lanes, stages, connections, touchpoints, a foot, with margins. */
export function printedScene(scene: Scene, { title, subtitle = '', foot = '' }: PrintedTexts): PrintedScene {
  const { bounds, tray, stages } = scene.layout;
  const { x, y, width: mapWidth, height: mapHeight } = bounds;
  // Lines may run farther out than the first frame; texts stand over the frame.
  const left = (tray ?? stages[0])?.box.x ?? x;
  const width = Math.max(mapWidth, leastWidth);
  const head = margin + textSizes.heading + (subtitle ? textSizes.strong + 12 : 0) + 24;
  const tail = margin + (foot ? textSizes.note + 16 : 0);
  const top = y - head;
  const bottom = y + mapHeight + tail;
  const line = (text: string, at: number, style: Pick<TextStyle, 'size' | 'weight' | 'colour'>): readonly Item[] =>
    text
      ? [{ type: 'text', x: left, y: at, text: fitText(text, width - (left - x), style.size, style.weight), ...style }]
      : [];
  return {
    items: [
      ...line(title, top + margin + textSizes.heading * 0.8, { size: 'heading', weight: 'semibold', colour: 'ink' }),
      ...line(subtitle, top + margin + textSizes.heading + 18, {
        size: 'strong',
        weight: 'regular',
        colour: 'inkSoft',
      }),
      ...scene.groups(),
      ...line(foot, bottom - margin, { size: 'note', weight: 'regular', colour: 'inkFaint' }),
    ],
    bounds: { x: x - margin, y: top, width: width + 2 * margin, height: bottom - top },
  };
}

type TextStyle = Extract<Item, { readonly type: 'text' }>;
