import { boolean, optional, picklist } from 'valibot';
import { say } from '../../lib/words.ts';
import type { Assignment } from '../records/assignment.ts';
import { roleNames } from '../records/choices.ts';
import { recordsIn } from '../records-in.ts';
import { defineCommand, done, refuse, type WorkspaceDraft } from './command.ts';
import { findOrAdd } from './library.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf, nameParam, optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';

/**
 * Says which department designs, builds, operates or renews a touchpoint. Agreeing on one (the default) replaces the one
 * agreed before, unless it is to be added; a claim or a proposal stands beside the others. The department may be given by
 * its name, and is added where it is new. Without any department the role is cleared: of what is agreed, else of claims and proposals.
 */
export const assignmentSet = defineCommand({
  type: 'assignment.set',
  label: say('assignment.set', 'Set owner'),
  params: {
    touchpointId: idOf('touchpoints'),
    role: picklist(roleNames),
    departmentId: optional(idOf('departments')),
    departmentName: optional(nameParam),
    add: optional(boolean()),
    ...optionalFields('assignments', 'standing', 'person', 'reason', 'on'),
  },

  apply(draft, { touchpointId, role, departmentId, departmentName, add = false, ...given }, make) {
    if (!draft.touchpoints[touchpointId]) return refuse({ type: 'gone', id: touchpointId });
    if (departmentId && !draft.departments[departmentId]) return refuse({ type: 'gone', id: departmentId });
    const standing = given.standing ?? 'agreed';
    const held = recordsIn(draft, 'assignments').filter(
      (assignment) => assignment.touchpointId === touchpointId && assignment.role === role,
    );

    const named = departmentName?.trim() ? findOrAdd(draft, 'departments', { name: departmentName }, make) : undefined;
    if (named && !named.ok) return refuse(named.failure);
    const department = departmentId ?? named?.value;
    if (!department) return clear(draft, held) ? done(touchpointId) : refuse({ type: 'nothing-to-do' });

    const [kept, ...twins] = held.filter((each) => each.departmentId === department).sort(byId);
    const full = kept ? undefined : overLimit(draft, 'assignments');
    if (full) return refuse(full);
    if (standing === 'agreed' && !add) {
      for (const each of held) {
        if (each.standing === 'agreed' && each.departmentId !== department) delete draft.assignments[each.id];
      }
    }
    for (const twin of twins) delete draft.assignments[twin.id];
    const id = kept?.id ?? addRecord(draft, 'assignments', { touchpointId, role, departmentId: department }, make);
    const written = Object.entries({ ...given, standing }).filter(([, value]) => value !== undefined);
    const refused = setFields(draft, id, Object.fromEntries(written));
    return refused ? refuse(refused) : done(touchpointId);
  },
});

const byId = (a: Assignment, b: Assignment) => (a.id < b.id ? -1 : 1);

function clear(draft: WorkspaceDraft, held: readonly Assignment[]): boolean {
  const agreed = held.filter(({ standing }) => standing === 'agreed');
  const cleared = agreed.length > 0 ? agreed : held;
  for (const { id } of cleared) delete draft.assignments[id];
  return cleared.length > 0;
}
