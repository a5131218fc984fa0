/** Sizes of the map in its own pixels, and of the interface in CSS pixels. */
export const sizes = {
  card: { width: 204, height: 98, radius: 11 },
  /** From one grid cell to the next; what is left beside a card is the gutter its connections run in. */
  grid: { x: 268, y: 142 },
  stage: { padding: 22, header: 72, gap: 16, radius: 14, emptyWidth: 248 },
  lane: { label: 28, emotion: 120 },
  tray: { gap: 40 },
  bar: 52,
  rail: 84,
  details: 316,
  radius: { small: 8, medium: 11, large: 14 },
} as const;

/** Sizes of text in pixels; `small` and `tiny` stand on the map only, beside an icon or a letter, `micro` on a coloured square. */
export const textSizes = {
  micro: 9,
  tiny: 10,
  small: 11,
  note: 12,
  body: 13,
  strong: 14,
  lead: 15,
  title: 18,
  heading: 24,
} as const;

/** The type scale's names. */
export type TextSize = keyof typeof textSizes;

/** The weights of the bundled face in use. */
export const weights = { regular: 400, medium: 500, semibold: 600 } as const;

/** A weight in use. */
export type Weight = keyof typeof weights;

/** The face everything is set in, and what stands in for it. */
export const fontFamily = "'Inter Variable', Inter, Arial, 'Helvetica Neue', sans-serif";
