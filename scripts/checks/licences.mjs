import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Finding, HouseCheck } from './source.mjs' */

/**
 * @typedef {{ readonly license?: string, readonly dependencies?: object, readonly optionalDependencies?: object }} Locked
 * @typedef {Readonly<Record<string, Locked>>} Packages
 */

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
    /** @type {{ packages?: Packages }} */
    const { packages = {} } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    const inApp = shippedPaths(packages);
    return {
      read: entries.length,
      findings: [
        ...entries.flatMap(([path, entry]) => complaints(path, entry, inApp.has(path))),
        ...[...inApp].flatMap((path) => unpassedNotice(house.root, path)),
      ],
    };
  },
};

/** The packages that what the app depends on leads to. Peers that only a tool brings (a compiler) are not among them.
 * @param {Packages} packages
 * @returns {ReadonlySet<string>} */
function shippedPaths(packages) {
  /** @type {Set<string>} */
  const reached = new Set();
  /** @param {string} from */
  const follow = (from) => {
    const { dependencies = {}, optionalDependencies = {} } = packages[from] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const path = nearest(packages, from, name);
      if (path === undefined || reached.has(path)) continue;
      reached.add(path);
      follow(path);
    }
  };
  follow('');
  return reached;
}

/** Where Node would find a package from another one: in its own node_modules, or in those of a folder above.
 * @param {Packages} packages @param {string} from @param {string} name
 * @returns {string | undefined} */
function nearest(packages, from, name) {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[path]) return path;
  return from === ''
    ? undefined
    : nearest(packages, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name);
}

/** @param {string} path @param {Locked} entry @param {boolean} isShipped
 * @returns {Finding[]} */
function complaints(path, entry, isShipped) {
  const name = path.split('node_modules/').at(-1) ?? path;
  const stated = entry.license ?? Object.entries(readByHand).find(([one]) => one === name)?.[1];
  const allowed = isShipped ? shipped : tools;
  const fonts = name.startsWith('@fontsource');
  if (isAllowed(stated ?? '', allowed) && (stated !== 'OFL-1.1' || fonts)) return [];
  const use = isShipped ? 'something shipped' : 'a tool';
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
