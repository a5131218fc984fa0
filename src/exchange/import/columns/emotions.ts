import { foldedName } from '../../../model/folded-name.ts';

const spoken: Readonly<Record<string, number>> = {
  'very bad': -2,
  terrible: -2,
  furious: -2,
  awful: -2,
  'very negative': -2,
  bad: -1,
  poor: -1,
  negative: -1,
  unhappy: -1,
  sad: -1,
  frustrated: -1,
  neutral: 0,
  ok: 0,
  okay: 0,
  mixed: 0,
  good: 1,
  positive: 1,
  happy: 1,
  satisfied: 1,
  'very good': 2,
  'very positive': 2,
  great: 2,
  excellent: 2,
  delighted: 2,
  '--': -2,
  '-': -1,
  '+': 1,
  '++': 2,
  '😡': -2,
  '😠': -2,
  '😞': -1,
  '🙁': -1,
  '😕': -1,
  '😐': 0,
  '🙂': 1,
  '😊': 1,
  '😀': 2,
  '😄': 2,
  '😍': 2,
};

/** How the numbers of a column count: from −2 to 2, or from 1 to 5. */
export type Scale = 'minus-two-to-two' | 'one-to-five';

const numberIn = (cell: string): number =>
  cell === '' ? Number.NaN : Number(cell.replace('−', '-').replace(',', '.'));

/** The scale of a column of numbers. Where only 1 and 2 occur, the heading decides: an emotion begins at −2, a score at 1. */
export function scaleOf(cells: readonly string[], heading: string): Scale {
  const numbers = cells.map(numberIn).filter(Number.isFinite);
  if (numbers.some((number) => number > 2)) return 'one-to-five';
  if (numbers.some((number) => number < 1)) return 'minus-two-to-two';
  return foldedName(heading).startsWith('emotion') ? 'minus-two-to-two' : 'one-to-five';
}

/** The emotion (−2 … 2) a cell means; undefined where it cannot be told. */
export function emotionOf(cell: string, scale: Scale): number | undefined {
  const number = numberIn(cell);
  if (Number.isNaN(number)) {
    const word = foldedName(cell);
    return Object.hasOwn(spoken, word) ? spoken[word] : undefined;
  }
  const emotion = Math.round(scale === 'one-to-five' ? number - 3 : number) + 0; // + 0 makes −0 zero
  return emotion >= -2 && emotion <= 2 ? emotion : undefined;
}
