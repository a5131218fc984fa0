import { app, builtModules, kit, packagesOfOnePlace, rooms, sharedFolders } from './house-map.mjs';
import { importsOf, packageOf, resolveRelative } from './imports.mjs';
import { findingAt } from './source.mjs';

/** @import { HouseCheck } from './source.mjs' */
/** @import { Import } from './imports.mjs' */
/** @import { Row } from './house-map.mjs' */

/** Every import of every file under src stays within the row of its room.
 * @type {HouseCheck} */
export const floors = {
  id: 'floors',
  reads: 'imports',
  run(house) {
    const files = house.files('src', ['.ts', '.tsx', '.css']);
    const read = files.flatMap((file) => importsOf(file).map((each) => ({ file, each })));
    return {
      read: read.length,
      findings: read.flatMap(({ file, each }) =>
        complaints(file.path, each).map((says) =>
          file.path.endsWith('.css')
            ? { file: file.path, line: file.text.slice(0, each.start).split('\n').length, rule: 'floors', says }
            : findingAt(file, each.start, 'floors', says),
        ),
      ),
    };
  },
};

/** @param {string} path
 * @param {Import} each
 * @returns {string[]} */
function complaints(path, each) {
  const room = roomOf(path);
  const row = path.startsWith(kit.folder) ? kit.row : rooms[room];
  if (!row) return [`“${room}” is not a room of the house: see scripts/checks/house-map.mjs`];
  if (each.specifier === '') return ['an import must be written as a plain string, so that the floors can be checked'];

  const built = Object.entries(builtModules).find(([name]) => name === each.specifier);
  if (built) return path.startsWith(built[1]) ? [] : [`${each.specifier} is imported by ${built[1]} only`];

  const target = resolveRelative(path, each.specifier);
  return target === undefined ? packageComplaints(path, row, each) : relativeComplaints(path, row, each, target);
}

/** @param {string} path @param {Row} row @param {Import} each
 * @returns {string[]} */
function packageComplaints(path, row, each) {
  const name = packageOf(each.specifier);
  const place = Object.entries(packagesOfOnePlace).find(([one]) => one === name)?.[1];
  if (place) return path.startsWith(place) ? [] : [`${name} is imported by ${place} only`];
  const use = row.packages[name];
  if (!use) return [`${placeOf(path)} may not import the package ${name}`];
  return use === 'types' && each.kind !== 'type' ? [`${placeOf(path)} may import only types of ${name}`] : [];
}

/** @param {string} path @param {Row} row @param {Import} each @param {string} target
 * @returns {string[]} */
function relativeComplaints(path, row, each, target) {
  if (!target.startsWith('src/')) return [`${each.specifier} leaves src`];
  const from = roomOf(path);
  const to = roomOf(target);

  if (to === 'workers' && from !== 'workers')
    return path.startsWith(app) ? [] : [`workers are made by ${app} only, behind a port`];
  if (from !== to) {
    const use = row.rooms[to];
    if (!use) return [`${placeOf(path)} may not import ${to}`];
    return use === 'types' && each.kind !== 'type' ? [`${placeOf(path)} may import only types of ${to}`] : [];
  }
  return from === 'ui' ? uiComplaints(path, target) : [];
}

/** @param {string} path @param {string} target
 * @returns {string[]} */
function uiComplaints(path, target) {
  const home = folderOfUi(path);
  const there = folderOfUi(target);
  if (there === home) return [];
  if (home === kit.folder) return ['the kit has no meaning: it may not import other parts of ui'];
  if (home === app || there === 'src/ui/') return [];
  if (there === app) return [`${app} wires everything and is imported by nobody`];
  if (sharedFolders.includes(there)) return [];
  const face = `${there}${there.split('/').at(-2)}.ts`;
  return target === face || target === `${face}x` ? [] : [`${target} is inside another view; its face is ${face}x`];
}

/** The room of a path under src; the file's own name for a file directly in src.
 * @param {string} path
 * @returns {string} */
export function roomOf(path) {
  return path.split('/')[1] ?? '';
}

/** @param {string} path
 * @returns {string} */
function folderOfUi(path) {
  const parts = path.split('/');
  return parts.length > 3 ? `${parts.slice(0, 3).join('/')}/` : 'src/ui/';
}

/** @param {string} path
 * @returns {string} */
function placeOf(path) {
  return path.startsWith(kit.folder) ? 'ui/kit' : roomOf(path);
}
