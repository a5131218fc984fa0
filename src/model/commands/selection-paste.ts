import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { type Fragment, type FragmentRecord, fragmentSchema, journeyHere, stageHere } from '../fragment.ts';
import type { RecordId } from '../records/kinds.ts';
import { defineCommand, done, refuse } from './command.ts';
import { cellAtEnd, withinGrid } from './grid-cells.ts';
import { insertFragment } from './insert-fragment.ts';
import { gridStep, idOf } from './params.ts';
import { stagesIn } from './stage-siblings.ts';
import { placeRefusal } from './touchpoint-place.ts';

/** Pastes what `copyOf` copied: touchpoints into a stage or the tray, from the cell given or after all that is there; stages after the stage given or last. Owners, channels and jams are found again by id or by name. */
export const selectionPaste = defineCommand({
  type: 'selection.paste',
  label: say('selection.paste', 'Paste'),
  params: {
    fragment: fragmentSchema,
    journeyId: idOf('journeys'),
    stageId: optional(idOf('stages')),
    column: optional(gridStep),
    row: optional(gridStep),
  },

  apply(draft, { fragment, journeyId, stageId, column, row }, make) {
    const refused = placeRefusal(draft, { journeyId, stageId });
    if (refused) return refuse(refused);

    const end = column === undefined ? cellAtEnd(draft, { journeyId, stageId }) : { column, row: 0 };
    const stages = stagesIn(draft, journeyId);
    const next = stageId && stages[stages.findIndex(({ id }) => id === stageId) + 1];
    const { workspace: _, ...copied } = fragment; // a paste never renames the workspace it is pasted into
    const inserted = insertFragment(draft, shifted(copied, end.column, row ?? end.row), make, {
      bound: new Map<string, RecordId | undefined>([
        [journeyHere, journeyId],
        [stageHere, stageId],
      ]),
      beforeStageId: next?.id,
      jamsByTitle: true,
    });
    if (!inserted.ok) return refuse(inserted.failure);
    const shown = inserted.value.made.filter(({ entry }) =>
      ['journeys', 'stages', 'touchpoints'].includes(entry.table),
    );
    return shown.length > 0 ? done(...shown.map(({ id }) => id)) : refuse({ type: 'nothing-to-do' });
  },
});

/** Moves touchpoints that are pasted into a stage to the cell from which they are pasted. */
function shifted(fragment: Fragment, column: number, row: number): Fragment {
  const touchpoints = Object.entries(fragment.tables.touchpoints ?? {}).map(([key, data]) => {
    if (data.stageId !== stageHere || typeof data.column !== 'number' || typeof data.row !== 'number')
      return [key, data];
    return [key, { ...data, column: withinGrid(data.column + column), row: withinGrid(data.row + row) }];
  });
  const moved: Readonly<Record<string, FragmentRecord<'touchpoints'>>> = Object.fromEntries(touchpoints);
  return { ...fragment, tables: { ...fragment.tables, touchpoints: moved } };
}
