import { type Row, type Rows, rowAt } from './outline-rows.ts';

/** The siblings of a row that are in the list, in their order. */
export const siblingsOf = ({ list }: Rows, { parent, level }: Row): readonly Row[] =>
  list.filter((row) => row.parent === parent && row.level === level);

/** The row so many rows further down (or, below zero, up), no further than the ends. */
export function rowBy({ list, at }: Rows, key: string, step: number): Row | undefined {
  const here = at.get(key);
  if (here === undefined) return undefined;
  return list[Math.max(0, Math.min(list.length - 1, here + step))];
}

/** The first row within an open row. */
export function firstWithin({ list, at }: Rows, key: string): Row | undefined {
  const next = list[(at.get(key) ?? list.length) + 1];
  return next?.parent === key ? next : undefined;
}

/** All rows from one to another, whichever stands first, both included. */
export function rowsBetween({ list, at }: Rows, from: string, to: string): readonly Row[] {
  const ends = [at.get(from), at.get(to)].filter((end) => end !== undefined).sort((a, b) => a - b);
  const [first = 0, last = first] = ends;
  return ends.length === 0 ? [] : list.slice(first, last + 1);
}

/** What takes the keyboard when these rows go: the next sibling of the first that stays, else the one before, else what it lies within, or what takes the place of that. */
export function neighbourOf(rows: Rows, gone: (key: string) => boolean, first: string): Row | undefined {
  const row = rowAt(rows, first);
  if (!row) return undefined;
  const siblings = siblingsOf(rows, row);
  const later = siblings.slice(row.position);
  const earlier = siblings.slice(0, row.position - 1).toReversed();
  const around = rowAt(rows, row.parent);
  if (around && gone(around.key)) return neighbourOf(rows, gone, around.key);
  return [...later, ...earlier].find(({ key }) => !gone(key)) ?? around;
}

/** The next row after one whose name begins with a text, going round; a longer text may stay where it is. */
export function rowNamed(
  { list, at }: Rows,
  from: string | undefined,
  text: string,
  nameOf: (row: Row) => string,
): Row | undefined {
  const wanted = text.toLowerCase();
  const here = from === undefined ? -1 : (at.get(from) ?? -1);
  const start = wanted.length > 1 ? Math.max(here, 0) : here + 1;
  for (let step = 0; step < list.length; step++) {
    const row = list[(start + step) % list.length];
    if (row && nameOf(row).toLowerCase().startsWith(wanted)) return row;
  }
  return undefined;
}
