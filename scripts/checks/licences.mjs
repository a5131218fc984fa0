import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Finding, HouseCheck } from './source.mjs' */

/** Licences of what is shipped inside the app. OFL-1.1 is for fonts only; its text goes out with the app. */
const shipped = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'CC0-1.0', 'OFL-1.1'];
/** Licences of what only builds and tests it. */
const tools = [...shipped, 'MIT-0', 'MPL-2.0', 'BlueOak-1.0.0', 'Unlicense', 'CC-BY-4.0', 'Python-2.0'];
/** What the package's own manifest does not say, read in its licence file. */
const readByHand = { khroma: 'MIT' };

/** Every package of the lock file may be used as it is used.
 * @type {HouseCheck} */
export const licences = {
  id: 'licences',
  reads: 'locked packages',
  run(house) {
    const file = join(house.root, 'package-lock.json');
    const { packages = {} } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    const shippedPaths = entries.filter(([, entry]) => !entry.dev).map(([path]) => path);
    return {
      read: entries.length,
      findings: [
        ...entries.flatMap(([path, entry]) => complaints(path, entry)),
        ...shippedPaths.flatMap((path) => unpassedNotice(house.root, path)),
      ],
    };
  },
};

/** @param {string} path
 * @param {{ readonly license?: string, readonly dev?: boolean }} entry
 * @returns {Finding[]} */
function complaints(path, entry) {
  const name = path.split('node_modules/').at(-1) ?? path;
  const stated = entry.license ?? Object.entries(readByHand).find(([one]) => one === name)?.[1];
  const allowed = entry.dev ? tools : shipped;
  const fonts = name.startsWith('@fontsource');
  if (isAllowed(stated ?? '', allowed) && (stated !== 'OFL-1.1' || fonts)) return [];
  const use = entry.dev ? 'a tool' : 'something shipped';
  const says = `${name} has the licence ${stated ?? '(none stated)'}, which is not on the list for ${use}`;
  return [{ file: 'package-lock.json', line: 1, rule: 'licences', says }];
}

/** A notice that comes with something shipped is passed on in ours.
 * @param {string} root @param {string} path
 * @returns {Finding[]} */
function unpassedNotice(root, path) {
  const notice = ['NOTICE', 'NOTICE.txt', 'NOTICE.md'].map((name) => join(root, path, name)).find(existsSync);
  if (!notice) return [];
  const ours = join(root, 'NOTICE');
  const passedOn = existsSync(ours) ? words(readFileSync(ours, 'utf8')) : '';
  if (passedOn.includes(words(readFileSync(notice, 'utf8')))) return [];
  return [{ file: 'NOTICE', line: 1, rule: 'licences', says: `the notice of ${path} is not passed on` }];
}

/** @param {string} text */
function words(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** Of `A OR B` one is enough; of `A AND B` both are needed.
 * @param {string} stated
 * @param {readonly string[]} allowed
 * @returns {boolean} */
function isAllowed(stated, allowed) {
  return stated
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => allowed.includes(one.trim())));
}
