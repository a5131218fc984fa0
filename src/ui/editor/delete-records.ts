import { say, type Words } from '../../lib/words.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import { type RecordId, type StageId, type TouchpointId, tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { touchpointsOfStage } from '../../model/selectors/reading-order.ts';
import { names } from '../names.ts';
import type { Editor } from './editor.ts';

/** What a delete takes away, in a sentence: stages with what goes with them, a touchpoint, several of anything; undefined where one sees it oneself. */
export function deletedWords(workspace: Workspace, ids: readonly RecordId[]): Words | undefined {
  const stages = ids.filter((id): id is StageId => tableOf(id) === 'stages');
  const inStages = new Set(
    stages.flatMap((id) => touchpointsOfStage(workspace, id).map((touchpoint) => touchpoint.id)),
  );
  const touchpoints = ids.filter((id) => tableOf(id) === 'touchpoints' && !inStages.has(id as TouchpointId)).length; // by its prefix
  const connections = ids.filter((id) => tableOf(id) === 'connections').length;
  const count = touchpoints + inStages.size;
  const [only] = stages;
  if (only && ids.length === 1)
    return say(
      'deleted.stage',
      'Deleted the stage “{name}”{count, plural, =0 {} one { and its touchpoint} other { and its # touchpoints}}.',
      { name: nameOf(workspace, only), count },
    );
  if (stages.length > 0)
    return say(
      'deleted.stages',
      'Deleted {stages, plural, one {# stage} other {# stages}}{count, plural, =0 {} one { and # touchpoint} other { and # touchpoints}}.',
      { stages: stages.length, count },
    );
  const [one] = ids;
  if (one && ids.length === 1 && count === 1)
    return say('deleted.touchpoint', 'Deleted “{name}”.', { name: nameOf(workspace, one) });
  if (ids.length < 2) return undefined;
  if (connections > 0 && count > 0)
    return say('deleted.several', 'Deleted {count, number} things.', { count: ids.length });
  return connections > 0
    ? say('deleted.connections', 'Deleted {count, plural, one {# connection} other {# connections}}.', {
        count: connections,
      })
    : say('deleted.touchpoints', 'Deleted {count, plural, one {# touchpoint} other {# touchpoints}}.', { count });
}

/** Deletes records as one undo step, and says what went where that is more than one sees; false where it was refused. */
export function deleteRecords({ edit, store, messages, undo }: Editor, ids: readonly RecordId[]): boolean {
  const sentence = deletedWords(store.snapshot(), ids);
  if (!edit(recordDelete({ ids: [...ids] }))) return false;
  if (sentence) messages.news(sentence, { label: names.undo, run: undo });
  return true;
}
