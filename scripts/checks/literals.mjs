import { isNamed } from './imports.mjs';
import { commentsOnLine, findingAt, lineAt, walk } from './source.mjs';

/** @import { Finding, HouseCheck, SourceFile } from './source.mjs' */

/** Attributes and properties whose text a person sees or hears. */
const seenAttributes = new Set(
  [
    'title',
    'alt',
    'placeholder',
    'label',
    'heading',
    'help',
    'description',
    'summary',
    'caption',
    'errorMessage',
  ].concat([
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'aria-placeholder',
    'ariaLabel',
  ]),
);
const seenProperties = new Set([
  'title',
  'textContent',
  'innerText',
  'placeholder',
  'alt',
  'ariaLabel',
  'ariaDescription',
]);
const seenCalls = new Set(['alert', 'confirm', 'prompt']);

/** The mark of text that is the same in every language (a unit, a key, a file name), with what it is after the colon. */
const notWords = /not words: *\p{L}/u;

/** What people see is said through `say`, so that it can be said in another language.
 * @type {HouseCheck} */
export const literals = {
  id: 'literals',
  reads: 'files of ui and exchange',
  run(house) {
    const files = ['src/ui', 'src/exchange'].flatMap((folder) => house.files(folder, ['.ts', '.tsx']));
    return { read: files.length, findings: files.flatMap(literalsIn) };
  },
};

/** @param {SourceFile} file
 * @returns {Finding[]} */
function literalsIn(file) {
  /** @type {Finding[]} */
  const found = [];
  /** @param {unknown} node @param {string} where */
  const refuse = (node, where) => {
    for (const { text, start } of textsIn(node)) {
      const marked = commentsOnLine(file, lineAt(file, start)).some(({ value }) => notWords.test(value));
      if (!marked)
        found.push(findingAt(file, start, 'literals', `“${text.trim()}” ${where} is not said through say()`));
    }
  };
  walk(file, {
    JSXText(node) {
      const offset = node.value.search(/\S/);
      if (hasLetters(node.value)) refuse({ type: 'Literal', value: node.value, start: node.start + offset }, 'in JSX');
    },
    JSXElement(node) {
      for (const child of node.children)
        if (child.type === 'JSXExpressionContainer') refuse(child.expression, 'in JSX');
    },
    JSXFragment(node) {
      for (const child of node.children)
        if (child.type === 'JSXExpressionContainer') refuse(child.expression, 'in JSX');
    },
    JSXAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (!seenAttributes.has(name) || !node.value) return;
      refuse(node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value, `in ${name}`);
    },
    AssignmentExpression(node) {
      const { left, right } = node;
      if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return;
      if (seenProperties.has(left.property.name)) refuse(right, `in ${left.property.name}`);
    },
    CallExpression(node) {
      const { callee } = node;
      const called = callee.type === 'MemberExpression' ? callee.property : callee;
      const [first, second] = node.arguments;
      if (called.type === 'Identifier' && seenCalls.has(called.name)) refuse(first, `in ${called.name}()`);
      if (!isNamed(called, 'setAttribute') || first?.type !== 'Literal') return;
      if (seenAttributes.has(String(first.value))) refuse(second, `in ${first.value}`);
    },
  });
  return found;
}

/** The texts that an expression can come out as: of both branches, of what `&&` and `??` lead to, of joined strings.
 * @param {unknown} node
 * @returns {{ readonly text: string, readonly start: number }[]} */
function textsIn(node) {
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  if (node.type === 'Literal' && 'value' in node && 'start' in node)
    return typeof node.value === 'string' && hasLetters(node.value)
      ? [{ text: node.value, start: Number(node.start) }]
      : [];
  if (node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis))
    return node.quasis
      .map((quasi) => ({ text: String(quasi.value.cooked ?? ''), start: quasi.start }))
      .filter(({ text }) => hasLetters(text));
  if (node.type === 'ConditionalExpression' && 'consequent' in node && 'alternate' in node)
    return [...textsIn(node.consequent), ...textsIn(node.alternate)];
  if ((node.type === 'LogicalExpression' || node.type === 'BinaryExpression') && 'left' in node && 'right' in node) {
    if ('operator' in node && !['&&', '||', '??', '+'].includes(String(node.operator))) return [];
    return [...textsIn(node.left), ...textsIn(node.right)];
  }
  return 'expression' in node ? textsIn(node.expression) : [];
}

/** @param {string} text */
function hasLetters(text) {
  return /\p{L}/u.test(text);
}
