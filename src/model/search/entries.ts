import { memoByObject } from '../../lib/memo.ts';
import type { Field } from '../records/field.ts';
import { type JourneyId, type RecordId, type TableName, tableOf } from '../records/kinds.ts';
import { type TableOf, tables, type Workspace } from '../records/tables.ts';
import { journeysInOrder, stagesOf, touchpointsOf } from '../selectors/reading-order.ts';
import { searchForm } from './search-form.ts';

/** The kinds of record that are searched, in the order in which kinds are listed where nothing else decides. */
export const searchedTables = [
  'journeys',
  'stages',
  'touchpoints',
  'connections',
  'jams',
  'painPoints',
  'opportunities',
  'channels',
  'departments',
  'systems',
  'informationItems',
  'personas',
  'lanes',
  'laneNotes',
] as const satisfies readonly TableName[];

/** A kind of record that is searched. */
export type SearchedTable = (typeof searchedTables)[number];

/** One record in the form in which it is searched. */
export interface SearchEntry {
  readonly id: RecordId;
  readonly table: SearchedTable;
  /** Its name with a space before it, so that every word begins after one. */
  readonly name: string;
  /** Its other texts, likewise. */
  readonly text: string;
}

const nameFields = ['name', 'title', 'text', 'condition'] as const;

/** The field that a kind of record is known by. */
export const nameFieldOf = (table: SearchedTable): string =>
  nameFields.find((field) => field in tables[table].fields) ?? 'name';

const isWritten = ({ input, type }: Field): boolean =>
  (input === 'line' || input === 'text') && typeof type.default === 'string';

/** The fields of each kind in which people write, the name aside. */
const textFields = new Map(
  searchedTables.map((table) => {
    const fields: Readonly<Record<string, Field>> = tables[table].fields;
    const name = nameFieldOf(table);
    return [table, Object.keys(fields).filter((field) => field !== name && fields[field] && isWritten(fields[field]))];
  }),
);

/** The fields of a kind in which people write, its name aside. */
export const textFieldsOf = (table: SearchedTable): readonly string[] => textFields.get(table) ?? [];

type AnyRecord = { readonly id: RecordId };

/** A record stays the same object until it is changed, so that nothing is folded twice and no index can fall behind. */
const entryOf = memoByObject((record: AnyRecord): SearchEntry => {
  const table = tableOf(record.id) as SearchedTable; // only records of searched tables come here
  const written = record as Readonly<Record<string, unknown>>; // read by field name
  const formOf = (field: string) => {
    const value = written[field];
    return typeof value === 'string' && value !== '' ? ` ${searchForm(value)}` : '';
  };
  return {
    id: record.id,
    table,
    name: formOf(nameFieldOf(table)) || ' ',
    text: textFieldsOf(table).map(formOf).join(''),
  };
});

const entriesOfTable = memoByObject((table: Readonly<Record<string, AnyRecord>>): readonly SearchEntry[] =>
  Object.values(table).map(entryOf),
);

const byName = (a: SearchEntry, b: SearchEntry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const namedInOrder = memoByObject((table: Readonly<Record<string, AnyRecord>>): readonly SearchEntry[] =>
  [...entriesOfTable(table)].sort(byName),
);

const withCondition = memoByObject((connections: TableOf<'connections'>): readonly SearchEntry[] =>
  entriesOfTable(connections).filter(({ name }) => name !== ' '),
);

const inReadingOrder = memoByObject((stages: TableOf<'stages'>) =>
  memoByObject((touchpoints: TableOf<'touchpoints'>) =>
    memoByObject((journeys: TableOf<'journeys'>) => {
      const workspace = { stages, touchpoints, journeys } as Workspace; // reading order asks for no other table
      const ids = journeysInOrder(workspace).map(({ id }) => id);
      const known = new Map<JourneyId | undefined, readonly SearchEntry[]>();
      return (first: JourneyId | undefined): readonly SearchEntry[] => {
        const found = known.get(first);
        if (found) return found;
        const inOrder = first && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : ids;
        const entries = [
          ...inOrder.flatMap((id) => stagesOf(workspace, id)).map(entryOf),
          ...inOrder.flatMap((id) => touchpointsOf(workspace, id)).map(entryOf),
        ];
        known.set(first, entries);
        return entries;
      };
    }),
  ),
);

/** Everything that is searched, by kind; stages and touchpoints in reading order, those of the first journey before all others. */
export function searchEntries(workspace: Workspace, first: JourneyId | undefined): readonly (readonly SearchEntry[])[] {
  return [
    journeysInOrder(workspace).map(entryOf),
    inReadingOrder(workspace.stages)(workspace.touchpoints)(workspace.journeys)(first),
    withCondition(workspace.connections),
    ...searchedTables.slice(4).map((table) => namedInOrder(workspace[table])),
  ];
}
