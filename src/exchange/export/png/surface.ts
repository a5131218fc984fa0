import type { PaintContext } from '../../../scene/painters/canvas-context.ts';

/** Something to paint a bitmap on. */
export interface Surface {
  readonly context: PaintContext<Path2D>;
  readonly path: (d: string) => Path2D;
  /** Waits for the parts of these fonts in which a text is set; what cannot be had is painted in the next best. */
  fontsFor(fonts: readonly string[], text: string): Promise<void>;
  /** What was painted, as a PNG file; nothing where the browser has no memory for it. */
  toBlob(): Promise<Blob | null>;
}

/** Makes a surface of so many pixels; nothing where the browser cannot. */
export type MakeSurface = (width: number, height: number) => Surface | undefined;

/** A surface of the browser that needs no page, so that a worker can paint on it. Fonts are those that its page or worker has loaded. */
export const offscreenSurface: MakeSurface = (width, height) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  return {
    context,
    path: (d) => new Path2D(d),
    fontsFor: async (fonts, text) => {
      const set = faces();
      if (set) await Promise.allSettled(fonts.map((font) => set.load(font, text)));
    },
    toBlob: () => canvas.convertToBlob({ type: 'image/png' }),
  };
};

/** The fonts of the page, or of the worker this runs in. */
function faces(): FontFaceSet | undefined {
  if (typeof document !== 'undefined') return document.fonts;
  return Reflect.get(globalThis, 'fonts') as FontFaceSet | undefined; // a worker has its own set, a test none
}
