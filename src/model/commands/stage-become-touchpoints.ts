import { say } from '../../lib/words.ts';
import type { JourneyId, StageId } from '../records/kinds.ts';
import { recordsIn } from '../records-in.ts';
import { defineCommand, done, refuse, type WorkspaceDraft } from './command.ts';
import { draftsIn } from './drafts-in.ts';
import { cellAtEnd, touchpointsAt, withinGrid } from './grid-cells.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf } from './params.ts';
import { stagesIn } from './stage-siblings.ts';
import { place } from './touchpoint-place.ts';

/** Turns a stage into a touchpoint at the end of the stage before, followed there by its touchpoints; the way from one stage to the other leads through it, and where it is the first in its stage the journey goes on to it. Alt+→ in the Outline. */
export const stageBecomeTouchpoints = defineCommand({
  type: 'stage.become-touchpoints',
  label: say('stage.become-touchpoints', 'Turn into touchpoints'),
  params: { id: idOf('stages') },

  apply(draft, { id }, make) {
    const stage = draft.stages[id];
    if (!stage) return refuse({ type: 'gone', id });
    const { journeyId, name } = stage;
    const stages = stagesIn(draft, journeyId);
    const before = stages[stages.findIndex((other) => other.id === id) - 1];
    if (!before) return refuse({ type: 'nothing-to-do' });
    const full = overLimit(draft, 'touchpoints') ?? overLimit(draft, 'connections');
    if (full) return refuse(full);

    const last = touchpointsAt(draft, { journeyId, stageId: before.id }).at(-1);
    const own = touchpointsAt(draft, { journeyId, stageId: id });
    const end = cellAtEnd(draft, { journeyId, stageId: before.id });
    const made = addRecord(draft, 'touchpoints', { ...end, name }, make);
    for (const other of own)
      place(draft, other.id, { ...other, stageId: before.id, column: withinGrid(end.column + 1 + other.column) });
    delete draft.stages[id];

    const [first] = own;
    const between = draftsIn(draft, 'connections', ({ fromId, toId }) => fromId === last?.id && toId === first?.id);
    for (const connection of between) Object.assign(connection, { fromId: connection.fromId, toId: made }); // a group: written whole
    if (first && between.length > 0) addRecord(draft, 'connections', { fromId: made, toId: first.id }, make);
    const from = last ?? lastLeadingNowhere(draft, journeyId, stages.slice(0, stages.indexOf(before)));
    if (from && !first) addRecord(draft, 'connections', { fromId: from.id, toId: made }, make);
    return done(made);
  },
});

/** The last touchpoint of the stages before, if the journey ends there so far. */
function lastLeadingNowhere(draft: WorkspaceDraft, journeyId: JourneyId, stages: readonly { readonly id: StageId }[]) {
  const last = stages.flatMap(({ id }) => touchpointsAt(draft, { journeyId, stageId: id })).at(-1);
  const leadsOn = last && recordsIn(draft, 'connections').some(({ fromId }) => fromId === last.id);
  return leadsOn ? undefined : last;
}
