import type { Address } from '../model/normalize.ts';
import { isGone, isRawRecord, type RawData, type RawRecord } from '../model/raw.ts';
import { type RecordId, tableOf } from '../model/records/kinds.ts';
import { tableNames } from '../model/records/tables.ts';
import type { Writer } from './document.ts';
import { absent, defaultOf, type Unit } from './stored.ts';

/** One thing an edit, an undo or a redo does to one record. */
export type Step = Address &
  (
    | { readonly type: 'create'; readonly unit: Unit }
    /** Marks a record as gone. */
    | { readonly type: 'remove' }
    /** Takes that mark off again, if it is still the one of this edit. */
    | { readonly type: 'restore'; readonly edit: unknown }
    /** Writes all keys of a unit; a group is written out even where it is at its defaults. */
    | { readonly type: 'write'; readonly unit: Unit; readonly isGroup: boolean }
  );

/** What is stored of a record; undefined where there is none. */
export function storedAt(raw: RawData, { table, id }: Address): RawRecord | undefined {
  const stored = table === 'workspace' ? raw.workspace : raw.tables.get(table)?.get(id);
  return isRawRecord(stored) ? stored : undefined;
}

/** Ids of the records that steps are about; the workspace's own record has none. */
export function idsOf(steps: readonly Step[]): readonly RecordId[] {
  const ids = steps.filter(({ table }) => table !== 'workspace').map(({ id }) => id);
  return [...new Set(ids)] as RecordId[]; // commands write to known tables only
}

/** Does the steps in their order, and gives those that take them back. `edit` is what removed records are marked with. */
export function perform(steps: readonly Step[], edit: string, raw: RawData, writer: Writer): readonly Step[] {
  const back: Step[] = [];
  for (const step of steps) {
    const { table, id } = step;
    switch (step.type) {
      case 'create':
        writer.create(step, step.unit);
        back.push({ type: 'remove', table, id });
        break;
      case 'remove':
        writer.write(step, new Map([['gone', edit]]));
        back.push({ type: 'restore', table, id, edit });
        break;
      case 'restore':
        writer.write(step, new Map([['gone', absent]]));
        back.push({ type: 'remove', table, id });
        break;
      case 'write': {
        const before = new Map([...step.unit.keys()].map((key) => [key, storedKey(raw, step, key)]));
        writer.write(step, step.unit);
        back.push({ ...step, unit: before });
        break;
      }
    }
  }
  return back.reverse();
}

/** Whether a step would still change anything. */
export function hasEffect(step: Step, raw: RawData): boolean {
  const stored = storedAt(raw, step);
  if (!stored) return step.type === 'create';
  switch (step.type) {
    case 'create':
      return false;
    case 'remove':
      return !isGone(stored);
    case 'restore':
      return stored.gone === step.edit;
    case 'write':
      return [...step.unit].some(([key, value]) => !Object.is(storedKey(raw, step, key), value));
  }
}

/** What brings back a deleted record, with all that was deleted by the same edit; nothing where it is not deleted. */
export function stepsToRestore(raw: RawData, id: string): readonly Step[] {
  const own = tableOf(id);
  const stored = own && storedAt(raw, { table: own, id });
  if (!own || !stored || !isGone(stored)) return [];
  const edit = stored.gone;
  if (edit === true) return [{ type: 'restore', table: own, id, edit }]; // a file does not tell which edit it was
  return tableNames.flatMap((table) =>
    [...(raw.tables.get(table)?.entries() ?? [])].flatMap(([each, record]): readonly Step[] =>
      isRawRecord(record) && record.gone === edit ? [{ type: 'restore', table, id: each, edit }] : [],
    ),
  );
}

function storedKey(raw: RawData, step: Extract<Step, { type: 'write' }>, key: string): unknown {
  const stored = storedAt(raw, step);
  if (stored && Object.hasOwn(stored, key)) return stored[key];
  return step.isGroup ? defaultOf(step.table, key) : absent;
}
