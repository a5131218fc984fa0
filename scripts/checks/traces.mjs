import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @import { House, HouseCheck } from './source.mjs' */

/** What belongs to one machine. Pictures and other binary files are passed over. */
const patterns = [
  { pattern: /(?<![\w.])\/(?:home|Users|root|work|workspace)\/[\w.-]+/, says: 'names a folder of one machine' },
  { pattern: /\b[A-Z]:\\Users\\/, says: 'names a folder of one machine' },
  { pattern: /\bregistry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)/, says: 'names a package registry' },
  {
    pattern: /https?:\/\/[\w.-]*(?:registry|artifactory|verdaccio|nexus)[\w-]*[.:/]/,
    says: 'names a package registry',
  },
  { pattern: /https?:\/\/(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d/, says: 'names a host of one network' },
];

/** Nothing in the repository knows the machine on which it was written.
 * @type {HouseCheck} */
export const traces = {
  id: 'traces',
  reads: 'tracked files',
  run(house) {
    const paths = trackedPaths(house);
    return {
      read: paths.length,
      findings: paths.flatMap((file) => {
        const text = readFileSync(join(house.root, file), 'utf8');
        if (text.includes('\0')) return [];
        return text.split('\n').flatMap((line, index) => {
          const hit = patterns.find(({ pattern }) => pattern.test(line));
          if (!hit) return [];
          return [{ file, line: index + 1, rule: 'traces', says: `${hit.says}: ${hit.pattern.exec(line)?.[0]}` }];
        });
      }),
    };
  },
};

/** The files that git tracks or is about to; all that are ours where this is a copy without its git directory.
 * @param {House} house
 * @returns {string[]} */
function trackedPaths(house) {
  if (!existsSync(join(house.root, '.git'))) return house.files('.', ['']).map(({ path }) => path);
  const options = { cwd: house.root, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 26 };
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], options);
  return listed
    .split('\0')
    .filter((path) => path && statSync(join(house.root, path), { throwIfNoEntry: false })?.isFile());
}
