import type { Fragment } from '../../model/fragment.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { stagesOf, touchpointsOfStage, unsortedOf } from '../../model/selectors/reading-order.ts';

/** The kind of data under which a copy travels with everything it holds; as plain text it is a list of names. */
export const copyType = 'application/x-throughline-copy+json';

/** What is copied, as a list that can be pasted anywhere: stages with a colon, touchpoints below them. */
export function listOf(workspace: Workspace, journeyId: JourneyId, ids: ReadonlySet<string>): string {
  const lines: string[] = [];
  const add = (
    name: string,
    isStage: boolean,
    touchpoints: readonly { readonly id: string; readonly name: string }[],
  ) => {
    const chosen = touchpoints.filter(({ id }) => isStage || ids.has(id));
    if (isStage) lines.push(`${name}:`);
    lines.push(...chosen.map((touchpoint) => touchpoint.name));
  };
  for (const stage of stagesOf(workspace, journeyId))
    add(stage.name, ids.has(stage.id), touchpointsOfStage(workspace, stage.id));
  add('', false, unsortedOf(workspace, journeyId));
  return lines.join('\n');
}

/** Reads a copy; undefined for whatever is none. The command that pastes it checks it before anything is made. */
export function fragmentIn(json: string): Fragment | undefined {
  if (json === '') return undefined;
  try {
    const found: unknown = JSON.parse(json);
    const isCopy = typeof found === 'object' && found !== null && 'tables' in found;
    return isCopy ? (found as Fragment) : undefined; // the command checks it before anything is made
  } catch {
    return undefined; // another program writes under this name: then the text counts
  }
}
