import { say } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { recordIn } from '../../model/records-in.ts';
import type { SearchEntry } from '../../model/search/entries.ts';
import type { Found } from '../../model/search/search.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { channelIcons } from '../../scene/channel-icons.ts';
import { words } from '../../words/render.ts';
import type { FinderGroup, FinderRow } from '../kit/finder.tsx';
import { excerptOf } from './excerpt.ts';
import { kinds } from './kinds.ts';
import { joined, whereaboutsOf } from './whereabouts.ts';

/** So many rows are listed of each kind, and where only one kind was found. */
const most = { each: 8, lone: 50 } as const;

/** What was found as rows under headings; a heading says how many more there are. `upTo` is a row that is listed in any case. */
export function foundRows(workspace: Workspace, found: Found, upTo?: string): readonly FinderGroup[] {
  const { groups } = found;
  return groups.map(({ table, hits }) => {
    const limit = groups.length === 1 ? most.lone : most.each;
    const shown = hits.slice(0, Math.max(limit, hits.findIndex(({ id }) => id === upTo) + 1));
    return {
      id: table,
      title: titleOf(words(kinds[table].title), shown.length, hits.length),
      rows: shown.map((hit) => foundRow(workspace, hit, found.words)),
    };
  });
}

const titleOf = (title: string, shown: number, count: number): string =>
  shown === count
    ? title
    : words(say('search.first-of', '{title} · the first {shown, number} of {count, number}', { title, shown, count }));

/** One record that was found as a row: its name, where it is, and what of its other texts was found. */
export function foundRow(workspace: Workspace, hit: SearchEntry, typed: readonly string[]): FinderRow {
  const { id } = hit;
  const excerpt = excerptOf(workspace, hit, typed);
  return {
    id,
    label: words(nameOf(workspace, id)),
    icon: iconOf(workspace, hit),
    note: joined([excerpt, whereaboutsOf(workspace, id)]) || undefined,
  };
}

function iconOf(workspace: Workspace, { id, table }: SearchEntry): IconName {
  const channelId = table === 'channels' ? id : recordIn(workspace, 'touchpoints', id)?.channelId;
  const channel = channelId && recordIn(workspace, 'channels', channelId);
  return channel ? channelIcons[channel.kind] : kinds[table].icon;
}
