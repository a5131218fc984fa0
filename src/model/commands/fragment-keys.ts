import { foldedName } from '../folded-name.ts';
import type { Fragment } from '../fragment.ts';
import { isLibraryTable } from '../library-tables.ts';
import type { RecordData } from '../record-data.ts';
import { type RecordId, type TableName, tableOf } from '../records/kinds.ts';
import { tableNames, tables } from '../records/tables.ts';
import { recordsIn } from '../records-in.ts';
import type { WorkspaceDraft } from './command.ts';
import { byName, type Named, pick } from './library.ts';
import { recordAt } from './references.ts';

/** A record of a fragment: its table, its key there, and its fields as data. */
export interface Entry {
  readonly table: TableName;
  readonly key: string;
  readonly data: RecordData;
}

/** The records of a fragment, table by table, in the order they are written. */
export const entriesOf = ({ tables: given }: Fragment): readonly Entry[] =>
  tableNames.flatMap((table) =>
    Object.entries<RecordData>(given[table] ?? {}).map(([key, data]) => ({ table, key, data })),
  );

/** What keys stand for in the workspace so far. A key is of a table, so that two tables may use the same one. */
export type Keys = Map<string, RecordId>;

/** How a key of a table is written in `Keys`. */
export const keyIn = (table: TableName, key: string): string => `${table}/${key}`;

/** What a key stands for in a field that may refer to these tables; undefined where nothing of that kind is there. */
export type Resolve = (to: readonly TableName[], key: string) => RecordId | undefined;

/** Resolves keys by what was made or found, then by what some are bound to, then as ids of records that are there. */
export const resolver =
  (draft: WorkspaceDraft, keys: Keys, bound: ReadonlyMap<string, RecordId | undefined>): Resolve =>
  (to, key) => {
    for (const table of to) {
      const id = keys.get(keyIn(table, key));
      if (id) return id;
    }
    if (bound.has(key)) return bound.get(key);
    const table = tableOf(key);
    return table && to.includes(table) && recordAt(draft, key) ? (key as RecordId) : undefined; // a record with that id is there
  };

/** The library records of a fragment that the workspace has already, by id or by name; and jams by title where asked. */
export function knownAlready(draft: WorkspaceDraft, entries: readonly Entry[], jamsByTitle: boolean): Keys {
  const keys: Keys = new Map();
  const byKey = new Map(entries.map((entry) => [keyIn(entry.table, entry.key), entry]));
  const seen = new Set<Entry>();
  const library = new Map<TableName, Named>();
  const find = (entry: Entry): RecordId | undefined => {
    const { table, key, data } = entry;
    const isShared = isLibraryTable(table) || table === 'jams';
    if (isShared && tableOf(key) === table && recordAt(draft, key)) return key as RecordId; // a record with that id is there
    if (table === 'jams') return jamsByTitle ? jamTitled(draft, data.title) : undefined;
    if (!isLibraryTable(table) || typeof data.name !== 'string') return undefined;
    const named = library.get(table) ?? byName(draft, table);
    library.set(table, named);
    return pick(named.get(foldedName(data.name)) ?? [], outerOf(data));
  };
  const outerOf = ({ partOfId }: RecordData): string | undefined => {
    const outer = typeof partOfId === 'string' ? byKey.get(keyIn('channels', partOfId)) : undefined;
    if (!outer || typeof partOfId !== 'string') return typeof partOfId === 'string' ? partOfId : undefined;
    look(outer);
    return keys.get(keyIn('channels', partOfId)) ?? partOfId; // a new one holds nothing yet, so nothing is found in it
  };
  const look = (entry: Entry) => {
    if (seen.has(entry)) return;
    seen.add(entry);
    const id = find(entry);
    if (id) keys.set(keyIn(entry.table, entry.key), id);
  };
  entries.forEach(look);
  return keys;
}

function jamTitled(draft: WorkspaceDraft, title: unknown): RecordId | undefined {
  const folded = typeof title === 'string' ? foldedName(title) : '';
  if (folded === '') return undefined;
  return recordsIn(draft, 'jams').find((jam) => foldedName(jam.title) === folded)?.id;
}

/** The entries whose owners will be there: in the workspace, or in the fragment and not left out themselves. */
export function withOwners(entries: readonly Entry[], resolve: Resolve): readonly Entry[] {
  let kept = entries;
  for (;;) {
    const keys = new Set(kept.map(({ table, key }) => keyIn(table, key)));
    const next = kept.filter((entry) =>
      ownersOf(entry).every(
        ({ to, key }) => key !== undefined && (to.some((table) => keys.has(keyIn(table, key))) || resolve(to, key)),
      ),
    );
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

function ownersOf({ table, data }: Entry): readonly { to: readonly TableName[]; key: string | undefined }[] {
  return Object.entries(tables[table].fields).flatMap(([name, { type }]) => {
    const { refersTo } = type;
    const key = data[name];
    if (refersTo?.how !== 'owner' || (key === undefined && type.default === undefined)) return [];
    return [{ to: refersTo.to, key: typeof key === 'string' ? key : undefined }];
  });
}
