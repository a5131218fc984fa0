import { readAtOnce } from '../../exchange/import/read-at-once.ts';
import { say, type Words } from '../../lib/words.ts';
import type { Edit } from '../../model/commands/command.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { recordsAdd } from '../../model/commands/records-add.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';

/** What typed or pasted steps come to. */
export type Steps =
  | { readonly type: 'nothing' }
  | {
      readonly type: 'map';
      /** What is found, such as *3 stages, 5 touchpoints, connected in order*. */
      readonly hint: Words;
      readonly unread: readonly { readonly line: number; readonly reason: Words }[];
      /** The edits that make it in a journey, as one step for undo. */
      readonly edits: readonly Edit[];
    }
  /** It needs a look before anything is made of it: a table without headings, a diagram whose actors may be departments or personas, a whole workspace. */
  | { readonly type: 'look'; readonly hint: Words }
  | { readonly type: 'refused'; readonly says: Words };

const much = say('start.much', 'A long text: look at what would be made of it first');

/** Reads steps as a list, a Mermaid journey or a table, whichever they are, and plans the map of an empty journey. */
export async function stepsOf(text: string, journeyId: JourneyId, workspace: Workspace): Promise<Steps> {
  if (text.trim() === '') return { type: 'nothing' };
  if (text.length > readAtOnce) return { type: 'look', hint: much };
  const [{ readText }, { planJourneys }, { usualChoices }, { hintOfLines }] = await Promise.all([
    import('../../exchange/import/read-sources.ts'),
    import('../../exchange/import/plan/plan-journeys.ts'),
    import('../../exchange/import/plan/plan.ts'),
    import('../../exchange/import/lines/lines.ts'),
  ]);
  const source = await readText(text);
  if (source.type === 'refused') return { type: 'refused', says: source.says };
  if (source.type === 'workspace')
    return { type: 'look', hint: say('start.workspace', 'A whole workspace: look at what is in it') };

  const { reading, format, formatName } = source;
  const counts = hintOfLines({ stages: reading.stages.length, touchpoints: reading.touchpoints.length });
  if (!counts) return { type: 'nothing' };
  const hint =
    format === 'lines' ? counts : say('start.format-and-counts', '{format}: {counts}', { format: formatName, counts });
  const asks =
    reading.columns?.some(({ guessed }) => guessed) ||
    reading.touchpoints.some(({ actors }) => (actors?.length ?? 0) > 0);
  if (asks) return { type: 'look', hint };

  const plan = planJourneys([reading], workspace, { ...usualChoices, journeyId });
  if (plan.tooMuchHere) return { type: 'refused', says: plan.tooMuchHere };
  const titled = plan.name && !workspace.journeys[journeyId]?.title;
  return {
    type: 'map',
    hint,
    unread: reading.unread,
    edits: [
      recordsAdd({ fragment: plan.fragment }),
      ...(titled ? [recordSetField({ id: journeyId, field: 'title', value: plan.name })] : []),
    ],
  };
}
