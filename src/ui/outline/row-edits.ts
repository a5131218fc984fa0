import { say, type Words } from '../../lib/words.ts';
import type { Batch, Edit } from '../../model/commands/command.ts';
import { jamExcept } from '../../model/commands/jam-except.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import { recordRemoveFromSet } from '../../model/commands/record-remove-from-set.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { stageReorder } from '../../model/commands/stage-reorder.ts';
import { touchpointReorder } from '../../model/commands/touchpoint-reorder.ts';
import { touchpointSwap } from '../../model/commands/touchpoint-swap.ts';
import type { JourneyId, StageId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { touchpointRecord } from '../../model/records/touchpoint.ts';
import { jamsAt } from '../../model/selectors/jams-at.ts';
import { stagesOf, touchpointsOfStage, unsortedOf } from '../../model/selectors/reading-order.ts';
import type { Row } from './outline-rows.ts';

const deletes = say('outline.delete', 'Delete');

/** The edit that takes rows away, as one step: a jam of the touchpoint's own goes, one that it shares or inherits no longer stands there. Undefined where nothing of it can go. */
export function deleteEdit(workspace: Workspace, rows: readonly Row[]): Edit | Batch | undefined {
  const ids = rows.flatMap(({ of }) => (of.kind === 'unsorted' || of.kind === 'jam' ? [] : [of.id]));
  const edits = rows.flatMap(({ of }) => (of.kind === 'jam' ? (jamEdit(workspace, of.id, of.touchpointId) ?? []) : []));
  if (ids.length > 0) edits.unshift(recordDelete({ ids }));
  const [only] = edits;
  return edits.length > 1 ? { label: deletes, edits } : only;
}

function jamEdit(
  workspace: Workspace,
  jamId: Extract<Row['of'], { kind: 'jam' }>['id'],
  touchpointId: TouchpointId,
): Edit | undefined {
  const here = jamsAt(workspace, touchpointId).find(({ jam }) => jam.id === jamId);
  if (!here || here.exception) return undefined;
  if (here.via !== 'touchpoint') return jamExcept({ jamId, touchpointId, kind: 'notApplicable' });
  const isShared = Object.keys(here.jam.subjects).length > 1;
  return isShared
    ? recordRemoveFromSet({ id: jamId, field: 'subjects', member: touchpointId })
    : recordDelete({ ids: [jamId] });
}

/** Sets how the customer feels at touchpoints. */
export function emotionEdit(ids: readonly TouchpointId[], emotion: number): Edit | Batch | undefined {
  const edits = ids.map((id) => recordSetField({ id, field: 'emotion', value: emotion }));
  const [only] = edits;
  if (edits.length < 2) return only;
  return { label: say('map.set-emotion', 'Set “{field}”', { field: touchpointRecord.fields.emotion.label }), edits };
}

/** Moves a stage one place up (−1) or down (1); undefined at the edge. */
export function stageStepEdit(workspace: Workspace, journeyId: JourneyId, id: StageId, step: 1 | -1): Edit | undefined {
  const stages = stagesOf(workspace, journeyId);
  const here = stages.findIndex((stage) => stage.id === id);
  if (here < 0 || !stages[here + step]) return undefined;
  return stageReorder({ id, beforeId: stages[step === 1 ? here + 2 : here - 1]?.id });
}

/** Moves touchpoints that stand in one place of a journey one place up (−1) or down (1) in reading order: past the next one, or over the border of their stage. Undefined at the edge. */
export function touchpointStepEdit(workspace: Workspace, ids: readonly TouchpointId[], step: 1 | -1): Edit | undefined {
  const touchpoint = ids[0] && workspace.touchpoints[ids[0]];
  if (!touchpoint) return undefined;
  const { journeyId, stageId } = touchpoint;
  const here = stageId ? touchpointsOfStage(workspace, stageId) : unsortedOf(workspace, journeyId);
  const moving = here.filter(({ id }) => ids.includes(id));
  const edge = step === 1 ? here.indexOf(moving.at(-1) ?? touchpoint) : here.indexOf(moving[0] ?? touchpoint);
  const next = here[edge + step];
  const order = moving.map(({ id }) => id);
  if (next && order.length === 1 && order[0]) return touchpointSwap({ id: order[0], withId: next.id });
  if (next) {
    const beforeId = step === 1 ? here[edge + 2]?.id : next.id;
    return touchpointReorder({ ids: order, journeyId, stageId, beforeId });
  }
  const places = [...stagesOf(workspace, journeyId).map(({ id }) => id), undefined];
  const at = places.indexOf(stageId) + step;
  if (at < 0 || at >= places.length) return undefined;
  const there = places[at];
  const first = there ? touchpointsOfStage(workspace, there)[0] : unsortedOf(workspace, journeyId)[0];
  // Nobody is moved into a tray that is not there.
  if (!there && !first) return undefined;
  return touchpointReorder({ ids: order, journeyId, stageId: there, beforeId: step === 1 ? first?.id : undefined });
}

/** What is said of a row that went. */
export function goneWords(workspace: Workspace, { of }: Row, name: string): Words {
  const isInherited =
    of.kind === 'jam' &&
    jamsAt(workspace, of.touchpointId).some(({ jam, via }) => jam.id === of.id && via !== 'touchpoint');
  return isInherited
    ? say('outline.excepted', '“{name}” no longer applies here.', { name })
    : say('outline.deleted', 'Deleted “{name}”.', { name });
}
