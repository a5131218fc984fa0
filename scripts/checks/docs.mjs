import { findingAt, parse } from './source.mjs';

/** @import { HouseCheck, SourceFile } from './source.mjs' */

/** @typedef {{ readonly name: string, readonly start: number, readonly doc: string | undefined }} Exported */

/** Every export has its own line that gives its concept: not its name again, and not the line of another export.
 * @type {HouseCheck} */
export const docs = {
  id: 'docs',
  reads: 'exports',
  run(house) {
    const files = [...house.files('src', ['.ts', '.tsx']), ...house.files('scripts')];
    const exported = files.flatMap((file) => exportsOf(file).map((each) => ({ file, ...each })));
    /** @type {Map<string, string>} */
    const first = new Map();
    return {
      read: exported.length,
      findings: exported.flatMap(({ file, name, start, doc }) => {
        if (!doc) return [findingAt(file, start, 'docs', `“${name}” has no doc comment`)];
        if (letters(doc) === letters(name))
          return [findingAt(file, start, 'docs', `the doc comment of “${name}” only repeats the name`)];
        const other = first.get(doc);
        first.set(doc, other ?? `“${name}” in ${file.path}`);
        return other ? [findingAt(file, start, 'docs', `“${name}” has the same doc comment as ${other}`)] : [];
      }),
    };
  },
};

/** What a file exports of its own, with the doc comment before it. Overloads share the first one's.
 * @param {SourceFile} file
 * @returns {Exported[]} */
function exportsOf(file) {
  const { program } = parse(file);
  /** @type {Map<string, Exported>} */
  const declared = new Map();
  /** @type {Set<string>} */
  const names = new Set();

  for (const statement of program.body) {
    const exporting = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    const declaration = exporting ? statement.declaration : statement;
    for (const name of namesOf(declaration)) {
      const doc =
        docBefore(file, statement.start) ?? declared.get(name)?.doc ?? docOfSource(declaration, file, declared);
      declared.set(name, { name, start: statement.start, doc });
      if (exporting) names.add(name);
    }
    if (statement.type === 'ExportNamedDeclaration' && !statement.source)
      for (const { local } of statement.specifiers) if ('name' in local) names.add(local.name);
  }
  return [...names].flatMap((name) => declared.get(name) ?? []);
}

/** A type made of something documented in the same file (`typeof fields`, `IdOf<'stage'>`) is explained there.
 * @param {{ readonly type: string, readonly start: number, readonly end: number } | null} declaration
 * @param {SourceFile} file
 * @param {ReadonlyMap<string, Exported>} declared
 * @returns {string | undefined} */
function docOfSource(declaration, file, declared) {
  if (declaration?.type !== 'TSTypeAliasDeclaration') return undefined;
  const text = file.text.slice(declaration.start, declaration.end);
  const doc = [...text.matchAll(/\btypeof (\w+)|=\s*(\w+)</g)]
    .map((match) => declared.get(match[1] ?? match[2] ?? '')?.doc)
    .find((found) => found !== undefined);
  return doc && `${doc} (${file.path}, as a type ${declaration.start})`;
}

/** @param {object | null} declaration
 * @returns {string[]} */
function namesOf(declaration) {
  if (!declaration) return [];
  if ('declarations' in declaration && Array.isArray(declaration.declarations))
    return declaration.declarations.flatMap(({ id }) => boundNames(id));
  return 'id' in declaration ? boundNames(declaration.id) : [];
}

/** The names that a pattern binds: `{ a, b: [c] }` binds a and c.
 * @param {unknown} pattern
 * @returns {string[]} */
function boundNames(pattern) {
  if (typeof pattern !== 'object' || pattern === null) return [];
  if ('properties' in pattern && Array.isArray(pattern.properties))
    return pattern.properties.flatMap((property) => boundNames(property.value ?? property.argument));
  if ('elements' in pattern && Array.isArray(pattern.elements)) return pattern.elements.flatMap(boundNames);
  if ('left' in pattern) return boundNames(pattern.left);
  return 'name' in pattern && typeof pattern.name === 'string' ? [pattern.name] : [];
}

/** The words of the doc comment that ends right before a place; tags (`@param`) are not words.
 * @param {SourceFile} file
 * @param {number} start
 * @returns {string | undefined} */
function docBefore(file, start) {
  const comment = parse(file).comments.findLast(({ end }) => end <= start);
  if (!comment?.value.startsWith('*') || comment.type !== 'Block') return undefined;
  if (file.text.slice(comment.end, start).trim() !== '') return undefined;
  const [words = ''] = comment.value.replace(/^\s*\*+ ?/gm, '').split(/^@/m);
  return words.replace(/\s+/g, ' ').trim() || undefined;
}

/** @param {string} text */
function letters(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
