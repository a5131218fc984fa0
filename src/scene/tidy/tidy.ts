import { say } from '../../lib/words.ts';
import type { Batch } from '../../model/commands/command.ts';
import { touchpointMoveSeveral } from '../../model/commands/touchpoint-move-several.ts';
import type { Connection } from '../../model/records/connection.ts';
import type { ConnectionId, JourneyId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import { connectionsOf } from '../../model/selectors/connections.ts';
import { layoutJourney } from '../layout-journey.ts';
import { amongOthers } from './among-others.ts';
import { arrange, type Manner, prepare } from './arrange.ts';
import { compacted } from './compacted.ts';
import { isBetter, type Quality, qualityOf } from './quality.ts';
import { type Cells, chosenOf, type Subject, subjectOf } from './subject.ts';

/** What came of tidying: one step for undo that moves touchpoints, or nothing, because the map is as tidy as it gets. */
export type Tidied =
  | { readonly type: 'tidied'; readonly edit: Batch; readonly moved: number }
  | { readonly type: 'already-tidy' };

/** What may be asked of tidying besides the journey. */
export interface TidyOptions {
  /** Only these move; what else there is stays where it is drawn. */
  readonly only?: readonly TouchpointId[] | undefined;
  /** Told now and then how far the work has come, 0…1. */
  readonly onProgress?: (share: number) => void;
}

const manners: readonly Manner[] = [
  { start: 'present', isPinned: false },
  { start: 'anew', isPinned: false },
];

/** In larger journeys a main line that has to be on top costs more crossings than it is worth. */
const onTop = { manner: { start: 'present', isPinned: true }, most: 300 } as const;

const mannersFor = ({ ids }: Subject): readonly Manner[] =>
  ids.length > onTop.most ? manners : [onTop.manner, ...manners];

/** Arranges the touchpoints of a journey in layers on the grid, stage by stage, so that connections run to the right,
 * cross little and the main line is straight. A map never comes out with more crossings, and a tidy one stays as it is. */
export function tidy(workspace: Workspace, journeyId: JourneyId, options: TidyOptions = {}): Tidied {
  const only = options.only && new Set(options.only);
  const drawn = subjectOf(workspace, journeyId);
  const attempt = attempts(workspace, journeyId);
  let best = attempt(workspace, drawn);
  let open = 1;

  // Each round begins with the best so far, until none is better: then tidying the outcome again changes nothing.
  for (let isBetterNow = true; isBetterNow; ) {
    isBetterNow = false;
    const present = subjectOf(best.workspace, journeyId);
    const from = best.workspace;
    const makers = only ? makersAmong(present, chosenOf(present, only)) : makersOf(present);
    for (const [number, make] of makers.entries()) {
      const cells = make();
      const next = isSame(cells, present) ? undefined : attempt(from, { ...present, ...cells });
      if (next && isBetter(next.quality, best.quality)) {
        best = next;
        isBetterNow = true;
      }
      options.onProgress?.(1 - open * (1 - (number + 1) / (makers.length + 1)));
    }
    open /= makers.length + 1;
  }
  return tidied(workspace, best.workspace, drawn.ids);
}

type Maker = () => Cells;

function makersOf(present: Subject): readonly Maker[] {
  const prepared = prepare(present);
  return [...mannersFor(present).map((manner) => () => arrange(prepared, manner)), () => compacted(present)];
}

function makersAmong(present: Subject, chosen: Subject): readonly Maker[] {
  const prepared = prepare(chosen);
  return mannersFor(chosen).map((manner) => () => amongOthers(present, chosen, arrange(prepared, manner)));
}

interface Attempt {
  readonly workspace: Workspace;
  readonly quality: Quality;
}

/** Measures attempts at one journey. They are drawn without conditions, on which no line's way depends. */
function attempts(workspace: Workspace, journeyId: JourneyId): (from: Workspace, subject: Subject) => Attempt {
  const bare: Record<ConnectionId, Connection> = {};
  for (const connection of connectionsOf(workspace, journeyId)) bare[connection.id] = { ...connection, condition: '' };
  return (from, subject) => {
    const moved = withCells(from, subject);
    const layout = layoutJourney({ ...moved, connections: bare }, journeyId, { lanes: [] });
    return { workspace: moved, quality: qualityOf(layout, subject) };
  };
}

function isSame(a: Cells, b: Cells): boolean {
  return (
    a.columns.every((column, each) => column === b.columns[each]) && a.rows.every((row, each) => row === b.rows[each])
  );
}

/** The workspace with touchpoints on other cells; the same object where all of them stand there already. */
function withCells(workspace: Workspace, { ids, columns, rows }: Subject): Workspace {
  const moved: Record<TouchpointId, Touchpoint> = {};
  let isMoved = false;
  ids.forEach((id, each) => {
    const touchpoint = workspace.touchpoints[id];
    const column = columns[each] ?? 0;
    const row = rows[each] ?? 0;
    if (!touchpoint || (touchpoint.column === column && touchpoint.row === row)) return;
    moved[id] = { ...touchpoint, column, row };
    isMoved = true;
  });
  return isMoved ? { ...workspace, touchpoints: { ...workspace.touchpoints, ...moved } } : workspace;
}

function tidied(before: Workspace, after: Workspace, ids: readonly TouchpointId[]): Tidied {
  const moves = ids.flatMap((id) => {
    const old = before.touchpoints[id];
    const touchpoint = after.touchpoints[id];
    if (!old || !touchpoint || (old.column === touchpoint.column && old.row === touchpoint.row)) return [];
    const { journeyId, stageId, column, row } = touchpoint;
    return { id, journeyId, stageId, column, row };
  });
  if (moves.length === 0) return { type: 'already-tidy' };
  const edit = { label: say('tidy.label', 'Tidy the map'), edits: [touchpointMoveSeveral({ moves })] };
  return { type: 'tidied', edit, moved: moves.length };
}
