import { casts } from './casts.mjs';
import { catalogues } from './catalogues.mjs';
import { cycles } from './cycles.mjs';
import { docs } from './docs.mjs';
import { doors } from './doors.mjs';
import { floors } from './floors.mjs';
import { leftovers } from './leftovers.mjs';
import { licences } from './licences.mjs';
import { literals } from './literals.mjs';
import { lock } from './lock.mjs';
import { names } from './names.mjs';
import { sayings } from './sayings.mjs';
import { sizes } from './sizes.mjs';
import { traces } from './traces.mjs';

/** @import { Finding, House, HouseCheck } from './source.mjs' */

/** Every rule of the house that needs no build.
 * @type {readonly HouseCheck[]} */
export const houseChecks = [
  floors,
  catalogues,
  cycles,
  sizes,
  names,
  docs,
  casts,
  literals,
  sayings,
  doors,
  leftovers,
  traces,
  lock,
  licences,
];

/** What the checks find. A check that has read nothing is a finding itself: it could not have failed.
 * @param {House} house
 * @param {readonly HouseCheck[]} checks
 * @returns {{ readonly id: string, readonly read: number, readonly reads: string, readonly findings: readonly Finding[] }[]} */
export function runChecks(house, checks) {
  return checks.map((check) => {
    const { read, findings } = check.run(house);
    const nothing = { file: house.root, line: 1, rule: check.id, says: `has read no ${check.reads}` };
    return { id: check.id, read, reads: check.reads, findings: read === 0 ? [nothing] : findings };
  });
}

/** A finding as one line that an editor can jump to.
 * @param {Finding} finding */
export function line({ file, line: at, rule, says }) {
  return `${file}:${at}  ${rule}  ${says}`;
}
