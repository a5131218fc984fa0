import { findingAt, parse, walk } from './source.mjs';

/** @import { Finding, HouseCheck, SourceFile } from './source.mjs' */

/** Nothing is left for later: no reminder in a comment, no barrel, no test found by how it looks.
 * @type {HouseCheck} */
export const leftovers = {
  id: 'leftovers',
  reads: 'files',
  run(house) {
    const files = ['src', 'tests', 'scripts'].flatMap((folder) => house.files(folder));
    return { read: files.length, findings: files.flatMap(leftoversIn) };
  },
};

/** @param {SourceFile} file
 * @returns {Finding[]} */
function leftoversIn(file) {
  const { comments, program } = parse(file);
  /** @type {Finding[]} */
  const found = [];
  /** @param {{ readonly start: number }} place @param {string} says */
  const refuse = (place, says) => found.push(findingAt(file, place.start, 'leftovers', says));

  for (const comment of comments)
    if (/\b(TODO|FIXME|XXX|HACK)\b/.test(comment.value)) refuse(comment, 'a reminder: do it now, or leave it out');

  const [first] = program.body;
  if (
    file.path.startsWith('src/') &&
    first &&
    program.body.every(
      (statement) => 'source' in statement && statement.source && statement.type !== 'ImportDeclaration',
    )
  )
    refuse(first, 'a barrel: import each thing from where it is');

  if (file.path.startsWith('tests/e2e/'))
    walk(file, {
      CallExpression({ callee, arguments: [selector] }) {
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        if (!['locator', '$', '$$'].includes(callee.property.name) || selector?.type !== 'Literal') return;
        if (/(^|[\s>+~\w\])])\.[a-zA-Z_-]/.test(String(selector.value)))
          refuse(selector, 'tests find things by role and name, never by class');
      },
    });
  return found;
}
