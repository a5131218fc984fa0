/** A stretch of text that is not broken, and whether a space stands before it. */
export interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

// One language for all, so that everybody sees the same breaks.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wordParts = new Intl.Segmenter('en', { granularity: 'word' });

const plain = /^[\u0020-\u02ff\u2010-\u2027]*$/;
/** What may belong to one letter or picture together with what stands beside it. */
const joined =
  /\p{M}|\u200d|\ufe0e|\ufe0f|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]/u;

/** Whether a text has letters or pictures of several code points, so that it has to be cut between graphemes. */
export const isJoined = (text: string): boolean => !plain.test(text) && joined.test(text);

/** What people take for one letter or picture each. */
export const graphemesOf = (text: string): readonly string[] => {
  if (!isJoined(text)) return Array.from(text); // one code point each, no more
  return [...graphemes.segment(text)].map(({ segment }) => segment);
};

const picture = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/u;

/** Whether a grapheme of several code points is one picture: a family, a flag, a hand of a colour. */
export const isOnePicture = (grapheme: string): boolean => grapheme.length > 1 && picture.test(grapheme);

const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const beginsRightToLeft = new RegExp(`^[^\\p{L}]*[${rightToLeft}]`, 'u');

/** Whether a text is read from right to left: its first letter says so. */
export const isRightToLeft = (text: string): boolean => !plain.test(text) && beginsRightToLeft.test(text);

/** A line as it is drawn anywhere, whatever stands around it: marked where it is read from right to left, so that stops and ellipses come at its end. */
export const directed = (line: string, fromRight: boolean): string =>
  fromRight && line !== '' ? `\u2067${line}\u2069` : line;

const ideographic =
  '\\u2e80-\\u2fff\\u3005-\\u3007\\u3021-\\u3029\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f';
const breaksAnywhere = new RegExp(`[${ideographic}\\u{20000}-\\u{3ffff}]`, 'u');
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** No line begins with these. */
const closing =
  /^[\])}!?,.:;%…‥、。，．：；？！」』）】〕〉》”’ー々〜～・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/;
/** No line ends with these. */
const opening = /[([{「『（【〔〈《“‘]$/;
const afterHyphen = /(?<=[\p{L}\p{N}][-/–—·])(?=[\p{L}\p{N}])/u;

/** The pieces between which a line may be broken: at spaces, after hyphens and strokes, between ideographs and kana, and between the words of scripts that write no spaces. */
export function piecesOf(line: string): readonly Piece[] {
  return line.split(' ').flatMap((word) => partsOf(word).map((text, index) => ({ text, spaced: index === 0 })));
}

function partsOf(word: string): readonly string[] {
  if (breaksAnywhere.test(word)) return betweenIdeographs(graphemesOf(word));
  if (unspaced.test(word)) return [...wordParts.segment(word)].map(({ segment }) => segment);
  return word.split(afterHyphen);
}

function betweenIdeographs(letters: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let last = '';
  for (const letter of letters) {
    const isBreak =
      last !== '' &&
      (breaksAnywhere.test(last) || breaksAnywhere.test(letter)) &&
      !closing.test(letter) &&
      !opening.test(last);
    if (isBreak || parts.length === 0) parts.push(letter);
    else parts.push(`${parts.pop() ?? ''}${letter}`);
    last = letter;
  }
  return parts;
}

const alphabetic = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

/** What stands at the end of a line in the middle of a word: a hyphen in scripts that know one. */
export const hyphenBetween = (before: string, after: string): string =>
  alphabetic.test(before) && /^\p{L}/u.test(after) ? '-' : '';
