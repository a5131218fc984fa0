import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { PlainError } from '../processes.mjs';

/**
 * @typedef {{ readonly path: string, readonly text: string }} SourceFile A file; its path is relative to the root, with `/`.
 * @typedef {{ readonly file: string, readonly line: number, readonly rule: string, readonly says: string }} Finding
 * @typedef {{ readonly read: number, readonly findings: readonly Finding[] }} Outcome What a check has read, and what it found.
 * @typedef {{ readonly root: string, readonly files: (folder: string, endings?: readonly string[]) => SourceFile[] }} House
 * @typedef {{ readonly id: string, readonly reads: string, readonly run: (house: House) => Outcome }} HouseCheck
 * @typedef {Pick<import('oxc-parser').ParseResult, 'program' | 'module' | 'comments'> & { readonly lineStarts: readonly number[] }} Parsed
 */

/** Endings of the files that are code. */
export const codeEndings = ['.ts', '.tsx', '.mts', '.mjs'];

const notOurs = new Set(['node_modules', 'dist', '.git', 'test-results', 'playwright-report', 'coverage', '.bench']);

/** The house whose checkout is at this folder. Files are read once.
 * @param {string} root
 * @returns {House} */
export function houseAt(root) {
  /** @type {Map<string, SourceFile>} */
  const read = new Map();
  return {
    root,
    files: (folder, endings = codeEndings) =>
      pathsUnder(join(root, folder))
        .map((path) => relative(root, path).split(sep).join('/'))
        .filter((path) => endings.some((ending) => path.endsWith(ending)))
        .map((path) => {
          const file = read.get(path) ?? { path, text: readFileSync(join(root, path), 'utf8') };
          read.set(path, file);
          return file;
        }),
  };
}

/** @param {string} folder
 * @returns {string[]} */
function pathsUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? pathsUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** @type {WeakMap<SourceFile, Parsed>} */
const parsed = new WeakMap();

/** The syntax tree of a file with its comments. Throws where the file cannot be parsed: no check may skip it.
 * @param {SourceFile} file
 * @returns {Parsed} */
export function parse(file) {
  const known = parsed.get(file);
  if (known) return known;
  const result = parseSync(file.path, file.text, { sourceType: 'module' });
  const [error] = result.errors;
  if (error) throw new PlainError(`${file.path} cannot be parsed: ${error.message}`);
  const lineStarts = [0, ...[...file.text.matchAll(/\n/g)].map((newline) => newline.index + 1)];
  const { program, module, comments } = result;
  const kept = { program, module, comments, lineStarts };
  parsed.set(file, kept);
  return kept;
}

/** Walks the syntax tree of a file.
 * @param {SourceFile} file
 * @param {import('oxc-parser').VisitorObject} visitor */
export function walk(file, visitor) {
  new Visitor(visitor).visit(parse(file).program);
}

/** The line of a place in a file, from 1.
 * @param {SourceFile} file
 * @param {number} offset */
export function lineAt(file, offset) {
  const { lineStarts } = parse(file);
  return lineStarts.findLastIndex((start) => start <= offset) + 1;
}

/** The comments that touch a line, from 1.
 * @param {SourceFile} file
 * @param {number} line */
export function commentsOnLine(file, line) {
  return parse(file).comments.filter(
    (comment) => lineAt(file, comment.start) <= line && lineAt(file, comment.end) >= line,
  );
}

/** A finding at a place in a parsed file.
 * @param {SourceFile} file
 * @param {number} offset
 * @param {string} rule
 * @param {string} says
 * @returns {Finding} */
export function findingAt(file, offset, rule, says) {
  return { file: file.path, line: lineAt(file, offset), rule, says };
}
