import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { findOrAdd } from './library.ts';
import { nameParam, optionalFields } from './params.ts';

/** Adds a channel to the library. One of the same name (case, spaces and accents aside) within the same channel is found and shown instead. */
export const channelAdd = defineCommand({
  type: 'channel.add',
  label: say('channel.add', 'Add channel'),
  params: {
    name: nameParam,
    ...optionalFields('channels', 'kind', 'partOfId', 'group', 'mode', 'presence', 'operatingDepartmentId'),
  },

  apply(draft, params, make) {
    const added = findOrAdd(draft, 'channels', params, make);
    return added.ok ? done(added.value) : refuse(added.failure);
  },
});
