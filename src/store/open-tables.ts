import type { Problem } from '../model/problems.ts';
import type { Tables } from '../model/raw.ts';
import type { Workspace } from '../model/records/tables.ts';
import type { StoreOptions } from './create-store.ts';
import { storeFromTables } from './tables-form.ts';

/** How the tables of a file read, and what of them could not be read. Nothing is kept of the document. */
export function openTables(
  tables: Tables,
  random: StoreOptions['random'],
): { readonly workspace: Workspace; readonly problems: readonly Problem[] } {
  const store = storeFromTables(tables, {
    commands: {},
    random,
    now: () => 0,
    today: () => '1970-01-01',
  });
  const read = { workspace: store.snapshot(), problems: store.problems() };
  store.destroy();
  return read;
}
