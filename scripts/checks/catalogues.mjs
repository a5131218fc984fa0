import { catalogues as byFile, folderCatalogues } from './house-map.mjs';
import { importsOf, plainString, resolveRelative } from './imports.mjs';
import { findingAt, parse } from './source.mjs';

/** @import { Finding, House, HouseCheck, SourceFile } from './source.mjs' */

/** @typedef {{ readonly id: string, readonly start: number }} Entry */

/** What stands in a catalogue bears the name of its file and is listed in the registry.
 * @type {HouseCheck} */
export const catalogues = {
  id: 'catalogues',
  reads: 'entries',
  run(house) {
    const files = Object.entries(byFile).flatMap(([folder, key]) => entriesIn(house, folder, key));
    const formats = folderCatalogues.flatMap((folder) => formatsIn(house, folder));
    return {
      read: files.length + formats.length,
      findings: [...files.flatMap(misnamed), ...[...files, ...formats].flatMap((each) => unlisted(house, each))],
    };
  },
};

/** @typedef {{ readonly folder: string, readonly file: SourceFile, readonly entry: Entry }} Placed */

/** @param {House} house @param {string} folder @param {string} key
 * @returns {Placed[]} */
function entriesIn(house, folder, key) {
  return house
    .files(folder, ['.ts'])
    .filter((file) => !file.path.slice(folder.length).includes('/') && !file.path.endsWith('/registry.ts'))
    .flatMap((file) => entriesOf(file, key).map((entry) => ({ folder, file, entry })));
}

/** @param {House} house @param {string} folder
 * @returns {Placed[]} */
function formatsIn(house, folder) {
  return house
    .files(folder, ['/format.ts'])
    .filter((file) => file.path.slice(folder.length).split('/').length === 2)
    .map((file) => ({ folder, file, entry: { id: file.path.slice(folder.length).split('/')[0] ?? '', start: 0 } }));
}

/** The things that a file exports as objects with a plain string under the key, given to a function or not.
 * @param {SourceFile} file @param {string} key
 * @returns {Entry[]} */
function entriesOf(file, key) {
  return parse(file).program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
    if (declaration?.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ init }) => {
      const value = init?.type === 'CallExpression' ? init.arguments[0] : init;
      const object = value && 'expression' in value && typeof value.expression === 'object' ? value.expression : value;
      if (object?.type !== 'ObjectExpression') return [];
      return object.properties.flatMap((property) => {
        if (property.type !== 'Property' || !('name' in property.key) || property.key.name !== key) return [];
        const id = plainString(property.value);
        return id ? [{ id, start: property.start }] : [];
      });
    });
  });
}

/** @param {Placed} placed
 * @returns {Finding[]} */
function misnamed({ folder, file, entry }) {
  const stem = file.path.slice(folder.length).replace(/\.ts$/, '');
  if (entry.id.replaceAll('.', '-') === stem) return [];
  return [findingAt(file, entry.start, 'catalogues', `“${entry.id}” is not the name of its file`)];
}

/** @param {House} house @param {Placed} placed
 * @returns {Finding[]} */
function unlisted(house, { folder, file, entry }) {
  const registry = house.files(folder, ['.ts']).find(({ path }) => path === `${folder}registry.ts`);
  const listed = registry ? importsOf(registry).map(({ specifier }) => resolveRelative(registry.path, specifier)) : [];
  if (listed.includes(file.path)) return [];
  return [findingAt(file, entry.start, 'catalogues', `“${entry.id}” is not listed in ${folder}registry.ts`)];
}
