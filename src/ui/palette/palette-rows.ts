import { say } from '../../lib/words.ts';
import { type RecordId, tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { type SearchEntry, searchEntries } from '../../model/search/entries.ts';
import { searchIn } from '../../model/search/search.ts';
import { searchForm } from '../../model/search/search-form.ts';
import { journeyName } from '../../model/selectors/display-name.ts';
import { journeysInOrder } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import type { Hands } from '../commands/command.ts';
import { commands } from '../commands/registry.ts';
import type { FinderGroup, FinderRow } from '../kit/finder.tsx';
import { foundRow } from '../search/search.ts';
import { fuzzily, fuzzyRank } from './fuzzy.ts';

const viewPrefix = 'view:';
const most = { recent: 5, found: 8 } as const;

/** Rows for all commands, with their key, or why they cannot be done now. */
function commandRows(hands: Hands): readonly FinderRow[] {
  return commands.map(({ id, does, icon, keys, refusal }) => {
    const reason = refusal?.(hands);
    return {
      id,
      label: words(does),
      icon,
      hotkey: keys?.[0],
      ...(reason && { refusal: words(reason) }),
    };
  });
}

function placeRows({ views, journeyId, view: current }: Hands, workspace: Workspace): readonly FinderRow[] {
  const here = words(say('palette.here', 'you are here'));
  return [
    ...views.map(({ id, name, icon }) => ({
      id: `${viewPrefix}${id}`,
      label: words(say('palette.view', 'Go to {view}', { view: name })),
      icon,
      ...(id === current && { note: here }),
    })),
    ...journeysInOrder(workspace).map(({ id }) => ({
      id,
      label: words(journeyName(workspace, id)),
      icon: 'route' as const,
      note: id === journeyId ? here : words(say('palette.journey', 'journey')),
    })),
  ];
}

/** Stages and touchpoints by the words of their names, and where these are few by their letters. */
function recordRows(workspace: Workspace, typed: string, first: Hands['journeyId']): readonly FinderRow[] {
  const found = searchIn(workspace, typed, first);
  const hits = found.groups
    .filter(({ table }) => table === 'touchpoints' || table === 'stages')
    .sort((a, b) => a.rank - b.rank)
    .flatMap((group) => group.hits.slice(0, most.found));
  const letters = searchForm(typed);
  const more = hits.length < most.found && letters.length > 2 ? byLetters(workspace, letters, first) : [];
  const known = new Set(hits.map(({ id }) => id));
  return [...hits, ...more.filter(({ id }) => !known.has(id))]
    .slice(0, most.found)
    .map((hit) => foundRow(workspace, hit, found.words));
}

function byLetters(workspace: Workspace, letters: string, first: Hands['journeyId']): readonly SearchEntry[] {
  return searchEntries(workspace, first)
    .flat()
    .filter(({ table }) => table === 'touchpoints' || table === 'stages')
    .flatMap((entry) => {
      const rank = fuzzyRank(entry.name.trim(), letters);
      return rank === undefined ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most.found)
    .map(({ entry }) => entry);
}

/** What the palette lists for what was typed: what was used last, commands, places, and of the journeys what has such a name. */
export function paletteRows(
  hands: Hands,
  workspace: Workspace,
  typed: string,
  recent: readonly string[],
): readonly FinderGroup[] {
  const all = commandRows(hands);
  const places = placeRows(hands, workspace);
  const titles = {
    recent: say('palette.recent', 'Used last'),
    commands: say('name.commands', 'Commands'),
    places: say('palette.places', 'Views and journeys'),
    records: say('palette.records', 'Stages and touchpoints'),
  };
  const group = (id: keyof typeof titles, rows: readonly FinderRow[]): readonly FinderGroup[] =>
    rows.length > 0 ? [{ id, title: words(titles[id]), rows }] : [];

  const isRecent = (id: string) => recent.indexOf(id);
  if (searchForm(typed) === '') {
    const last = recent.flatMap((id) => [...all, ...places].find((row) => row.id === id) ?? []).slice(0, most.recent);
    const isListed = new Set(last.map(({ id }) => id));
    const others = (rows: readonly FinderRow[]) => rows.filter(({ id }) => !isListed.has(id));
    return [...group('recent', last), ...group('commands', canFirst(others(all))), ...group('places', others(places))];
  }
  // Of equally good answers: what can be done now first, and of that what was used last.
  const byUse = (rows: readonly FinderRow[]) =>
    canFirst([...rows].sort((a, b) => rankOfUse(isRecent(a.id)) - rankOfUse(isRecent(b.id))));
  const found = [
    { id: 'commands', rows: fuzzily(byUse(all), typed) },
    { id: 'places', rows: fuzzily(byUse(places), typed) },
    { id: 'records', rows: recordRows(workspace, typed, hands.journeyId) },
  ] as const;
  // Where only letters here and there answer, what has the very words comes first.
  const wanted = searchForm(typed);
  const best = ({ rows: [row] }: (typeof found)[number]) =>
    row === undefined ? 0 : Math.min(4, fuzzyRank(searchForm(row.label), wanted) ?? 4);
  return [...found]
    .sort((a, b) => Number(best(a) > 3) - Number(best(b) > 3))
    .flatMap(({ id, rows }) => group(id, rows));
}

const canFirst = (rows: readonly FinderRow[]): readonly FinderRow[] =>
  [...rows].sort((a, b) => Number(a.refusal !== undefined) - Number(b.refusal !== undefined));

const rankOfUse = (at: number): number => (at < 0 ? most.recent * 100 : at);

/** Does what was chosen. */
export function runChosen(hands: Hands, id: string, go: (id: RecordId) => void): void {
  if (id.startsWith(viewPrefix)) hands.toView(id.slice(viewPrefix.length));
  else if (tableOf(id) && id[2] === '_')
    go(id as RecordId); // has the form of one, and came from a record
  else commands.find((command) => command.id === id)?.run(hands);
}
