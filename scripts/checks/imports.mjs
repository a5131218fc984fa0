import { posix } from 'node:path';
import { parse, walk } from './source.mjs';

/** @import { SourceFile } from './source.mjs' */

/**
 * @typedef {'value' | 'type' | 'lazy' | 'url'} ImportKind How a file reaches another: at load, as types only, on demand,
 *   or by address (a worker, an asset).
 * @typedef {{ readonly specifier: string, readonly kind: ImportKind, readonly start: number }} Import
 */

/** Every import of a file: static, type, dynamic, re-export, `import('…')` types, `new URL('…', import.meta.url)`, globs.
 * An address that is not written as a plain string comes back as the empty specifier.
 * @param {SourceFile} file
 * @returns {Import[]} */
export function importsOf(file) {
  if (file.path.endsWith('.css')) return importsOfStyles(file);
  /** @type {Import[]} */
  const found = [];
  /** @param {string} specifier @param {ImportKind} kind @param {number} start */
  const add = (specifier, kind, start) => found.push({ specifier, kind, start });

  for (const { moduleRequest, entries, start } of parse(file).module.staticImports) {
    const typesOnly = entries.length > 0 && entries.every((entry) => entry.isType);
    add(moduleRequest.value, typesOnly ? 'type' : 'value', start);
  }
  walk(file, {
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type' ? 'type' : 'value', node.start),
    ExportNamedDeclaration(node) {
      if (!node.source) return;
      const typesOnly =
        node.exportKind === 'type' ||
        (node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier.exportKind === 'type'));
      add(node.source.value, typesOnly ? 'type' : 'value', node.start);
    },
    ImportExpression: (node) => add(plainString(node.source), 'lazy', node.start),
    TSImportType: (node) => add(plainString(node.source), 'type', node.start),
    NewExpression(node) {
      const [address, base] = node.arguments;
      if (isNamed(node.callee, 'URL') && base?.type === 'MemberExpression' && base.object.type === 'MetaProperty')
        add(plainString(address), 'url', node.start);
    },
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || node.callee.object.type !== 'MetaProperty') return;
      if (!isNamed(node.callee.property, 'glob')) return;
      const [patterns] = node.arguments;
      const listed = patterns?.type === 'ArrayExpression' ? patterns.elements : [patterns];
      for (const pattern of listed) add(plainString(pattern), 'lazy', node.start);
    },
  });
  return found;
}

/** @param {SourceFile} file
 * @returns {Import[]} */
function importsOfStyles(file) {
  const pattern = /@import\s+(?:url\()?\s*['"]([^'"]+)['"]|from\s+['"]([^'"]+)['"]/g;
  return [...file.text.matchAll(pattern)].map((match) => ({
    specifier: match[1] ?? match[2] ?? '',
    kind: 'value',
    start: match.index,
  }));
}

/** The text of a string literal or of a template without holes; empty for anything else.
 * @param {{ readonly type: string } | null | undefined} node
 * @returns {string} */
export function plainString(node) {
  if (node?.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis) && node.quasis.length === 1)
    return node.quasis[0].value.cooked ?? '';
  return '';
}

/** Whether an expression is this bare name.
 * @param {{ readonly type: string }} node
 * @param {string} name */
export function isNamed(node, name) {
  return node.type === 'Identifier' && 'name' in node && node.name === name;
}

/** The path from the root that a relative import means, without its query; nothing for a package.
 * @param {string} from
 * @param {string} specifier
 * @returns {string | undefined} */
export function resolveRelative(from, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const [path = ''] = specifier.split('?');
  return posix.normalize(posix.join(posix.dirname(from), path));
}

/** The package an import names: `react/jsx-runtime` is `react`, `@a/b/c` is `@a/b`.
 * @param {string} specifier
 * @returns {string} */
export function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
