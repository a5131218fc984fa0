import type { JourneyId } from '../records/kinds.ts';
import type { Workspace } from '../records/tables.ts';
import { type SearchEntry, type SearchedTable, searchEntries, searchedTables } from './entries.ts';
import { searchWords } from './search-form.ts';

/** How well a record answers, best first: it has exactly this name, its name begins so, every word begins one of its name, every word is in its name, some are only in its other texts. */
export const ranks = ['exact', 'begins', 'word-begins', 'contains', 'text'] as const;

/** How well a record answers what was typed, as a place in `ranks`. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** Records of one kind that were found, best first. */
export interface HitGroup {
  readonly table: SearchedTable;
  readonly hits: readonly SearchEntry[];
  /** The best of theirs. */
  readonly rank: Rank;
}

/** What was found: groups by kind, those with the best answer first. Groups in a row give the order of *next*. */
export interface Found {
  readonly words: readonly string[];
  readonly groups: readonly HitGroup[];
  readonly count: number;
}

/** How well an entry answers some words, which are in search form; undefined where one of them is nowhere in it. */
export function rankOf({ name, text }: SearchEntry, words: readonly string[]): Rank | undefined {
  let worst: Rank = 2;
  for (const word of words) {
    if (name.includes(` ${word}`)) continue;
    if (name.includes(word)) worst = worst < 3 ? 3 : worst;
    else if (text.includes(word)) worst = 4;
    else return undefined;
  }
  if (worst > 2) return worst;
  const phrase = ` ${words.join(' ')}`;
  if (!name.startsWith(phrase)) return 2;
  return name === phrase ? 0 : 1;
}

/** Finds the records that hold every word that was typed, in any order of the words. Stages and touchpoints of the first journey come before those of others that answer as well. */
export function searchIn(workspace: Workspace, typed: string, first?: JourneyId): Found {
  const words = searchWords(typed);
  if (words.length === 0) return { words, groups: [], count: 0 };

  const byTable = new Map<SearchedTable, SearchEntry[][]>();
  let count = 0;
  for (const entries of searchEntries(workspace, first)) {
    for (const entry of entries) {
      const rank = rankOf(entry, words);
      if (rank === undefined) continue;
      count += 1;
      const byRank = byTable.get(entry.table) ?? ranks.map(() => []);
      byTable.set(entry.table, byRank);
      byRank[rank]?.push(entry);
    }
  }
  const groups = [...byTable].map(([table, byRank]): HitGroup => {
    const rank = byRank.findIndex((hits) => hits.length > 0) as Rank; // one list for each rank, and one of them has a hit
    return { table, hits: byRank.flat(), rank };
  });
  groups.sort((a, b) => a.rank - b.rank || searchedTables.indexOf(a.table) - searchedTables.indexOf(b.table));
  return { words, groups, count };
}
