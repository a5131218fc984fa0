import { memoByObject } from '../../lib/memo.ts';
import { freshInitials } from '../department-marks.ts';
import type { Department } from '../records/department.ts';
import type { DepartmentId } from '../records/kinds.ts';
import type { TableOf, Workspace } from '../records/tables.ts';

const marks = memoByObject((departments: TableOf<'departments'>): ReadonlyMap<DepartmentId, string> => {
  const all = Object.values<Department>(departments).sort((a, b) => (a.id < b.id ? -1 : 1));
  const given = all.filter(({ initials }) => initials.trim());
  const taken = given.map(({ initials }) => ({ initials: initials.trim() }));
  const found = new Map(given.map(({ id, initials }) => [id, initials.trim()]));
  for (const { id, name } of all) {
    if (found.has(id)) continue;
    const initials = freshInitials(name, taken);
    taken.push({ initials });
    found.set(id, initials || '?');
  }
  return found;
});

/** The up to three letters that stand for a department on the map: its own, or made of its name so that no two are alike where that can be. */
export const departmentInitials = (workspace: Workspace, departmentId: DepartmentId): string =>
  marks(workspace.departments).get(departmentId) ?? '?';
