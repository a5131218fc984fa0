import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Finding, HouseCheck } from './source.mjs' */

const file = 'package-lock.json';

/** The lock file names no host, and pins every package by its content; the manifest pins exact versions.
 * @type {HouseCheck} */
export const lock = {
  id: 'lock',
  reads: 'locked packages',
  run(house) {
    if (!existsSync(join(house.root, file))) return { read: 0, findings: [] };
    const text = readFileSync(join(house.root, file), 'utf8');
    const lines = text.split('\n');
    /** @param {string} needle @param {string} says
     * @returns {Finding} */
    const at = (needle, says) => ({
      file,
      line: lines.findIndex((line) => line.includes(needle)) + 1,
      rule: 'lock',
      says,
    });

    const packages = Object.entries(JSON.parse(text).packages ?? {}).filter(([path]) => path !== '');
    return {
      read: packages.length,
      findings: [
        ...packages.flatMap(([path, entry]) => [
          ...('resolved' in entry ? [at(`"${path}"`, `${path} names a host: ${entry.resolved}`)] : []),
          ...('integrity' in entry ? [] : [at(`"${path}"`, `${path} is not pinned by its content`)]),
        ]),
        ...inexact(house.root),
      ],
    };
  },
};

/** @param {string} root
 * @returns {Finding[]} */
function inexact(root) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))
    .map(([name, version]) => ({
      file: 'package.json',
      line: 1,
      rule: 'lock',
      says: `${name} ${version} is not an exact version`,
    }));
}
