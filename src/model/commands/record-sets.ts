import { is } from 'valibot';
import { orderKeys } from '../../lib/order.ts';
import type { Refusal } from '../errors.ts';
import type { Field } from '../records/field.ts';
import type { WorkspaceDraft } from './command.ts';
import { type Found, refersWrongly } from './references.ts';
import { orderAmong } from './sibling-order.ts';

/** The members of a set field in a draft: `true` each, or the order key that ranks each. */
type Members = Record<string, true | string>;

function membersOf({ record }: Found, name: string): Members {
  return record[name] as Members; // a field whose shape is set or ranked
}

/** Why a set may not hold this member. */
function cannotHold(draft: WorkspaceDraft, found: Found, name: string, field: Field, member: unknown) {
  if (!is(field.type.schema, member)) return { type: 'bad-value', field: field.label } as const;
  return refersWrongly(draft, found, name, field, member);
}

/** Puts a member into a set; in a ranked one before another member, or last. One that is there already is ranked anew. */
export function addMember(
  draft: WorkspaceDraft,
  found: Found,
  name: string,
  field: Field,
  member: string,
  beforeId?: string,
): Refusal | undefined {
  const refused = cannotHold(draft, found, name, field, member);
  if (refused) return refused;
  const members = membersOf(found, name);
  if (field.type.shape === 'set') {
    if (members[member] !== true) members[member] = true;
    return undefined;
  }
  const others = Object.keys(members)
    .filter((id) => id !== member)
    .map((id) => ({ id, order: String(members[id]) }));
  const key = orderAmong(others, beforeId);
  for (const { id, order } of others) if (members[id] !== order) members[id] = order;
  members[member] = key;
  return undefined;
}

/** Takes a member out of a set; one that is not there is no refusal. */
export function removeMember(found: Found, name: string, member: string): void {
  delete membersOf(found, name)[member];
}

/** Makes a set hold exactly these members, ranked as they are written; undefined is the default. */
export function setMembers(
  draft: WorkspaceDraft,
  found: Found,
  name: string,
  field: Field,
  value: unknown,
): Refusal | undefined {
  const ranked = field.type.shape === 'ranked';
  const wanted = value === undefined ? defaultMembers(field) : value;
  if (!Array.isArray(wanted)) return { type: 'bad-value', field: field.label };
  for (const member of wanted) {
    const refused = cannotHold(draft, found, name, field, member);
    if (refused) return refused;
  }
  const members = membersOf(found, name);
  const names = new Set<string>(wanted);
  for (const member of Object.keys(members)) if (!names.has(member)) delete members[member];
  const keys = orderKeys(names.size);
  [...names].forEach((member, index) => {
    const mark = ranked ? (keys[index] ?? '') : true;
    if (members[member] !== mark) members[member] = mark;
  });
  return undefined;
}

function defaultMembers({ type }: Field): readonly string[] {
  const members = Object.entries(Object(type.default));
  return members.sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1)).map(([name]) => name);
}
