import { longest } from './house-map.mjs';

/** @import { HouseCheck, SourceFile } from './source.mjs' */

/** Every file can be read in one sitting.
 * @type {HouseCheck} */
export const sizes = {
  id: 'sizes',
  reads: 'files',
  run(house) {
    const files = ['src', 'tests', 'scripts'].flatMap((folder) => house.files(folder, ['.ts', '.tsx', '.mjs', '.css']));
    return {
      read: files.length,
      findings: files.flatMap((file) => {
        const lines = linesOf(file);
        const limit = file.path.startsWith('src/workers/') ? longest.workerEntry : longest.file;
        if (lines <= limit) return [];
        return [{ file: file.path, line: limit + 1, rule: 'sizes', says: `has ${lines} lines; at most ${limit}` }];
      }),
    };
  },
};

/** @param {SourceFile} file */
function linesOf(file) {
  return file.text.replace(/\n$/, '').split('\n').length;
}
