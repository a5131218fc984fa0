import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { findOrAdd } from './library.ts';
import { nameParam, optionalFields } from './params.ts';

/** Adds a department, with initials made of its name and the colour used least unless given. One of the same name is found and shown instead. */
export const departmentAdd = defineCommand({
  type: 'department.add',
  label: say('department.add', 'Add department'),
  params: { name: nameParam, ...optionalFields('departments', 'initials', 'colour', 'kind') },

  apply(draft, params, make) {
    const added = findOrAdd(draft, 'departments', params, make);
    return added.ok ? done(added.value) : refuse(added.failure);
  },
});
