import { commentsOnLine, findingAt, lineAt, walk } from './source.mjs';

/** @import { Finding, HouseCheck, SourceFile } from './source.mjs' */

/** No `any`; and what the compiler is told to believe (`as X`, `x!`) carries its reason on the same line.
 * @type {HouseCheck} */
export const casts = {
  id: 'casts',
  reads: 'files',
  run(house) {
    const files = house.files('src', ['.ts', '.tsx']);
    return { read: files.length, findings: files.flatMap(castsIn) };
  },
};

/** @param {SourceFile} file
 * @returns {Finding[]} */
function castsIn(file) {
  /** @type {Finding[]} */
  const found = [];
  /** @param {number} start @param {number} end @param {string} what */
  const needsReason = (start, end, what) => {
    if (hasReason(file, lineAt(file, end)) || hasReason(file, lineAt(file, start))) return;
    found.push(findingAt(file, start, 'casts', `${what} gives no reason in a comment on its line`));
  };
  walk(file, {
    TSAnyKeyword: (node) => found.push(findingAt(file, node.start, 'casts', '“any” switches the compiler off')),
    TSAsExpression(node) {
      const { typeAnnotation: type } = node;
      const isConst = type.type === 'TSTypeReference' && 'name' in type.typeName && type.typeName.name === 'const';
      if (!isConst) needsReason(type.start, node.end, 'a cast');
    },
    TSTypeAssertion: (node) => needsReason(node.start, node.end, 'a cast'),
    TSNonNullExpression: (node) => needsReason(node.end, node.end, '“!”'),
  });
  return found;
}

/** @param {SourceFile} file @param {number} line */
function hasReason(file, line) {
  return commentsOnLine(file, line).some(
    ({ value }) =>
      value.trim().length >= 8 && /\p{L}{3,}/u.test(value) && !/^\s*(biome-ignore|oxlint-disable|@ts-)/.test(value),
  );
}
