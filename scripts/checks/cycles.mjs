import { importsOf, resolveRelative } from './imports.mjs';
import { codeEndings } from './source.mjs';

/** @import { HouseCheck } from './source.mjs' */

/** No file under src imports itself by any way round. What is loaded on demand may point back.
 * @type {HouseCheck} */
export const cycles = {
  id: 'cycles',
  reads: 'imports between files',
  run(house) {
    const files = house.files('src');
    const known = new Set(files.map((file) => file.path));
    const graph = new Map(
      files.map((file) => [
        file.path,
        importsOf(file)
          .filter(({ kind }) => kind === 'value' || kind === 'type')
          .map(({ specifier }) => resolveRelative(file.path, specifier) ?? '')
          .filter((target) => known.has(target) && codeEndings.some((ending) => target.endsWith(ending))),
      ]),
    );
    return {
      read: [...graph.values()].reduce((sum, targets) => sum + targets.length, 0),
      findings: ringsOf(graph).map((ring) => ({
        file: ring[0] ?? '',
        line: 1,
        rule: 'cycles',
        says: `imports go round: ${[...ring, ring[0]].join(' → ')}`,
      })),
    };
  },
};

/** One ring for each place where a walk along the imports meets its own path.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]} */
function ringsOf(graph) {
  /** @type {string[][]} */
  const rings = [];
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  /** @param {string} file */
  const visit = (file) => {
    const at = path.indexOf(file);
    if (at >= 0) rings.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return rings;
}
