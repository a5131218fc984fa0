import type { JourneyId, LaneId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { emotionLane } from './emotion.ts';
import type { Lane } from './lane.ts';
import { ownRow } from './own-row.ts';

/** All built-in lanes by name, in the order they are offered. */
export const lanes: Readonly<Record<string, Lane>> = {
  emotion: emotionLane,
};

/** A lane that is shown, with the name or id it has in the journey. */
export interface ShownLane {
  readonly id: string;
  readonly lane: Lane;
}

/** A lane by its built-in name or the id of a row of one's own; undefined where there is none. */
export function laneCalled(workspace: Workspace, id: string): Lane | undefined {
  const own = id as LaneId; // a lookup by any text
  return lanes[id] ?? (workspace.lanes[own] && ownRow(own));
}

/** The lanes a journey shows, from top to bottom: those asked for, else its own choice; unknown names and rows of other journeys are passed over. */
export function lanesShown(
  workspace: Workspace,
  journeyId: JourneyId,
  asked?: readonly string[],
): readonly ShownLane[] {
  return (asked ?? ranked(workspace.journeys[journeyId]?.lanesShown ?? {})).flatMap((id) => {
    const owner = workspace.lanes[id as LaneId]?.journeyId; // a lookup by any text
    const lane = owner === undefined || owner === journeyId ? laneCalled(workspace, id) : undefined;
    return lane ? [{ id, lane }] : [];
  });
}

function ranked(names: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(names)
    .sort(([a, first], [b, second]) => (first < second ? -1 : first > second ? 1 : a < b ? -1 : 1))
    .map(([name]) => name);
}
