import { readLines } from '../../exchange/import/lines/lines.ts';
import { usualChoices } from '../../exchange/import/plan/plan.ts';
import { planJourneys } from '../../exchange/import/plan/plan-journeys.ts';
import type { Reading } from '../../exchange/import/reading.ts';
import { likeliestFormat } from '../../exchange/import/registry.ts';
import type { Edit } from '../../model/commands/command.ts';
import { recordsAdd } from '../../model/commands/records-add.ts';
import { selectionPaste } from '../../model/commands/selection-paste.ts';
import { type Fragment, journeyHere, stageHere } from '../../model/fragment.ts';
import type { JourneyId, StageId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';

/** The edit that makes touchpoints of a pasted text; undefined where it is no list. */
export const pastedList = (
  text: string,
  workspace: Workspace,
  journeyId: JourneyId,
  stageId: StageId | undefined,
): Edit | undefined =>
  likeliestFormat(text)?.id === 'lines' ? listEdit(readLines(text), workspace, journeyId, stageId) : undefined;

/** The edit that makes touchpoints of a pasted list: in the stage one works in, or where the list names stages or there are none, as stages of their own. */
export function listEdit(
  reading: Reading,
  workspace: Workspace,
  journeyId: JourneyId,
  stageId: StageId | undefined,
): Edit {
  const namesStages = reading.stages.some(({ name }) => name !== '');
  if (namesStages || !stageId)
    return recordsAdd({ fragment: planJourneys([reading], workspace, { ...usualChoices, journeyId }).fragment });
  return selectionPaste({ fragment: rowOf(reading), journeyId, stageId });
}

/** Touchpoints side by side, each connected to the next. */
function rowOf({ touchpoints }: Reading): Fragment {
  const keys = touchpoints.map((_, index) => `t${index}`);
  const records = touchpoints.map(({ name }, column) => [
    `t${column}`,
    { name, column, row: 0, journeyId: journeyHere, stageId: stageHere },
  ]);
  const ways = keys.slice(1).map((toId, index) => [`c${index}`, { fromId: keys[index], toId }]);
  return { tables: { touchpoints: Object.fromEntries(records), connections: Object.fromEntries(ways) } };
}
