import * as v from 'valibot';
import { touchpointMoveSeveral } from '../../../../src/model/commands/touchpoint-move-several.ts';
import type { Workspace } from '../../../../src/model/records/tables.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { type Quality, qualityOf } from '../../../../src/scene/tidy/quality.ts';
import { subjectOf } from '../../../../src/scene/tidy/subject.ts';
import { type TidyOptions, tidy } from '../../../../src/scene/tidy/tidy.ts';
import { type MadeConnection, type MadeTouchpoint, madeJourneyId } from '../made-workspace.ts';

/** The made journey after it was tidied, and how many touchpoints that moved. */
export function tidied(
  before: Workspace,
  options?: TidyOptions,
): { readonly after: Workspace; readonly moved: number } {
  const outcome = tidy(before, madeJourneyId, options);
  if (outcome.type === 'already-tidy') return { after: before, moved: 0 };
  const { moves } = v.parse(touchpointMoveSeveral.schema, outcome.edit.edits[0]?.params);
  const touchpoints = { ...before.touchpoints };
  for (const { id, stageId, column, row } of moves) {
    const touchpoint = touchpoints[id];
    if (!touchpoint) throw new Error('Tidying moves what is not there');
    touchpoints[id] = { ...touchpoint, stageId, column, row };
  }
  return { after: { ...before, touchpoints }, moved: outcome.moved };
}

/** How well the made journey reads as it is drawn. */
export const measured = (workspace: Workspace): Quality =>
  qualityOf(layoutJourney(workspace, madeJourneyId, { lanes: [] }), subjectOf(workspace, madeJourneyId));

/** Stage, column and row of each touchpoint, in the order in which they were made. */
export const cellsOf = ({ touchpoints }: Workspace): readonly string[] =>
  Object.values(touchpoints)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ stageId, column, row }) => `${stageId ? Number(stageId.slice(3)) : 'tray'}:${column},${row}`);

/** A connection from each to the next. */
export const chain = (...numbers: readonly number[]): readonly MadeConnection[] =>
  numbers.slice(1).map((to, index) => ({ from: numbers[index] ?? 0, to }));

/** Touchpoints of stages, by stage, column and row. */
export const at = (...cells: readonly (readonly [stage: number, column: number, row: number])[]): MadeTouchpoint[] =>
  cells.map(([stage, column, row]) => ({ stage, column, row }));
