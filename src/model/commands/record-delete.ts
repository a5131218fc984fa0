import { array } from 'valibot';
import { say } from '../../lib/words.ts';
import { type AssignmentId, type RecordId, type StageId, type TableName, tableOf } from '../records/kinds.ts';
import { recordIn, recordsIn } from '../records-in.ts';
import { defineCommand, done, refuse, type WorkspaceDraft } from './command.ts';
import { anyId } from './params.ts';

/** Deletes records of any table as one step. What belongs to them is hidden with them, mentions of them read as none, and undo brings all back; a stage takes its present touchpoints. */
export const recordDelete = defineCommand({
  type: 'record.delete',
  label: say('record.delete', 'Delete'),
  params: { ids: array(anyId) },

  apply(draft, { ids }) {
    const [first] = ids;
    if (!first) return refuse({ type: 'nothing-to-do' });
    const there = ids.filter((id) => isThere(draft, id));
    if (there.length === 0) return refuse({ type: 'gone', id: first });

    const stages = new Set<StageId>(there.filter((id): id is StageId => tableOf(id) === 'stages'));
    if (stages.size > 0) deleteTouchpointsIn(draft, stages);
    for (const id of there) {
      if (tableOf(id) === 'assignments') deleteTwins(draft, id as AssignmentId); // the table was read from its prefix
      remove(draft, id);
    }
    return done();
  },
});

function isThere(draft: WorkspaceDraft, id: RecordId): boolean {
  const table = tableOf(id);
  return table !== undefined && recordIn(draft, table, id) !== undefined;
}

function remove(draft: WorkspaceDraft, id: RecordId): void {
  const table: TableName | undefined = tableOf(id);
  if (table) delete (draft[table] as Record<string, unknown>)[id]; // the table that the id's prefix names
}

function deleteTouchpointsIn(draft: WorkspaceDraft, stages: ReadonlySet<StageId>): void {
  for (const { id, stageId } of recordsIn(draft, 'touchpoints')) {
    if (stageId && stages.has(stageId)) delete draft.touchpoints[id];
  }
}

/** Assignments that say the same read as one, so they are deleted as one. */
function deleteTwins(draft: WorkspaceDraft, id: AssignmentId): void {
  const one = recordIn(draft, 'assignments', id);
  if (!one) return;
  const { touchpointId, role, departmentId } = one;
  for (const other of recordsIn(draft, 'assignments')) {
    if (other.touchpointId === touchpointId && other.role === role && other.departmentId === departmentId)
      delete draft.assignments[other.id];
  }
}
