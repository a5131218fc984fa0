import type { TouchpointId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import { openJamCount } from '../model/selectors/jams-at.ts';
import { ownershipOf } from '../model/selectors/ownership.ts';
import { rolesShown } from './facts.ts';
import type { Ink } from './items.ts';

/** What a touchpoint comes down to from afar, gravest first. */
export const conditions = ['badly-jammed', 'jammed', 'unowned', 'calm'] as const;

/** The one thing about a touchpoint that its block shows. */
export type Condition = (typeof conditions)[number];

/** How the block of each condition is drawn; unowned ones are hollow, so that colour is not all that tells them apart. */
export const blockInk: Readonly<Record<Condition, Ink>> = {
  'badly-jammed': { fill: 'danger' },
  jammed: { fill: 'dangerLine' },
  unowned: { fill: 'surface', stroke: 'control' },
  calm: { fill: 'lineStrong' },
};

const manyJams = 3;

/** Judges by open jams, and by whether a role that is asked about has no owner here. */
export function conditionOf(jams: number, isUnowned: boolean): Condition {
  if (jams >= manyJams) return 'badly-jammed';
  if (jams > 0) return 'jammed';
  return isUnowned ? 'unowned' : 'calm';
}

/** The condition of a touchpoint straight from the workspace. */
export function conditionIn(workspace: Workspace, id: TouchpointId): Condition {
  const isUnowned = rolesShown(workspace).some((role) => ownershipOf(workspace, id, role).type === 'gap');
  return conditionOf(openJamCount(workspace, id), isUnowned);
}
