import { memoByObject } from '../../lib/memo.ts';
import { roleNames } from '../records/choices.ts';
import type { Jam } from '../records/jam.ts';
import type { JourneyId } from '../records/kinds.ts';
import type { TableOf, Workspace } from '../records/tables.ts';
import { isOpenJam } from './jams-at.ts';
import { ownershipOf } from './ownership.ts';
import { touchpointsOf } from './reading-order.ts';

const sizeOf = memoByObject((table: object): number => Object.keys(table).length);

const openJams = memoByObject(
  (jams: TableOf<'jams'>): number => Object.values<Jam>(jams).filter((jam) => isOpenJam(jam)).length,
);

/** How much a workspace holds: for the list of workspaces, the rail, and the limits. */
export interface Counts {
  readonly journeys: number;
  readonly stages: number;
  readonly touchpoints: number;
  readonly connections: number;
  readonly channels: number;
  readonly departments: number;
  readonly jams: number;
  readonly openJams: number;
}

/** Counts what is in a workspace. */
export const counts = (workspace: Workspace): Counts => ({
  journeys: sizeOf(workspace.journeys),
  stages: sizeOf(workspace.stages),
  touchpoints: sizeOf(workspace.touchpoints),
  connections: sizeOf(workspace.connections),
  channels: sizeOf(workspace.channels),
  departments: sizeOf(workspace.departments),
  jams: sizeOf(workspace.jams),
  openJams: openJams(workspace.jams),
});

/** How far the ownership of a journey has been answered: its cells are touchpoints times roles in use. */
export interface OwnershipCounts {
  readonly cells: number;
  readonly agreed: number;
  readonly contested: number;
  readonly gaps: number;
}

/** Counts the cells of a journey's ownership; a gap counts only in a role in which somebody owns something, as nobody has been asked in the others. */
export function ownershipCounts(workspace: Workspace, journeyId: JourneyId): OwnershipCounts {
  const touchpoints = touchpointsOf(workspace, journeyId);
  const total = { cells: 0, agreed: 0, contested: 0, gaps: 0 };
  for (const role of roleNames.filter((name) => workspace.workspace.rolesInUse[name])) {
    const types = touchpoints.map(({ id }) => ownershipOf(workspace, id, role).type);
    const agreed = types.filter((type) => type === 'agreed').length;
    const contested = types.filter((type) => type === 'contested').length;
    total.cells += types.length;
    total.agreed += agreed;
    total.contested += contested;
    if (agreed + contested > 0) total.gaps += types.length - agreed - contested;
  }
  return total;
}
