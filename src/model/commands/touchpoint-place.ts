import { is } from 'valibot';
import type { Refusal } from '../errors.ts';
import type { TouchpointId } from '../records/kinds.ts';
import { touchpointRecord } from '../records/touchpoint.ts';
import { recordsIn } from '../records-in.ts';
import type { WorkspaceDraft } from './command.ts';
import { type Cell, cellAtEnd } from './grid-cells.ts';
import { idOf } from './params.ts';
import type { Found } from './references.ts';

/** Why a place is not there to put a touchpoint on: its journey, or its stage in that journey, is gone. */
export function placeRefusal(
  draft: WorkspaceDraft,
  { journeyId, stageId }: Pick<Cell, 'journeyId' | 'stageId'>,
): Refusal | undefined {
  if (!draft.journeys[journeyId]) return { type: 'gone', id: journeyId };
  if (stageId && draft.stages[stageId]?.journeyId !== journeyId) return { type: 'gone', id: stageId };
  return undefined;
}

/** Puts a touchpoint on a cell; the four fields are a group, written whole. */
export function place(draft: WorkspaceDraft, id: TouchpointId, { journeyId, stageId, column, row }: Cell): void {
  const touchpoint = draft.touchpoints[id];
  if (touchpoint) Object.assign(touchpoint, { journeyId, stageId, column, row });
}

/** Puts a touchpoint at the end of a stage of its journey, or of the tray where there is none: what choosing a stage in Details does. */
export function moveToStage(draft: WorkspaceDraft, { record }: Found, stageId: unknown): Refusal | undefined {
  const touchpoint = draft.touchpoints[record.id as TouchpointId]; // the caller found it in that table
  if (!touchpoint || stageId === touchpoint.stageId) return undefined;
  const { journeyId } = touchpoint;
  if (stageId !== undefined && !is(idOf('stages'), stageId)) {
    return { type: 'bad-value', field: touchpointRecord.fields.stageId.label };
  }
  const there = { journeyId, stageId };
  const refused = placeRefusal(draft, there);
  if (!refused) place(draft, touchpoint.id, cellAtEnd(draft, there));
  return refused;
}

/** Takes out the connections of touchpoints that now lead into another journey: one joins two touchpoints of one journey. */
export function cutAcrossJourneys(draft: WorkspaceDraft, moved: ReadonlySet<TouchpointId>): void {
  for (const { id, fromId, toId } of recordsIn(draft, 'connections')) {
    if (!moved.has(fromId) && !moved.has(toId)) continue;
    if (draft.touchpoints[fromId]?.journeyId !== draft.touchpoints[toId]?.journeyId) delete draft.connections[id];
  }
}
