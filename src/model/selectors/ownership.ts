import { memoByObject } from '../../lib/memo.ts';
import type { Assignment } from '../records/assignment.ts';
import { type Role, roleNames } from '../records/choices.ts';
import type { DepartmentId, TouchpointId } from '../records/kinds.ts';
import type { Workspace } from '../records/tables.ts';
import { groupedBy, none } from './grouped.ts';

interface Beside {
  readonly claims: readonly Assignment[];
  readonly proposals: readonly Assignment[];
}

/** Who owns a touchpoint in one role; claims and proposals stand beside. A role that is not in use is neither contested nor a gap. */
export type Ownership = Beside &
  (
    | { readonly type: 'agreed'; readonly departmentId: DepartmentId; readonly assignment: Assignment }
    | { readonly type: 'contested'; readonly departmentIds: readonly DepartmentId[] }
    | { readonly type: 'gap' }
    | { readonly type: 'not-in-use' }
  );

/** Several assignments of the same role and department read as one: the smallest id, its empty fields filled from the others. */
function asOne(one: Assignment, all: readonly Assignment[]): Assignment {
  const same = all.filter(({ role, departmentId }) => role === one.role && departmentId === one.departmentId);
  if (same.length === 1) return one;
  return {
    ...one,
    person: same.find(({ person }) => person)?.person ?? '',
    reason: same.find(({ reason }) => reason)?.reason ?? '',
    on: same.find(({ on }) => on)?.on,
  };
}

const isFirstOfItsKind = (one: Assignment, index: number, all: readonly Assignment[]): boolean =>
  all.findIndex(({ role, departmentId }) => role === one.role && departmentId === one.departmentId) === index;

const byTouchpoint = groupedBy<Assignment, TouchpointId>(
  ({ touchpointId }) => touchpointId,
  (a, b) => roleNames.indexOf(a.role) - roleNames.indexOf(b.role) || (a.id < b.id ? -1 : 1),
);

const readOnce = memoByObject((all: readonly Assignment[]): readonly Assignment[] => {
  const once = all.filter(isFirstOfItsKind);
  return once.length === all.length ? all : once.map((one) => asOne(one, all));
});

const ownerships = memoByObject((rolesInUse: Workspace['workspace']['rolesInUse']) =>
  memoByObject((assignments: readonly Assignment[]): Readonly<Record<Role, Ownership>> => {
    const read = (role: Role) => ownershipIn(role, assignments, rolesInUse[role] === true);
    return { designs: read('designs'), builds: read('builds'), operates: read('operates'), renews: read('renews') };
  }),
);

function ownershipIn(role: Role, assignments: readonly Assignment[], isInUse: boolean): Ownership {
  const here = assignments.filter((assignment) => assignment.role === role);
  const agreed = here.filter(({ standing }) => standing === 'agreed');
  const claims = here.filter(({ standing }) => standing === 'claimed');
  const beside = { claims, proposals: here.filter(({ standing }) => standing === 'proposed') };

  const [assignment] = agreed;
  if (assignment && agreed.length === 1)
    return { type: 'agreed', departmentId: assignment.departmentId, assignment, ...beside };
  if (!isInUse) return { type: 'not-in-use', ...beside };
  const rivals = agreed.length > 1 ? agreed : claims;
  if (rivals.length > 1)
    return { type: 'contested', departmentIds: rivals.map(({ departmentId }) => departmentId), ...beside };
  return { type: 'gap', ...beside };
}

/** The assignments of a touchpoint by role and id; several that say the same read as one. */
export const assignmentsOf = (workspace: Workspace, touchpointId: TouchpointId): readonly Assignment[] =>
  readOnce(byTouchpoint(workspace.assignments).get(touchpointId) ?? none());

/** Who owns a touchpoint in one role: agreed, contested, a gap, or a role that is not in use and in which nobody is agreed. */
export const ownershipOf = (workspace: Workspace, touchpointId: TouchpointId, role: Role): Ownership =>
  ownerships(workspace.workspace.rolesInUse)(assignmentsOf(workspace, touchpointId))[role];

/** Who runs a touchpoint day to day. */
export type OperatingDepartment =
  | { readonly type: 'department'; readonly departmentId: DepartmentId; readonly by: 'assignment' | 'channel' }
  | { readonly type: 'contested'; readonly departmentIds: readonly DepartmentId[] }
  | { readonly type: 'none' };

const nobody: OperatingDepartment = { type: 'none' };

/** The department of a touchpoint's one agreed *operates*, else of its channel, else none; more than one agreed is contested. */
export function operatingDepartmentOf(workspace: Workspace, touchpointId: TouchpointId): OperatingDepartment {
  const agreed = assignmentsOf(workspace, touchpointId).filter(
    ({ role, standing }) => role === 'operates' && standing === 'agreed',
  );
  const [one] = agreed;
  if (one && agreed.length === 1) return { type: 'department', departmentId: one.departmentId, by: 'assignment' };
  if (one) return { type: 'contested', departmentIds: agreed.map(({ departmentId }) => departmentId) };

  const channelId = workspace.touchpoints[touchpointId]?.channelId;
  const departmentId = channelId && workspace.channels[channelId]?.operatingDepartmentId;
  return departmentId ? { type: 'department', departmentId, by: 'channel' } : nobody;
}
