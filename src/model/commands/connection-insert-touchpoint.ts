import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { isJoined } from './connect.ts';
import { cellAfter } from './grid-cells.ts';
import { addRecord, overLimit } from './new-record.ts';
import { gridStep, idOf, nameParam } from './params.ts';
import { placeRefusal } from './touchpoint-place.ts';

/** Puts a touchpoint into a connection: the one given, or a new one on the cell given or next to the first end. The first part keeps all the connection had. */
export const connectionInsertTouchpoint = defineCommand({
  type: 'connection.insert-touchpoint',
  label: say('connection.insert-touchpoint', 'Insert touchpoint'),
  params: {
    id: idOf('connections'),
    touchpointId: optional(idOf('touchpoints')),
    name: optional(nameParam),
    stageId: optional(idOf('stages')),
    column: optional(gridStep),
    row: optional(gridStep),
  },

  apply(draft, { id, touchpointId, name, stageId, column, row }, make) {
    const connection = draft.connections[id];
    const from = connection && draft.touchpoints[connection.fromId];
    if (!connection || !from) return refuse({ type: 'gone', id });
    const { fromId, toId } = connection;
    const full = overLimit(draft, 'connections') ?? (touchpointId ? undefined : overLimit(draft, 'touchpoints'));
    if (full) return refuse(full);

    if (touchpointId) {
      const existing = draft.touchpoints[touchpointId];
      if (!existing) return refuse({ type: 'gone', id: touchpointId });
      if (existing.journeyId !== from.journeyId) return refuse({ type: 'other-journey' });
      if (touchpointId === fromId || touchpointId === toId) return refuse({ type: 'to-itself' });
    }
    const asked = column !== undefined && { journeyId: from.journeyId, stageId, column, row: row ?? 0 };
    const refused = asked && placeRefusal(draft, asked);
    if (refused) return refuse(refused);

    const cell = () => asked || cellAfter(draft, from);
    const between = touchpointId ?? addRecord(draft, 'touchpoints', { ...cell(), name: name ?? '' }, make);
    if (isJoined(draft, { fromId, toId: between, condition: connection.condition })) delete draft.connections[id];
    else Object.assign(connection, { fromId, toId: between }); // a group: written whole
    const onward = { fromId: between, toId, condition: '' };
    if (!isJoined(draft, onward)) addRecord(draft, 'connections', onward, make);
    return done(between);
  },
});
