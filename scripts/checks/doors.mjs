import { app } from './house-map.mjs';
import { isNamed } from './imports.mjs';
import { findingAt, walk } from './source.mjs';

/** @import { Finding, HouseCheck, SourceFile } from './source.mjs' */

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'];
const workers = ['Worker', 'SharedWorker'];

/** Text never becomes markup or code, and workers are made in one place.
 * @type {HouseCheck} */
export const doors = {
  id: 'doors',
  reads: 'files',
  run(house) {
    const files = house.files('src', ['.ts', '.tsx']);
    return { read: files.length, findings: files.flatMap(doorsIn) };
  },
};

/** @param {SourceFile} file
 * @returns {Finding[]} */
function doorsIn(file) {
  /** @type {Finding[]} */
  const found = [];
  /** @param {{ readonly start: number }} node @param {string} says */
  const refuse = (node, says) => found.push(findingAt(file, node.start, 'doors', says));
  walk(file, {
    MemberExpression({ object, property }) {
      const name = property.type === 'Identifier' ? property.name : '';
      if (markup.includes(name)) refuse(property, `${name} turns text into markup`);
      if (isNamed(object, 'document') && (name === 'write' || name === 'writeln'))
        refuse(property, `document.${name} turns text into markup`);
    },
    JSXAttribute({ name }) {
      if (name.name === 'dangerouslySetInnerHTML' || name.name === 'srcDoc') refuse(name, 'text becomes markup here');
    },
    CallExpression({ callee }) {
      if (isNamed(callee, 'eval')) refuse(callee, 'eval turns text into code');
    },
    NewExpression({ callee }) {
      if (isNamed(callee, 'Function')) refuse(callee, 'new Function turns text into code');
      if (!file.path.startsWith(app) && workers.some((name) => isNamed(callee, name)))
        refuse(callee, `workers are made by ${app} only, behind a port`);
    },
  });
  return found;
}
