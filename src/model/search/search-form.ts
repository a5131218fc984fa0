import { foldedName } from '../folded-name.ts';

const plainAscii = /^[\x20-\x7e]*$/;

/** Letters that no decomposition takes apart, as people type them on a keyboard without them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const anyLetter = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** A text as it is searched: words between single spaces, without case, accents, apostrophes and punctuation. */
export function searchForm(text: string): string {
  if (text === '') return '';
  const folded = plainAscii.test(text)
    ? text.toLowerCase()
    : foldedName(text).replace(anyLetter, (letter) => letters[letter] ?? letter);
  return folded
    .replace(/['’ʼ]/gu, '')
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}

/** The words somebody looks for, each once; none where nothing but punctuation was typed. */
export const searchWords = (typed: string): readonly string[] => [
  ...new Set(
    searchForm(typed)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];
