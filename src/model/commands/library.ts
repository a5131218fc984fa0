import { fail, type Result, succeed } from '../../lib/result.ts';
import { freshInitials, leastUsedColour } from '../department-marks.ts';
import type { Refusal } from '../errors.ts';
import { foldedName } from '../folded-name.ts';
import type { LibraryTable } from '../library-tables.ts';
import type { IdOf } from '../records/kinds.ts';
import type { Make, WorkspaceDraft } from './command.ts';
import { addRecord, overLimit } from './new-record.ts';
import { setFields } from './record-fields.ts';

/** The library record of this name, case, spaces and accents aside; of several the one with the smallest id. A channel is looked for within the channel given. */
export function namedInLibrary<Table extends LibraryTable>(
  draft: WorkspaceDraft,
  table: Table,
  name: string,
  partOfId?: string,
): IdOf<Table> | undefined {
  const folded = foldedName(name);
  if (folded === '') return undefined;
  const records: Readonly<Record<string, { readonly id: string; readonly name: string; readonly partOfId?: unknown }>> =
    draft[table];
  const found = Object.values(records)
    .filter((record) => foldedName(record.name) === folded && (partOfId === undefined || record.partOfId === partOfId))
    .map(({ id }) => id)
    .sort();
  return found[0] as IdOf<Table> | undefined; // an id of that very table
}

/** Finds a library record by its name or adds it with these fields; a name is never there twice by this. A new department gets initials and the colour used least. */
export function findOrAdd<Table extends LibraryTable>(
  draft: WorkspaceDraft,
  table: Table,
  { name, ...given }: { readonly name: string } & Readonly<Record<string, unknown>>,
  make: Make,
): Result<IdOf<Table>, Refusal> {
  const { partOfId } = given;
  const known = namedInLibrary(draft, table, name, typeof partOfId === 'string' ? partOfId : undefined);
  if (known) return succeed(known);
  const full = overLimit(draft, table);
  if (full) return fail(full);

  const marks = table === 'departments' && {
    initials: freshInitials(name, Object.values(draft.departments)),
    colour: leastUsedColour(Object.values(draft.departments)),
  };
  const id = addRecord(draft, table, {}, make);
  const refused = setFields(draft, id, { name: name.trim(), ...marks, ...withoutUndefined(given) }, true);
  return refused ? fail(refused) : succeed(id);
}

const withoutUndefined = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
