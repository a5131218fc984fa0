import type { Draft } from 'immer';
import { say } from '../../lib/words.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { recordsIn } from '../records-in.ts';
import { defineCommand, done, type Make, refuse, type WorkspaceDraft } from './command.ts';
import { isJoined } from './connect.ts';
import { touchpointsAt } from './grid-cells.ts';
import { addRecord, overLimit } from './new-record.ts';
import { idOf } from './params.ts';
import { orderAfter } from './stage-siblings.ts';
import { place } from './touchpoint-place.ts';

/** Turns a touchpoint into a stage after its own, which takes along what follows it there. What led to it now leads to where it led. Alt+← in the Outline. */
export const touchpointBecomeStage = defineCommand({
  type: 'touchpoint.become-stage',
  label: say('touchpoint.become-stage', 'Turn into a stage'),
  params: { id: idOf('touchpoints') },

  apply(draft, { id }, make) {
    const touchpoint = draft.touchpoints[id];
    if (!touchpoint) return refuse({ type: 'gone', id });
    const full = overLimit(draft, 'stages');
    if (full) return refuse(full);

    const { journeyId, stageId, name } = touchpoint;
    const here = touchpointsAt(draft, touchpoint);
    const following = here.slice(here.findIndex((other) => other.id === id) + 1);
    const order = orderAfter(draft, journeyId, stageId);
    const made = addRecord(draft, 'stages', { journeyId, name, order }, make);
    const left = Math.min(...following.map(({ column }) => column));
    for (const other of following) place(draft, other.id, { ...other, stageId: made, column: other.column - left });
    bridge(draft, touchpoint, make);
    delete draft.touchpoints[id];
    return done(made);
  },
});

/** Joins what leads to a touchpoint with where it leads, so that taking it out does not cut the way. */
function bridge(draft: WorkspaceDraft, { id }: Draft<Touchpoint>, make: Make): void {
  const connections = recordsIn(draft, 'connections').filter(({ fromId, toId }) => fromId !== toId);
  const onward = connections.filter(({ fromId }) => fromId === id);
  for (const inward of connections.filter(({ toId }) => toId === id)) {
    for (const { toId, condition } of onward) {
      const way = { fromId: inward.fromId, toId, condition: inward.condition || condition };
      if (way.fromId !== toId && !isJoined(draft, way) && !overLimit(draft, 'connections'))
        addRecord(draft, 'connections', way, make);
    }
  }
}
