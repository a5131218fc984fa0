/** The height of a row, in CSS pixels: all are alike, so that it is known where each stands without drawing it. */
export const rowHeight = 34;
