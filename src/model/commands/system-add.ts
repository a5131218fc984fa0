import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { findOrAdd } from './library.ts';
import { nameParam, optionalFields } from './params.ts';

/** Adds a system to the library; one of the same name is found and shown instead. */
export const systemAdd = defineCommand({
  type: 'system.add',
  label: say('system.add', 'Add system'),
  params: { name: nameParam, ...optionalFields('systems', 'kind', 'vendor', 'ownerDepartmentId') },

  apply(draft, params, make) {
    const added = findOrAdd(draft, 'systems', params, make);
    return added.ok ? done(added.value) : refuse(added.failure);
  },
});
