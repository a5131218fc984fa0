import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/** The folder of other people's published diagrams that imports are tried on; nothing where it is not on this machine.
 * CORPUS names it; else it is looked for beside the checkout.
 * @param {{ env?: Record<string, string | undefined>, exists?: (path: string) => boolean }} [world]
 * @returns {string | undefined} */
export function corpusPath({ env = process.env, exists = existsSync } = {}) {
  const places = env.CORPUS ? [env.CORPUS] : [join(root, 'tests/fixtures/corpus'), join(root, '../shared/corpus')];
  return places.find((place) => exists(join(place, 'expected.json')));
}
