import type { TouchpointId } from '../records/kinds.ts';
import type { PainPoint } from '../records/pain-point.ts';
import type { Workspace } from '../records/tables.ts';
import { groupedBy, none } from './grouped.ts';

const byTouchpoint = groupedBy<PainPoint, TouchpointId>(({ touchpointId }) => touchpointId);

/** The pain points of a touchpoint, in the order in which they were made. */
export const painPointsOf = ({ painPoints }: Pick<Workspace, 'painPoints'>, id: TouchpointId): readonly PainPoint[] =>
  byTouchpoint(painPoints).get(id) ?? none();
