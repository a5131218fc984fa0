import { optional, picklist, record, string, unknown } from 'valibot';
import { say } from '../../lib/words.ts';
import { libraryTables } from '../library-tables.ts';
import { defineCommand, done, refuse } from './command.ts';
import { findOrAdd } from './library.ts';
import { anyIdOrWorkspace, nameParam } from './params.ts';
import { setField, writableField } from './record-fields.ts';
import { addMember } from './record-sets.ts';
import { idsToShow, recordAt } from './references.ts';

/** Refers to a library record by its name, which is found or added with these fields: a channel chosen from the presets, a department typed into Details. A set field takes it as one more member. */
export const recordReferByName = defineCommand({
  type: 'record.refer-by-name',
  label: say('record.refer-by-name', 'Choose'),
  params: {
    id: anyIdOrWorkspace,
    field: string(),
    table: picklist(libraryTables),
    name: nameParam,
    with: optional(record(string(), unknown())),
  },

  apply(draft, { id, field, table, name, with: given = {} }, make) {
    const found = recordAt(draft, id);
    if (!found) return refuse({ type: 'gone', id });
    const writable = writableField(found, field);
    if (!writable.ok) return refuse(writable.failure);
    const { type, label } = writable.value;
    if (!type.refersTo?.to.includes(table)) return refuse({ type: 'bad-value', field: label });
    if (name.trim() === '') return refuse({ type: 'bad-value', field: label });

    const added = findOrAdd(draft, table, { ...given, name }, make);
    if (!added.ok) return refuse(added.failure);
    const refused =
      type.shape === 'value'
        ? setField(draft, found, field, added.value)
        : addMember(draft, found, field, writable.value, added.value);
    return refused ? refuse(refused) : done(...idsToShow(found));
  },
});
