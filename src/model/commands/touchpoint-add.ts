import { optional } from 'valibot';
import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { connectNew } from './connect.ts';
import { cellAtEnd } from './grid-cells.ts';
import { addRecord, overLimit } from './new-record.ts';
import { gridStep, idOf, nameParam, optionalFields } from './params.ts';
import { setFields } from './record-fields.ts';

/** Adds a touchpoint to a stage or to the *Unsorted* tray: on the cell given, or after all that is there; connected from another where asked. */
export const touchpointAdd = defineCommand({
  type: 'touchpoint.add',
  label: say('touchpoint.add', 'Add touchpoint'),
  params: {
    journeyId: idOf('journeys'),
    stageId: optional(idOf('stages')),
    column: optional(gridStep),
    row: optional(gridStep),
    name: optional(nameParam),
    connectedFromId: optional(idOf('touchpoints')),
    ...optionalFields('touchpoints', 'channelId', 'emotion', 'description', 'momentOfTruth', 'boundary'),
  },

  apply(draft, { journeyId, stageId, column, row, name, connectedFromId, ...given }, make) {
    if (!draft.journeys[journeyId]) return refuse({ type: 'gone', id: journeyId });
    if (stageId && draft.stages[stageId]?.journeyId !== journeyId) return refuse({ type: 'gone', id: stageId });
    const full = overLimit(draft, 'touchpoints');
    if (full) return refuse(full);

    const end =
      column === undefined ? cellAtEnd(draft, { journeyId, stageId }) : { journeyId, stageId, column, row: 0 };
    const id = addRecord(draft, 'touchpoints', { ...end, row: row ?? end.row, name: name ?? '' }, make);
    const refused =
      setFields(draft, id, given, true) ??
      (connectedFromId && connectNew(draft, { fromId: connectedFromId, toId: id }, make));
    return refused ? refuse(refused) : done(id);
  },
});
