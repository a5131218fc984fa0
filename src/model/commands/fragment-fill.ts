import { isOrderKey, orderBetween } from '../../lib/order.ts';
import type { Refusal } from '../errors.ts';
import type { Field } from '../records/field.ts';
import type { RecordId, TouchpointId } from '../records/kinds.ts';
import { recordsIn } from '../records-in.ts';
import type { WorkspaceDraft } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import type { Entry, Resolve } from './fragment-keys.ts';
import { withinGrid } from './grid-cells.ts';
import { setField } from './record-fields.ts';
import { addMember } from './record-sets.ts';
import { recordAt } from './references.ts';
import { orderAmong } from './sibling-order.ts';

/** Writes the data of an entry into the record made for it, references made real; a mention of nothing that is there is left out. */
export function fill(draft: WorkspaceDraft, { data }: Entry, id: string, resolve: Resolve): Refusal | undefined {
  const found = recordAt(draft, id);
  if (!found) return { type: 'gone', id };
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined || name === 'order') continue;
    const field = Object.hasOwn(found.fields, name) ? found.fields[name] : undefined;
    if (!field) return { type: 'unknown-field', field: name };
    const refused = setField(draft, found, name, madeReal(field, name, value, resolve), true);
    if (refused) return refused;
  }
  return undefined;
}

function madeReal({ type }: Field, name: string, value: unknown, resolve: Resolve): unknown {
  if (name === 'lanesShown' && Array.isArray(value)) {
    return value.map((lane) => (typeof lane === 'string' ? (resolve(['lanes'], lane) ?? lane) : lane));
  }
  const { refersTo } = type;
  if (!refersTo) return value;
  if (typeof value === 'string') return resolve(refersTo.to, value);
  if (!Array.isArray(value)) return value;
  return value.flatMap((key) => (typeof key === 'string' ? (resolve(refersTo.to, key) ?? []) : [key]));
}

/** What was made of an entry. */
export interface Made {
  readonly entry: Entry;
  readonly id: RecordId;
}

/** Puts new touchpoints that were given no column after the others of their stage or tray, in the order they were written. */
export function putColumns(draft: WorkspaceDraft, made: readonly Made[]): void {
  const waiting = made.filter(({ entry }) => entry.table === 'touchpoints' && entry.data.column === undefined);
  if (waiting.length === 0) return;
  const ids = new Set<string>(waiting.map(({ id }) => id));
  const ends = new Map<string, number>();
  for (const { id, journeyId, stageId, column } of recordsIn(draft, 'touchpoints')) {
    const place = stageId ?? journeyId;
    if (!ids.has(id)) ends.set(place, Math.max(ends.get(place) ?? 0, column + 1));
  }
  for (const { id } of waiting) {
    const touchpoint = draft.touchpoints[id as TouchpointId]; // of that table by its entry
    if (!touchpoint) continue;
    const place = touchpoint.stageId ?? touchpoint.journeyId;
    touchpoint.column = withinGrid(ends.get(place) ?? 0);
    ends.set(place, touchpoint.column + 1);
  }
}

/** A record with an order among those of the same owner. */
interface Ordered {
  readonly id: string;
  readonly journeyId?: string;
  readonly laneId?: string;
  order: string;
}

/** Gives new records their order among their siblings, as they were written: last, or stages before the one given. */
export function putInOrder(draft: WorkspaceDraft, made: readonly Made[], beforeStageId: string | undefined): void {
  for (const table of ['journeys', 'stages', 'lanes', 'laneNotes'] as const) {
    const fresh = made.filter(({ entry }) => entry.table === table).map(({ id }) => id as string); // compared as text
    if (fresh.length === 0) continue;
    const isFresh = new Set(fresh);
    const records: readonly Ordered[] = draftsIn(draft, table);
    const next = table === 'stages' ? records.find(({ id }) => id === beforeStageId) : undefined;
    const upper = isOrderKey(next?.order) ? next?.order : undefined;
    const ownerOf = ({ journeyId, laneId }: Ordered) => (table === 'laneNotes' ? laneId : journeyId);
    const last = new Map<string | undefined, string>();
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const id of fresh) {
      const record = byId.get(id);
      if (!record) continue;
      const owner = ownerOf(record);
      const before = last.get(owner);
      const among = () => records.filter((other) => !isFresh.has(other.id) && ownerOf(other) === owner);
      record.order = before === undefined ? orderAmong(among(), next?.id) : (orderBetween(before, upper) ?? before);
      last.set(owner, record.order);
    }
  }
}

/** Lets a jam that was there already stand at what was inserted, too. */
export function joinJam(draft: WorkspaceDraft, { table, data }: Entry, id: string, resolve: Resolve): void {
  const found = recordAt(draft, id);
  const field = found?.fields.subjects;
  if (table !== 'jams' || !found || !field || !Array.isArray(data.subjects)) return;
  for (const key of data.subjects) {
    const subject = typeof key === 'string' ? resolve(['touchpoints'], key) : undefined;
    if (subject) addMember(draft, found, 'subjects', field, subject);
  }
}
