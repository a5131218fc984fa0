import { advanceRanges, advances } from './advances.ts';
import { type TextSize, textSizes, type Weight } from './sizes.ts';

/** A face a text may be set in: the bundled one, or the one that stands in where pictures are opened without it. */
export type Face = 'inter' | 'arial';

/** Every face a text must fit in. */
export const facesOfText: readonly Face[] = ['inter', 'arial'];

const highest = advanceRanges.reduce((top, [, last]) => Math.max(top, last), 0);
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const unseen = /[\p{M}\p{Cf}\p{Cc}]/u;
const mark = /\p{M}|\u200d|\ufe0e|\ufe0f/u;

// What has no entry of its own is taken for a wide letter: too much room is cut earlier, too little would overflow.
const wideAdvance = 1050;
const unknownAdvance = 820;

const tables: Readonly<Record<Face, Readonly<Record<Weight, Uint16Array>>>> = {
  inter: {
    regular: tableOf(advances.interRegular),
    medium: tableOf(advances.interMedium),
    semibold: tableOf(advances.interSemibold),
  },
  // A weight Arial lacks is set in the nearest one it has.
  arial: {
    regular: tableOf(advances.arialRegular),
    medium: tableOf(advances.arialRegular),
    semibold: tableOf(advances.arialBold),
  },
};

function tableOf(runs: readonly string[]): Uint16Array {
  const table = new Uint16Array(highest + 1).fill(unknownAdvance);
  advanceRanges.forEach(([first], index) => {
    runs[index]?.split(' ').forEach((width, offset) => {
      table[first + offset] = Number(width);
    });
  });
  return table;
}

function advanceOf(table: Uint16Array, codePoint: number): number {
  const known = codePoint <= highest ? table[codePoint] : undefined;
  if (known !== undefined && known !== unknownAdvance) return known;
  const letter = String.fromCodePoint(codePoint);
  if (unseen.test(letter)) return 0;
  return wide.test(letter) ? wideAdvance : unknownAdvance;
}

/** How wide a line of text is in one face, in pixels of its size, without kerning. */
export function widthIn(face: Face, text: string, size: TextSize | number, weight: Weight): number {
  const table = tables[face][weight];
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    sum += advanceOf(table, codePoint);
  }
  return (sum * pixels(size)) / 1000;
}

const pixels = (size: TextSize | number): number => (typeof size === 'number' ? size : textSizes[size]);

/** Kerning draws most pairs of letters closer, but a few of Inter's, such as WM, up to a hundredth apart. */
const reserve = 1.01;

/** How wide a line of text is at most, whichever face it is set in, in pixels. */
export const widthOf = (text: string, size: TextSize | number, weight: Weight): number =>
  reserve * Math.max(widthIn('inter', text, size, weight), widthIn('arial', text, size, weight));

/** A text as one line: line ends, tabs and runs of spaces are one space. */
export const oneLine = (text: string): string =>
  /\s\s|[^\S ]|^\s|\s$/.test(text) ? text.trim().replace(/\s+/g, ' ') : text;

const ellipsis = '…';

/** A text cut with an ellipsis so that it fits a width in every face; empty where not even the ellipsis does. */
export function fitText(text: string, width: number, size: TextSize | number, weight: Weight): string {
  const line = oneLine(text);
  const ends = endsWithin(line, width, size, weight);
  if (ends.all) return line;
  if (widthOf(ellipsis, size, weight) > width) return '';
  return `${line.slice(0, beforeMarks(line, ends.withEllipsis)).trimEnd()}${ellipsis}`;
}

interface Ends {
  readonly all: boolean;
  /** How many code units fit when an ellipsis follows. */
  readonly withEllipsis: number;
}

function endsWithin(line: string, width: number, size: TextSize | number, weight: Weight): Ends {
  const limit = (width * 1000) / (pixels(size) * reserve);
  const inter = tables.inter[weight];
  const arial = tables.arial[weight];
  const dots = 0x2026;
  const interLimit = limit - advanceOf(inter, dots);
  const arialLimit = limit - advanceOf(arial, dots);
  let interSum = 0;
  let arialSum = 0;
  let withEllipsis = 0;
  for (let index = 0; index < line.length; ) {
    const codePoint = line.codePointAt(index) ?? 0;
    interSum += advanceOf(inter, codePoint);
    arialSum += advanceOf(arial, codePoint);
    index += codePoint > 0xffff ? 2 : 1;
    if (interSum <= interLimit && arialSum <= arialLimit) withEllipsis = index;
    if (interSum > limit || arialSum > limit) return { all: false, withEllipsis };
  }
  return { all: true, withEllipsis };
}

/** Moves a cut back so that it parts no letter from its accents and no composed emoji. */
function beforeMarks(line: string, cut: number): number {
  let at = cut;
  while (at > 0 && at < line.length && (mark.test(charAt(line, at)) || line[at - 1] === '\u200d')) {
    at -= 1;
    if (isLowSurrogate(line, at)) at -= 1;
  }
  return at;
}

const isLowSurrogate = (line: string, at: number): boolean => {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

const charAt = (line: string, at: number): string => String.fromCodePoint(line.codePointAt(at) ?? 0);

/** A text broken between words into so many lines at most, the last one cut with an ellipsis; a word too long for a line is cut. */
export function wrap(
  text: string,
  width: number,
  size: TextSize | number,
  weight: Weight,
  lines: number,
): readonly string[] {
  const words = oneLine(text).split(' ');
  const made: string[] = [];
  let at = 0;
  while (at < words.length && made.length < lines) {
    if (made.length === lines - 1) {
      made.push(fitText(words.slice(at).join(' '), width, size, weight));
      break;
    }
    let line = words[at] ?? '';
    at += 1;
    while (at < words.length && widthOf(`${line} ${words[at]}`, size, weight) <= width) {
      line += ` ${words[at]}`;
      at += 1;
    }
    made.push(fitText(line, width, size, weight));
  }
  return made.filter((line) => line !== '');
}
