import { say } from '../../lib/words.ts';
import { defineCommand, done, refuse } from './command.ts';
import { findOrAdd } from './library.ts';
import { nameParam, optionalFields } from './params.ts';

/** Adds a persona to the library; one of the same name is found and shown instead. */
export const personaAdd = defineCommand({
  type: 'persona.add',
  label: say('persona.add', 'Add persona'),
  params: { name: nameParam, ...optionalFields('personas', 'kind', 'segment', 'summary', 'goals') },

  apply(draft, params, make) {
    const added = findOrAdd(draft, 'personas', params, make);
    return added.ok ? done(added.value) : refuse(added.failure);
  },
});
