import { searchForm } from '../../model/search/search-form.ts';

/** How well a name answers what was typed, both in search form; less is better, undefined where it does not. Best is a name that begins so; then words in any order that begin words of it, letters that begin its words (as in *ast* for *Add stage*), words somewhere in it, and last its letters in their order. */
export function fuzzyRank(name: string, typed: string): number | undefined {
  const words = typed.split(' ').filter((word) => word !== '');
  const padded = ` ${name}`;
  if (padded.startsWith(` ${typed}`)) return 0;
  if (words.every((word) => padded.includes(` ${word}`))) return 1;
  const read = lettersIn(padded, words.join(''));
  if (read?.isByBeginnings) return 2;
  if (words.every((word) => name.includes(word))) return 3;
  return read && 4 + read.jumps;
}

/** How one jumps to read some letters in a name, going on to the beginning of a word where there is one; undefined where they are not in it. */
function lettersIn(
  padded: string,
  letters: string,
): { readonly jumps: number; readonly isByBeginnings: boolean } | undefined {
  let at = 0;
  let jumps = 0;
  let isByBeginnings = true;
  for (const letter of letters) {
    if (at > 0 && padded[at + 1] === letter) {
      at += 1;
      continue;
    }
    const beginning = padded.indexOf(` ${letter}`, at);
    const inside = at === 0 ? -1 : padded.indexOf(letter, at + 1);
    const next = beginning >= 0 ? beginning + 1 : inside;
    if (next < 0) return undefined;
    if (beginning < 0) isByBeginnings = false;
    at = next;
    jumps += 1;
  }
  return { jumps, isByBeginnings };
}

/** The best of a list for what was typed, best first; all of it, as it stands, where nothing was. Equally good ones keep their order. */
export function fuzzily<Each extends { readonly label: string }>(
  list: readonly Each[],
  typed: string,
): readonly Each[] {
  const wanted = searchForm(typed);
  if (wanted === '') return list;
  return list
    .flatMap((each) => {
      const rank = fuzzyRank(searchForm(each.label), wanted);
      return rank === undefined ? [] : [{ each, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}
