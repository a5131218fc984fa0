import { fail, type Result, succeed } from '../../lib/result.ts';
import type { Refusal } from '../errors.ts';
import type { Fragment } from '../fragment.ts';
import type { RecordId } from '../records/kinds.ts';
import { tableNames } from '../records/tables.ts';
import type { Make, WorkspaceDraft } from './command.ts';
import { fill, joinJam, type Made, putColumns, putInOrder } from './fragment-fill.ts';
import { type Entry, entriesOf, keyIn, knownAlready, resolver, withOwners } from './fragment-keys.ts';
import { addRecord, overLimit } from './new-record.ts';
import { setFields } from './record-fields.ts';

/** How a fragment is put into a workspace. */
export interface Insertion {
  /** What some keys stand for that are no records of the fragment, such as the journey pasted into; undefined is none. */
  readonly bound?: ReadonlyMap<string, RecordId | undefined>;
  /** The stage before which stages are put; last without one. */
  readonly beforeStageId?: string | undefined;
  /** Whether a jam of the same title is the same jam, which then also stands at what is inserted. */
  readonly jamsByTitle?: boolean;
}

/** What became of a fragment: what was made, and how many records belonged to nothing that is there and were left out. */
export interface Inserted {
  readonly made: readonly Made[];
  readonly leftOut: number;
}

/** Makes the records of a fragment with new ids, references among them made real; library records of the same name are used again. */
export function insertFragment(
  draft: WorkspaceDraft,
  fragment: Fragment,
  make: Make,
  { bound = new Map(), beforeStageId, jamsByTitle = false }: Insertion = {},
): Result<Inserted, Refusal> {
  const entries = entriesOf(fragment);
  const keys = knownAlready(draft, entries, jamsByTitle);
  const resolve = resolver(draft, keys, bound);
  const kept = withOwners(entries, resolve);
  const known = kept.filter(({ table, key }) => keys.has(keyIn(table, key)));
  const fresh = kept.filter(({ table, key }) => !keys.has(keyIn(table, key)));

  const full = noRoom(draft, fresh);
  if (full) return fail(full);
  const made = fresh.map((entry): Made => {
    const id = addRecord(draft, entry.table, {}, make) as RecordId; // an id of whichever table it is
    keys.set(keyIn(entry.table, entry.key), id);
    return { entry, id };
  });
  for (const { entry, id } of made) {
    const refused = fill(draft, entry, id, resolve);
    if (refused) return fail(refused);
  }
  for (const entry of known) joinJam(draft, entry, keys.get(keyIn(entry.table, entry.key)) ?? '', resolve);
  putColumns(draft, made);
  putInOrder(draft, made, beforeStageId);
  const refused = setFields(draft, draft.workspace.id, fragment.workspace ?? {}, true);
  return refused ? fail(refused) : succeed({ made, leftOut: entries.length - kept.length });
}

function noRoom(draft: WorkspaceDraft, fresh: readonly Entry[]): Refusal | undefined {
  for (const table of tableNames) {
    const count = fresh.filter((entry) => entry.table === table).length;
    const full = count > 0 ? overLimit(draft, table, count) : undefined;
    if (full) return full;
  }
  return undefined;
}
