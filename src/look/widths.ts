import { advanceRanges, advances } from './advances.ts';
import { directed, graphemesOf, hyphenBetween, isJoined, isOnePicture, isRightToLeft, piecesOf } from './breaks.ts';
import { type TextSize, textSizes, type Weight } from './sizes.ts';

/** A face a text may be set in: the bundled one, or the one that stands in where pictures are opened without it. */
export type Face = 'inter' | 'arial';

/** Every face a text must fit in. */
export const facesOfText: readonly Face[] = ['inter', 'arial'];

const highest = advanceRanges.reduce((top, [, last]) => Math.max(top, last), 0);
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const unseen = /[\p{M}\p{Cf}\p{Cc}]/u;
const picture = /[\u{1f000}-\u{1faff}]/u;

// What has no entry of its own is taken for a wide letter: too much room is cut earlier, too little would overflow.
const wideAdvance = 1050;
const pictureAdvance = 1380;
// Hebrew, Arabic and Thai letters are narrow; a few wide ones among them even out over a name.
const narrow = /[\u0590-\u07ff\u08a0-\u08ff\u0e00-\u0eff\ufb1d-\ufdff\ufe70-\ufefc]/;
const narrowAdvance = 640;
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
  if (picture.test(letter)) return pictureAdvance;
  if (narrow.test(letter)) return narrowAdvance;
  return wide.test(letter) ? wideAdvance : unknownAdvance;
}

/** How wide a line of text is in one face, in pixels of its size, without kerning. */
export function widthIn(face: Face, text: string, size: TextSize | number, weight: Weight): number {
  const table = tables[face][weight];
  let sum = 0;
  if (isJoined(text)) for (const grapheme of graphemesOf(text)) sum += advanceOfGrapheme(table, grapheme);
  else sum = advanceOfAll(table, text);
  return (sum * pixels(size)) / 1000;
}

function advanceOfAll(table: Uint16Array, text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    sum += advanceOf(table, codePoint);
  }
  return sum;
}

const advanceOfGrapheme = (table: Uint16Array, grapheme: string): number =>
  isOnePicture(grapheme) ? pictureAdvance : advanceOfAll(table, grapheme);

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
  return directed(cutTo(line, width, size, weight), isRightToLeft(line));
}

function cutTo(line: string, width: number, size: TextSize | number, weight: Weight): string {
  const ends = endsWithin(line, width, size, weight);
  if (ends.all) return line;
  if (widthOf(ellipsis, size, weight) > width) return '';
  return `${line.slice(0, ends.withEllipsis).trimEnd()}${ellipsis}`;
}

interface Ends {
  readonly all: boolean;
  /** How many code units fit, and how many when an ellipsis follows; never parts of what people take for one letter. */
  readonly alone: number;
  readonly withEllipsis: number;
}

function endsWithin(line: string, width: number, size: TextSize | number, weight: Weight): Ends {
  const limit = (width * 1000) / (pixels(size) * reserve);
  const inter = tables.inter[weight];
  const arial = tables.arial[weight];
  const dots = 0x2026;
  const interLimit = limit - advanceOf(inter, dots);
  const arialLimit = limit - advanceOf(arial, dots);
  const letters = isJoined(line) ? graphemesOf(line) : undefined;
  let interSum = 0;
  let arialSum = 0;
  let alone = 0;
  let withEllipsis = 0;
  for (let index = 0, at = 0; index < line.length; at++) {
    const letter = letters?.[at];
    if (letter === undefined) {
      const codePoint = line.codePointAt(index) ?? 0;
      interSum += advanceOf(inter, codePoint);
      arialSum += advanceOf(arial, codePoint);
      index += codePoint > 0xffff ? 2 : 1;
    } else {
      interSum += advanceOfGrapheme(inter, letter);
      arialSum += advanceOfGrapheme(arial, letter);
      index += letter.length;
    }
    if (interSum > limit || arialSum > limit) return { all: false, alone, withEllipsis };
    alone = index;
    if (interSum <= interLimit && arialSum <= arialLimit) withEllipsis = index;
  }
  return { all: true, alone, withEllipsis };
}

/** A text broken into so many lines at most, the last one cut with an ellipsis; a word too long for a line is broken inside. Lines may have different widths. */
export function wrap(
  text: string,
  width: number | ((line: number) => number),
  size: TextSize | number,
  weight: Weight,
  lines: number,
): readonly string[] {
  const whole = oneLine(text);
  const widthAt = typeof width === 'number' ? () => width : width;
  const pieces = [...piecesOf(whole)];
  const made: string[] = [];
  let at = 0;
  while (at < pieces.length && made.length < lines) {
    const room = widthAt(made.length);
    if (made.length === lines - 1) {
      made.push(cutTo(joinedFrom(pieces.slice(at)), room, size, weight));
      break;
    }
    let line = pieces[at]?.text ?? '';
    at += 1;
    if (widthOf(line, size, weight) > room) {
      const broken = brokenAt(line, room, size, weight);
      if (broken) {
        [line] = broken;
        at -= 1;
        pieces[at] = { text: broken[1], spaced: false };
      } else line = cutTo(line, room, size, weight);
    } else
      for (let next = pieces[at]; next; next = pieces[++at]) {
        const longer = `${line}${next.spaced ? ' ' : ''}${next.text}`;
        if (widthOf(longer, size, weight) > room) break;
        line = longer;
      }
    made.push(line);
  }
  const fromRight = isRightToLeft(whole);
  return made.filter((line) => line !== '').map((line) => directed(line, fromRight));
}

const joinedFrom = (pieces: readonly { readonly text: string; readonly spaced: boolean }[]): string =>
  pieces.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');

/** A word broken where a line is full; undefined where hardly a letter fits. */
function brokenAt(
  word: string,
  width: number,
  size: TextSize | number,
  weight: Weight,
): readonly [string, string] | undefined {
  const letters = graphemesOf(word);
  const room = width - widthOf('-', size, weight);
  const fitting = word.slice(0, endsWithin(word, room, size, weight).alone);
  let count = graphemesOf(fitting).length;
  // Neither a single letter at the end of a line nor one at the beginning of the next.
  if (letters.length - count < 2) count = letters.length - 2;
  if (count < 2) return undefined;
  const before = letters.slice(0, count).join('');
  const after = letters.slice(count).join('');
  return [`${before}${hyphenBetween(before, after)}`, after];
}
