import { fail, type Result, succeed } from '../../lib/result.ts';
import { freshInitials, leastUsedColour } from '../department-marks.ts';
import type { Refusal } from '../errors.ts';
import { foldedName } from '../folded-name.ts';
import type { LibraryTable } from '../library-tables.ts';
import type { IdOf, RecordId } from '../records/kinds.ts';
import { recordsIn } from '../records-in.ts';
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
  return pick(byName(draft, table).get(folded) ?? [], partOfId) as IdOf<Table> | undefined; // an id of that very table
}

/** The library records of a table by folded name, in the order of their ids; those without a name are left out. */
export type Named = ReadonlyMap<string, readonly { readonly id: RecordId; readonly partOfId?: unknown }[]>;

/** Sorts a library table by folded name, to look up many names at once. */
export function byName(draft: WorkspaceDraft, table: LibraryTable): Named {
  const records: readonly { readonly id: RecordId; readonly name: string }[] = recordsIn(draft, table);
  const named = new Map<string, { readonly id: RecordId }[]>();
  for (const record of records) {
    const folded = foldedName(record.name);
    const same = named.get(folded);
    if (same) same.push(record);
    else if (folded) named.set(folded, [record]);
  }
  for (const same of named.values()) same.sort((a, b) => (a.id < b.id ? -1 : 1));
  return named;
}

/** Of the records of one name, the one with the smallest id, of channels the one within the channel given. */
export const pick = (
  same: readonly { readonly id: RecordId; readonly partOfId?: unknown }[],
  partOfId?: string,
): RecordId | undefined => same.find((record) => partOfId === undefined || record.partOfId === partOfId)?.id;

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
    initials: freshInitials(name, recordsIn(draft, 'departments')),
    colour: leastUsedColour(recordsIn(draft, 'departments')),
  };
  const id = addRecord(draft, table, {}, make);
  const refused = setFields(draft, id, { name: name.trim(), ...marks, ...withoutUndefined(given) }, true);
  return refused ? fail(refused) : succeed(id);
}

const withoutUndefined = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
