import { picklist, record, string, unknown } from 'valibot';
import { say } from '../../lib/words.ts';
import type { TableName } from '../records/kinds.ts';
import { defineCommand, done, refuse, type WorkspaceDraft } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import { addRecord, overLimit } from './new-record.ts';
import { setField } from './record-fields.ts';
import { recordAt } from './references.ts';
import { orderAmong } from './sibling-order.ts';

/** Tables whose records anybody may add field by field; the others have commands of their own. */
const plainTables = [
  'channelIntervals',
  'jamReadings',
  'contactDrivers',
  'painPoints',
  'opportunities',
  'experiences',
  'lanes',
  'laneNotes',
  'comments',
  'findingExceptions',
  'attendees',
  'decisions',
  'votes',
] as const satisfies readonly TableName[];

/** Adds a record of a table that has no rules but its catalogue's: what it belongs to has to be there, order and time are filled in. */
export const recordAdd = defineCommand({
  type: 'record.add',
  label: say('record.add', 'Add item'),
  params: { table: picklist(plainTables), values: record(string(), unknown()) },

  apply(draft, { table, values }, make) {
    const full = overLimit(draft, table);
    if (full) return refuse(full);

    const stamp = table === 'comments' || table === 'decisions' ? { at: make.now } : {};
    const id = addRecord(draft, table, {}, make);
    const found = recordAt(draft, id);
    if (!found) return refuse({ type: 'gone', id });
    const given: Readonly<Record<string, unknown>> = { ...stamp, ...values };
    for (const [name, field] of Object.entries(found.fields)) {
      const isOwner = field.type.refersTo?.how === 'owner' && field.type.default !== undefined;
      if (given[name] === undefined && isOwner) return refuse({ type: 'bad-value', field: field.label });
    }
    for (const [name, value] of Object.entries(given)) {
      const refused = value === undefined ? undefined : setField(draft, found, name, value, true);
      if (refused) return refuse(refused);
    }
    if (table === 'lanes' || table === 'laneNotes') found.record.order = orderAmong(siblingsOf(draft, table, id));
    return done(id);
  },
});

function siblingsOf(draft: WorkspaceDraft, table: 'lanes' | 'laneNotes', id: string) {
  if (table === 'lanes') {
    const journeyId = recordAt(draft, id)?.record.journeyId;
    return draftsIn(draft, 'lanes', (other) => other.id !== id && other.journeyId === journeyId);
  }
  const laneId = recordAt(draft, id)?.record.laneId;
  return draftsIn(draft, 'laneNotes', (other) => other.id !== id && other.laneId === laneId);
}
