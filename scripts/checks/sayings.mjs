import { parse as parseMessage } from '@messageformat/parser';
import { isNamed, plainString } from './imports.mjs';
import { findingAt, walk } from './source.mjs';

/** @import { HouseCheck, SourceFile } from './source.mjs' */
/** @import { Token } from '@messageformat/parser' */

/** @typedef {{ readonly file: SourceFile, readonly start: number, readonly id: string, readonly english: string, readonly given: readonly string[] | undefined }} Saying */

const shapeOfId = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

/** What is said has one English for each id, well-formed, with a value for every hole.
 * @type {HouseCheck} */
export const sayings = {
  id: 'sayings',
  reads: 'calls of say()',
  run(house) {
    const found = house.files('src', ['.ts', '.tsx']).flatMap(sayingsIn);
    /** @type {Map<string, Saying>} */
    const first = new Map();
    return {
      read: found.length,
      findings: found.flatMap((saying) => {
        const other = first.get(saying.id) ?? saying;
        first.set(saying.id, other);
        const said = complaints(saying);
        if (saying.id && other.english !== saying.english)
          said.push(`“${saying.id}” says something else in ${other.file.path}: “${other.english}”`);
        return said.map((says) => findingAt(saying.file, saying.start, 'sayings', says));
      }),
    };
  },
};

/** @param {SourceFile} file
 * @returns {Saying[]} */
function sayingsIn(file) {
  /** @type {Saying[]} */
  const found = [];
  walk(file, {
    CallExpression(node) {
      if (!isNamed(node.callee, 'say')) return;
      const [id, english, values] = node.arguments;
      const given =
        values?.type === 'ObjectExpression' && values.properties.every(({ type }) => type === 'Property')
          ? values.properties.flatMap((property) => ('key' in property ? nameOfKey(property.key) : []))
          : undefined;
      found.push({
        file,
        start: node.start,
        id: plainString(id),
        english: plainString(english),
        given: values ? given : [],
      });
    },
  });
  return found;
}

/** @param {{ readonly type: string }} key
 * @returns {string} */
function nameOfKey(key) {
  return 'name' in key ? String(key.name) : plainString(key);
}

/** @param {Saying} saying
 * @returns {string[]} */
function complaints({ id, english, given }) {
  if (!id || !english) return ['say() wants an id and an English text, both written out as plain strings'];
  const said = shapeOfId.test(id) ? [] : [`“${id}” is not a dotted, lower-case-with-dashes id`];
  const holes = holesOf(english);
  if (!holes) return [...said, `“${english}” is not a well-formed message`];
  const empty = given ? holes.filter((hole) => !given.includes(hole)) : [];
  return [...said, ...empty.map((hole) => `“{${hole}}” in “${english}” gets no value`)];
}

/** The names of the holes in a message; nothing where it is malformed.
 * @param {string} english
 * @returns {string[] | undefined} */
function holesOf(english) {
  try {
    return [...new Set(parseMessage(english).flatMap(holesOfToken))];
  } catch {
    return undefined;
  }
}

/** @param {Token} token
 * @returns {string[]} */
function holesOfToken(token) {
  if (!('arg' in token)) return [];
  const inCases = 'cases' in token ? token.cases.flatMap(({ tokens }) => tokens.flatMap(holesOfToken)) : [];
  return [token.arg, ...inCases];
}
