import { say } from '../../lib/words.ts';
import { recordIn } from '../records-in.ts';
import { defineCommand, done, refuse } from './command.ts';
import { wayRefusal } from './connect.ts';
import { idOf } from './params.ts';

/** Gives a connection other ends: one end is dragged to another touchpoint, or it is turned round. All else about it stays. */
export const connectionRedirect = defineCommand({
  type: 'connection.redirect',
  label: say('connection.redirect', 'Redirect connection'),
  params: { id: idOf('connections'), fromId: idOf('touchpoints'), toId: idOf('touchpoints') },

  apply(draft, { id, fromId, toId }) {
    const connection = recordIn(draft, 'connections', id);
    if (!connection) return refuse({ type: 'gone', id });
    const refused = wayRefusal(draft, { fromId, toId, condition: connection.condition }, id);
    if (refused) return refuse(refused);

    Object.assign(draft.connections[id] ?? {}, { fromId, toId }); // a group: written whole
    return done(id);
  },
});
