import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { findOrAdd } from './library.ts';
import { nameParam, optionalFields } from './params.ts';

/** Adds an information item to the library; one of the same name is found and shown instead. */
export const informationItemAdd = defineCommand({
  type: 'information-item.add',
  label: say('information-item.add', 'Add information item'),
  params: { name: nameParam, ...optionalFields('informationItems', 'sensitivity') },

  apply(draft, params, make) {
    const added = findOrAdd(draft, 'informationItems', params, make);
    return added.ok ? done(added.value) : refuse(added.failure);
  },
});
