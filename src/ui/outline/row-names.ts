import { unreachable } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';
import { roles } from '../../model/records/choices.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { namedOr, withoutIf } from '../../model/selectors/display-name.ts';
import { names } from '../names.ts';
import type { RowOf } from './outline-rows.ts';

/** What a row is called: the name of a stage or touchpoint, *Goes to: NAME, if CONDITION*, *Operates: DEPARTMENT*, *Jam: TITLE*. */
export function nameOfRow(workspace: Workspace, of: RowOf): Words {
  switch (of.kind) {
    case 'stage':
      return namedOr('stages', workspace.stages[of.id]?.name);
    case 'unsorted':
      return names.unsorted;
    case 'touchpoint':
      return namedOr('touchpoints', workspace.touchpoints[of.id]?.name);
    case 'goes-to': {
      const { toId, condition = '' } = workspace.connections[of.id] ?? {};
      const name = namedOr('touchpoints', toId && workspace.touchpoints[toId]?.name);
      return condition
        ? say('outline.goes-to-if', 'Goes to: {name}, if {condition}', { name, condition: withoutIf(condition) })
        : say('outline.goes-to', 'Goes to: {name}', { name });
    }
    case 'owner': {
      const { role = 'operates', departmentId } = workspace.assignments[of.id] ?? {};
      const department = namedOr('departments', departmentId && workspace.departments[departmentId]?.name);
      return say('outline.owner', '{role}: {department}', { role: roles[role], department });
    }
    case 'jam':
      return say('outline.jam', 'Jam: {title}', { title: namedOr('jams', workspace.jams[of.id]?.title) });
    default:
      return unreachable(of);
  }
}

/** The text of a row that is edited in place; undefined where there is none, or what it stood for is gone. */
export function textOfRow(workspace: Workspace, of: RowOf): string | undefined {
  switch (of.kind) {
    case 'stage':
      return workspace.stages[of.id]?.name;
    case 'touchpoint':
      return workspace.touchpoints[of.id]?.name;
    case 'goes-to':
      return workspace.connections[of.id]?.condition;
    case 'jam':
      return workspace.jams[of.id]?.title;
    case 'unsorted':
    case 'owner':
      return undefined;
    default:
      return unreachable(of);
  }
}

/** The field that holds the text of a row that is edited in place. */
export function textFieldOfRow({ kind }: RowOf): 'name' | 'condition' | 'title' {
  if (kind === 'goes-to') return 'condition';
  return kind === 'jam' ? 'title' : 'name';
}
