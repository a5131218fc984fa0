import { say, type Words } from '../../../lib/words.ts';

/** Pixels of a bitmap to one pixel of the map, above 0. */
export type PngSize = number;

/** The sizes that are offered to everybody, with their words; 2× is what screens and documents want. */
export const pngSizes: readonly { readonly size: PngSize; readonly label: Words }[] = [
  { size: 1, label: say('png.size.1', '1×') },
  { size: 2, label: say('png.size.2', '2×') },
  { size: 4, label: say('png.size.4', '4×') },
];

/** What bitmaps may have at most: pixels a side and pixels in all, as Chromium draws them. */
export const bitmapLimits = { side: 16_384, pixels: 268_435_456 } as const;

/** Width and height in pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** How large a picture of this extent is at a size, in whole pixels. */
export const scaled = ({ width, height }: Extent, size: PngSize): Extent => ({
  width: Math.max(1, Math.ceil(width * size)),
  height: Math.max(1, Math.ceil(height * size)),
});

/** Whether one bitmap can hold so many pixels. */
export const isPossible = ({ width, height }: Extent): boolean =>
  width <= bitmapLimits.side && height <= bitmapLimits.side && width * height <= bitmapLimits.pixels;

/** The words of any size. */
export const sizeWords = (size: PngSize): Words =>
  pngSizes.find((each) => each.size === size)?.label ?? say('png.size.other', '{size, number}×', { size });

/** The largest size at which a picture fits into one bitmap: one of those offered, or below 1 the largest hundredth. */
export function largestSize(extent: Extent): PngSize {
  const fits = (size: PngSize) => isPossible(scaled(extent, size));
  const offered = pngSizes.map(({ size }) => size).findLast(fits);
  if (offered) return offered;
  const { width, height } = extent;
  const bySide = bitmapLimits.side / Math.max(width, height);
  const byPixels = Math.sqrt(bitmapLimits.pixels / (width * height));
  const hundredths = Math.floor(100 * Math.min(bySide, byPixels));
  // Whole pixels are rounded up, which may be one too many.
  return (fits(hundredths / 100) ? hundredths : Math.max(1, hundredths - 1)) / 100;
}
