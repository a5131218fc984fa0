import { emptyNames, rooms } from './house-map.mjs';
import { codeEndings } from './source.mjs';

/** @import { HouseCheck } from './source.mjs' */

/** Files directly in src that belong to no room. */
const ofNoRoom = ['vite-env.d.ts'];

/** A name says what a file holds, in kebab-case, and stands in a room of the house.
 * @type {HouseCheck} */
export const names = {
  id: 'names',
  reads: 'files',
  run(house) {
    const paths = ['src', 'tests', 'scripts'].flatMap((folder) =>
      house.files(folder, [...codeEndings, '.css']).map((file) => file.path),
    );
    return {
      read: paths.length,
      findings: paths.flatMap((path) => complaints(path).map((says) => ({ file: path, line: 1, rule: 'names', says }))),
    };
  },
};

/** @param {string} path
 * @returns {string[]} */
function complaints(path) {
  const [top, room = '', ...inside] = path.split('/');
  const said = [];
  if (top === 'src' && inside.length === 0 && !ofNoRoom.includes(room)) said.push('stands in no room of the house');
  if (top === 'src' && inside.length > 0 && !rooms[room])
    said.push(`“${room}” is not a room of the house: see scripts/checks/house-map.mjs`);

  for (const part of path.split('/')) {
    const [stem = ''] = part.split('.');
    const empty = stem
      .toLowerCase()
      .split('-')
      .find((word) => emptyNames.includes(word));
    if (empty) said.push(`“${empty}” in “${part}” says nothing: name what it holds`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) said.push(`“${part}” is not kebab-case`);
  }
  return said;
}
