import { fail, succeed } from '../../../lib/result.ts';
import { say } from '../../../lib/words.ts';
import { themes } from '../../../look/tokens.ts';
import type { Item } from '../../../scene/items.ts';
import { createItemPainter, createPathCache, fontOf } from '../../../scene/painters/canvas-items.ts';
import { fileName } from '../file-name.ts';
import type { Exporter, ExportRefusal } from '../format.ts';
import { pause } from '../pause.ts';
import { type Picture, pictureOf } from '../picture.ts';
import { bitmapLimits, type Extent, isPossible, largestSize, type PngSize, scaled, sizeWords } from './sizes.ts';
import { type MakeSurface, offscreenSurface, type Surface } from './surface.ts';

/** The journey as a PNG picture, painted from the scene. One that is too large for a bitmap is refused, with the largest size that is not. */
export const savePng: Exporter = async (job) => {
  const { signal, onProgress, size = 2, transparent = false, makeSurface = offscreenSurface } = job;
  await pause(signal);
  const picture = pictureOf(job);
  const extent = scaled(picture.bounds, size);
  if (!isPossible(extent)) return fail(tooLarge(picture.bounds, extent));

  const surface = surfaceOf(makeSurface, extent);
  if (!surface) return fail(noMemory(size));
  await paint(picture, surface, extent, { size, transparent, signal, onProgress });
  const blob = await blobOf(surface);
  signal?.throwIfAborted();
  if (!blob) return fail(noMemory(size));
  onProgress?.(1);
  return succeed({ fileName: fileName(picture.title, picture.title, '.png'), blob });
};

interface Painting {
  readonly size: PngSize;
  readonly transparent: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** Milliseconds of painting after which the page may answer. */
const atOnce = 40;

async function paint(
  { items, bounds, theme }: Picture,
  { context, path, fontsFor }: Surface,
  { width, height }: Extent,
  { size, transparent, signal, onProgress }: Painting,
): Promise<void> {
  const colours = themes[theme];
  await fontsFor(fonts, lettersIn(items));
  await pause(signal);
  if (!transparent) {
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, width, height);
  }
  context.setTransform(size, 0, 0, size, -bounds.x * size, -bounds.y * size);
  const painter = createItemPainter(context, createPathCache(path));
  let since = performance.now();
  for (const [index, item] of items.entries()) {
    painter.item(item, colours);
    if (performance.now() - since < atOnce) continue;
    onProgress?.((0.9 * index) / items.length); // the rest is for the encoder
    await pause(signal);
    since = performance.now();
  }
  onProgress?.(0.9);
  await pause(signal);
}

const fonts: readonly string[] = [
  fontOf(16, 'regular'),
  fontOf(16, 'medium'),
  fontOf(16, 'semibold'),
  fontOf(16, 'regular', true),
];

/** Each letter that is painted, once: fonts come in parts, by the letters in them. */
function lettersIn(items: readonly Item[]): string {
  const letters = new Set<string>();
  const look = (item: Item): void => {
    if (item.type === 'group') item.items.forEach(look);
    if (item.type === 'text') for (const letter of item.text) letters.add(letter);
  };
  items.forEach(look);
  return [...letters].join('');
}

function surfaceOf(makeSurface: MakeSurface, { width, height }: Extent): Surface | undefined {
  try {
    return makeSurface(width, height);
  } catch {
    return undefined; // browsers throw where they have no memory for it
  }
}

async function blobOf(surface: Surface): Promise<Blob | null> {
  try {
    return await surface.toBlob();
  } catch {
    return null; // as above
  }
}

const { side } = bitmapLimits;
const millions = Math.floor(bitmapLimits.pixels / 1e6);

function tooLarge(bounds: Extent, { width, height }: Extent): ExportRefusal {
  const fits = largestSize(bounds);
  const values = { width, height, side, millions, fits: sizeWords(fits) };
  return {
    fits,
    says: say(
      'png.too-large',
      'At this size the picture would be {width, number} by {height, number} pixels; one picture holds at most {side, number} a side and {millions, number} million in all. Nothing was saved; at {fits} it fits. SVG has no such limit.',
      values,
    ),
  };
}

/** Half of it would be no picture any more. */
const smallest = 0.1;

const noMemory = (size: PngSize): ExportRefusal => ({
  says: say(
    'png.no-memory',
    'The browser has no room for a picture of this size. Nothing was saved; choose a smaller size, or SVG.',
  ),
  ...(size > smallest && { fits: size / 2 }),
});
