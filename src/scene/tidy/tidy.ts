import type { Edit } from '../../model/commands/command.ts';
import { touchpointMoveSeveral } from '../../model/commands/touchpoint-move-several.ts';
import type { JourneyId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import { amongOthers } from './among-others.ts';
import { arrange, type Manner, prepare } from './arrange.ts';
import { compacted } from './compacted.ts';
import { isBetter, qualityOf } from './quality.ts';
import { type Cells, type Subject, subjectOf } from './subject.ts';

/** What came of tidying: one edit that moves touchpoints, or nothing, because the map is as tidy as it gets. */
export type Tidied =
  | { readonly type: 'tidied'; readonly edit: Edit; readonly moved: number }
  | { readonly type: 'already-tidy' };

/** What may be asked of tidying besides the journey. */
export interface TidyOptions {
  /** Only these move; what else there is stays where it stands. */
  readonly only?: readonly TouchpointId[] | undefined;
  /** Told now and then how far the work has come, 0…1. */
  readonly onProgress?: (share: number) => void;
}

const manners: readonly Manner[] = [
  { start: 'present', isPinned: true },
  { start: 'anew', isPinned: true },
  { start: 'present', isPinned: false },
  { start: 'anew', isPinned: false },
];

/** Arranges the touchpoints of a journey in layers on the grid, stage by stage, so that connections run to the right,
 * cross little and the main line is straight. A map never comes out with more crossings, and a tidy one stays as it is. */
export function tidy(workspace: Workspace, journeyId: JourneyId, options: TidyOptions = {}): Tidied {
  const only = options.only && new Set(options.only);
  const drawn = subjectOf(workspace, journeyId);
  let best = withCells(workspace, drawn, drawn);
  let quality = qualityOf(best, journeyId);
  let open = 1;

  // Each round begins with the best so far, until none is better: then tidying the outcome again changes nothing.
  for (let isBetterNow = true; isBetterNow; ) {
    isBetterNow = false;
    const present = best;
    const attempts = attemptsAt(present, journeyId, only);
    for (const [number, attempt] of attempts.entries()) {
      const next = attempt();
      const reached = qualityOf(next, journeyId);
      if (isBetter(reached, quality)) {
        best = next;
        quality = reached;
        isBetterNow = true;
      }
      options.onProgress?.(1 - open * (1 - (number + 1) / (attempts.length + 1)));
    }
    open /= attempts.length + 1;
  }
  return tidied(workspace, best, drawn.ids);
}

function attemptsAt(workspace: Workspace, journeyId: JourneyId, only: ReadonlySet<TouchpointId> | undefined) {
  const all = subjectOf(workspace, journeyId);
  const subject = only ? subjectOf(workspace, journeyId, only) : all;
  const prepared = prepare(subject);
  const arranged = manners.map((manner) => () => {
    const cells = arrange(prepared, manner);
    return withCells(workspace, subject, only ? amongOthers(all, subject, cells) : cells);
  });
  return only ? arranged : [...arranged, () => withCells(workspace, subject, compacted(subject))];
}

/** The workspace with these touchpoints on other cells; the same object where all of them stand there already. */
function withCells(workspace: Workspace, { ids }: Subject, { columns, rows }: Cells): Workspace {
  const moved: Record<TouchpointId, Touchpoint> = {};
  ids.forEach((id, each) => {
    const touchpoint = workspace.touchpoints[id];
    const column = columns[each] ?? 0;
    const row = rows[each] ?? 0;
    if (touchpoint && (touchpoint.column !== column || touchpoint.row !== row))
      moved[id] = { ...touchpoint, column, row };
  });
  if (Object.keys(moved).length === 0) return workspace;
  return { ...workspace, touchpoints: { ...workspace.touchpoints, ...moved } };
}

function tidied(before: Workspace, after: Workspace, ids: readonly TouchpointId[]): Tidied {
  const moves = ids.flatMap((id) => {
    const touchpoint = after.touchpoints[id];
    if (!touchpoint || touchpoint === before.touchpoints[id]) return [];
    const { journeyId, stageId, column, row } = touchpoint;
    const old = before.touchpoints[id];
    return old?.column === column && old.row === row ? [] : { id, journeyId, stageId, column, row };
  });
  if (moves.length === 0) return { type: 'already-tidy' };
  return { type: 'tidied', edit: touchpointMoveSeveral({ moves }), moved: moves.length };
}
