import { is } from 'valibot';
import { fail, type Result, succeed } from '../../lib/result.ts';
import type { Refusal } from '../errors.ts';
import type { Field } from '../records/field.ts';
import type { WorkspaceDraft } from './command.ts';
import { setMembers } from './record-sets.ts';
import { type Found, recordAt, refersWrongly } from './references.ts';

/** Fields that say where a record stands; commands of their own write them. */
const ofOwnRules = new Set(['order', 'column', 'row']);

/** The field of this name if an edit may write it by itself; a new record may also be given what it belongs to. */
export function writableField({ fields }: Found, name: string, isNew = false): Result<Field, Refusal> {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const belongs = field?.type.refersTo?.how === 'owner' && field.input === 'none';
  if (!field || (!isNew && (belongs || ofOwnRules.has(name)))) return fail({ type: 'unknown-field', field: name });
  return succeed(field);
}

/** Writes one field after checking it by the catalogue; a set takes its members as an array, ranked ones in their order; undefined is the default. */
export function setField(
  draft: WorkspaceDraft,
  found: Found,
  name: string,
  value: unknown,
  isNew = false,
): Refusal | undefined {
  const writable = writableField(found, name, isNew);
  if (!writable.ok) return writable.failure;
  const field = writable.value;
  if (field.type.shape !== 'value') return setMembers(draft, found, name, field, value);

  const { type, label } = field;
  const isOwner = type.refersTo?.how === 'owner' && type.default !== undefined;
  if (value === undefined && !isOwner) {
    found.record[name] = type.default;
    return undefined;
  }
  if (!is(type.schema, value)) return { type: 'bad-value', field: label };
  const refused = refersWrongly(draft, found, name, field, value);
  if (refused) return refused;
  found.record[name] = type.read(value);
  return undefined;
}

/** Writes several fields of a record; the first that may not be written refuses them all. In a new one, undefined leaves the default. */
export function setFields(
  draft: WorkspaceDraft,
  id: string,
  values: Readonly<Record<string, unknown>>,
  isNew = false,
): Refusal | undefined {
  const found = recordAt(draft, id);
  if (!found) return { type: 'gone', id };
  for (const [name, value] of Object.entries(values)) {
    const refused = value === undefined && isNew ? undefined : setField(draft, found, name, value, isNew);
    if (refused) return refused;
  }
  return undefined;
}
