import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { copyOf } from '../clipboard.ts';
import type { StageId } from '../records/kinds.ts';
import { defineCommand, done, refuse } from './command.ts';
import { insertFragment } from './insert-fragment.ts';
import { idOf, nameParam } from './params.ts';
import { stagesIn } from './stage-siblings.ts';

/** Doubles a stage with its touchpoints and all that belongs to them, right after it, under the same name or the one given. */
export const stageDuplicate = defineCommand({
  type: 'stage.duplicate',
  label: say('stage.duplicate', 'Duplicate stage'),
  params: { id: idOf('stages'), name: optional(nameParam) },

  apply(draft, { id, name }, make) {
    const stage = draft.stages[id];
    if (!stage) return refuse({ type: 'gone', id });
    const stages = stagesIn(draft, stage.journeyId);
    const next = stages[stages.findIndex((other) => other.id === id) + 1];

    const inserted = insertFragment(draft, copyOf(draft, [id], 'in-place'), make, { beforeStageId: next?.id });
    if (!inserted.ok) return refuse(inserted.failure);
    const made = inserted.value.made.find(({ entry }) => entry.table === 'stages');
    if (!made) return refuse({ type: 'gone', id });
    const copy = draft.stages[made.id as StageId]; // of that table by its entry
    if (copy && name !== undefined) copy.name = name;
    return done(made.id);
  },
});
