import { say, type Words } from '../../../lib/words.ts';

/** Pixels of a bitmap to one pixel of the map. */
export type PngSize = 1 | 2 | 4;

/** The sizes that are offered, with their words; 2× is what screens and documents want. */
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

/** The largest size at which a picture fits into one bitmap; undefined where it fits at none. */
export const largestSize = (extent: Extent): PngSize | undefined =>
  pngSizes.map(({ size }) => size).findLast((size) => isPossible(scaled(extent, size)));
