import { foldedName } from './folded-name.ts';
import type { Department } from './records/department.ts';

const colours = 8;

/** The letters a name offers for a mark of two, best first: initials of its words, or its own first letters. */
function candidates(name: string): readonly string[] {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const upper = (text: string) => Array.from(text.toUpperCase()).slice(0, 3).join('');
  const [first = ''] = words;
  const isAcronym = first === first.toUpperCase() && first !== first.toLowerCase() && Array.from(first).length <= 3;
  if (words.length === 0) return [];
  if (words.length === 1 && isAcronym) return [upper(first)];

  const initials = upper(words.map((word) => Array.from(word)[0] ?? '').join(''));
  const [head = '', ...rest] = Array.from(words.join(''));
  const pairs = rest.map((letter) => upper(head + letter));
  const numbered = ['2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => upper(head + digit));
  return words.length > 1 ? [initials, ...pairs, ...numbered] : [...pairs, ...numbered, upper(head)];
}

/** The initials of a department as they stand on the map: its own, or up to three letters of its name that no other uses, as far as there are any. */
export function freshInitials(name: string, others: readonly Pick<Department, 'initials'>[]): string {
  const taken = new Set(others.map(({ initials }) => foldedName(initials)));
  const offered = candidates(name);
  return offered.find((initials) => !taken.has(foldedName(initials))) ?? offered[0] ?? '';
}

/** The colour, 0…7, that the fewest departments have. */
export function leastUsedColour(others: readonly Pick<Department, 'colour'>[]): number {
  const uses = Array.from({ length: colours }, (_, colour) => others.filter((other) => other.colour === colour).length);
  return uses.indexOf(Math.min(...uses));
}
