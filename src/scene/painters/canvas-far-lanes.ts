import { textSizes } from '../../look/sizes.ts';
import { fitText, widthOf } from '../../look/widths.ts';
import { leastLetters } from '../detail.ts';
import type { Box, GroupItem, TextItem } from '../items.ts';
import type { FarView } from './canvas-far.ts';

/** A lane whose strip is lower than this on the screen has no letters, in pixels. */
const namedFrom = 16;

/** In a lower strip than this there is room for its curve and title only. */
const roomyFrom = 40;

/** Draws a lane; its letters keep a size that can be read while its strip has room for them, its icons come and go with the cards' detail. */
export function paintLane<Path>(
  group: GroupItem,
  box: Box,
  { context, items, colours, zoom, detail, seen }: FarView<Path>,
): void {
  const isLow = detail === 'block' || box.height * zoom < roomyFrom;
  const left = seen.x - group.x;
  const right = left + seen.width;
  context.translate(group.x, group.y);
  const [frame, ...inner] = group.items;
  const blocks = detail === 'full' ? [] : inner.filter((item) => item.type === 'group');
  const shapes = inner.filter(
    (item) => item.type === 'path' || (item.type === 'group' ? detail === 'full' : !isLow && item.type !== 'text'),
  );
  if (frame) items.between([frame], left, right, colours);
  items.between(shapes, left, right, colours);
  // Notes cannot be read from there: their shapes tell where something is written.
  for (const { x, y, items: within } of blocks)
    for (const item of within) if (item.type === 'rect') items.item({ ...item, x: item.x + x, y: item.y + y }, colours);
  const title = inner.at(-1);
  if (box.height * zoom >= namedFrom)
    for (const item of inner) if (item.type === 'text' && (!isLow || item === title)) text(item, item === title);
  context.translate(-group.x, -group.y);

  function text(item: TextItem, isTitle: boolean): void {
    const usual = textSizes[item.size];
    const size = Math.max(usual, Math.min(leastLetters / zoom, box.height * 0.6));
    const room = box.width - item.x - 12;
    // Beside the title there is room; a sentence that would be cut is left out instead.
    if (!isTitle && widthOf(item.text, size, item.weight) > room) return;
    items.font(size, item.weight, item.italic);
    context.textAlign = 'start';
    const y = isTitle ? item.y + (size - usual) * 0.85 : item.y + (size - usual) * 0.36;
    const words = isTitle ? fitText(item.text, room, size, item.weight) : item.text;
    if (isTitle && size > usual) {
      // The title has come down to where the curve may run.
      context.fillStyle = colours.surface;
      context.globalAlpha = 0.85;
      context.fillRect(item.x - 2, y - size * 0.85, widthOf(words, size, item.weight) + 4, size * 1.1);
      context.globalAlpha = 1;
    }
    context.fillStyle = colours[item.colour];
    context.fillText(words, item.x, y);
  }
}
