import { readLines } from '../../exchange/import/lines/lines.ts';
import { usualChoices } from '../../exchange/import/plan/plan.ts';
import { planJourneys } from '../../exchange/import/plan/plan-journeys.ts';
import { say } from '../../lib/words.ts';
import type { Batch, Edit } from '../../model/commands/command.ts';
import { selectionPaste } from '../../model/commands/selection-paste.ts';
import { touchpointMoveSeveral } from '../../model/commands/touchpoint-move-several.ts';
import { type Fragment, journeyHere, stageHere } from '../../model/fragment.ts';
import type { JourneyId, StageId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { stagesOf, touchpointsOfStage, unsortedOf } from '../../model/selectors/reading-order.ts';

/** Where lines are pasted: after a touchpoint, else at the end of a stage, else in the tray. */
export interface PastePlace {
  readonly journeyId: JourneyId;
  readonly stageId: StageId | undefined;
  readonly afterId?: TouchpointId | undefined;
}

/** Marks as a stage each line that lines below are indented under, as in a list from a text editor; a list that names its stages with colons stays as it is. */
export function withStagesMarked(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.some((line) => /[:：]\s*$|^\s*#/u.test(line))) return text;
  const depths = filled.map(depthOf);
  const least = Math.min(...depths);
  if (!depths.some((depth) => depth > least)) return text;
  let seen = 0;
  return lines
    .map((line) => {
      if (line.trim() === '') return line;
      const next = depths[seen + 1];
      const isStage = depths[seen] === least && next !== undefined && next > least;
      seen++;
      return isStage ? `${line.trimEnd()}:` : line;
    })
    .join('\n');
}

const depthOf = (line: string): number => line.match(/^\s*/u)?.[0].replaceAll('\t', '    ').length ?? 0;

const label = say('outline.paste-lines', 'Paste lines');

/** The edit that makes an item of each line: touchpoints one after the other below the place, connected in order and from what stands there; named stages after the stage there. Without any stage yet, it is read as in the box of steps. Undefined for no lines. */
export function linesEdit(text: string, workspace: Workspace, place: PastePlace): Batch | undefined {
  const { journeyId, stageId } = place;
  const reading = readLines(withStagesMarked(text));
  const isFirst = stagesOf(workspace, journeyId).length === 0 && place.afterId === undefined;
  if (isFirst && reading.touchpoints.length + reading.stages.length > 0) {
    const { fragment } = planJourneys([reading], workspace, { ...usualChoices, journeyId });
    return { label, edits: [selectionPaste({ fragment, journeyId })] };
  }
  const loose = reading.touchpoints.filter(({ stageKey }) => stageKey === undefined || isNameless(reading, stageKey));
  const named = reading.stages.filter(({ name }) => name !== '');
  const inStages = reading.touchpoints.filter((touchpoint) => !loose.includes(touchpoint));
  if (loose.length + named.length === 0) return undefined;
  const edits: Edit[] =
    loose.length > 0
      ? rowEdits(
          loose.map(({ name }) => name),
          workspace,
          place,
        )
      : [];
  if (named.length > 0) {
    const { fragment } = planJourneys([{ ...reading, stages: named, touchpoints: inStages }], workspace, {
      ...usualChoices,
      journeyId,
    });
    edits.push(selectionPaste({ fragment, journeyId, stageId }));
  }
  return { label, edits };
}

const isNameless = ({ stages }: ReturnType<typeof readLines>, key: string): boolean =>
  stages.find((stage) => stage.key === key)?.name === '';

/** Touchpoints side by side, each connected to the next and the first from the one they follow, for which those further on make room. */
function rowEdits(names: readonly string[], workspace: Workspace, { journeyId, stageId, afterId }: PastePlace): Edit[] {
  const after = afterId && workspace.touchpoints[afterId];
  const there = stageId ? touchpointsOfStage(workspace, stageId) : unsortedOf(workspace, journeyId);
  const from = after ?? there.at(-1);
  const keys = names.map((_, index) => `t${index}`);
  const records = names.map((name, column) => [
    `t${column}`,
    { name, column, row: 0, journeyId: journeyHere, stageId: stageHere },
  ]);
  const ways = keys.flatMap((toId, index) => {
    const fromId = keys[index - 1] ?? from?.id;
    return fromId === undefined ? [] : [[`c${index}`, { fromId, toId }] as const];
  });
  const fragment: Fragment = {
    tables: { touchpoints: Object.fromEntries(records), connections: Object.fromEntries(ways) },
  };
  if (!after) return [selectionPaste({ fragment, journeyId, stageId })];
  const later = there.filter(({ column }) => column > after.column);
  const moves = later.map(({ id, column, row }) => ({ id, journeyId, stageId, column: column + names.length, row }));
  const makeRoom = moves.length > 0 ? [touchpointMoveSeveral({ moves })] : [];
  const { column, row } = after;
  return [...makeRoom, selectionPaste({ fragment, journeyId, stageId, column: column + 1, row })];
}
