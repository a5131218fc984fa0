import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly english: string;
}

const needsCompiling = /[{}']/;

/** Compiles what `say` says at build time, so that the app carries no parser of messages and parses nothing while it draws. */
export function compiledMessages(): Plugin {
  return {
    name: 'throughline:messages',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || !code.includes('say(')) return null;
      const places: Place[] = [];
      walk(this.parse(code), (node) => {
        const english = englishOf(node);
        if (english && needsCompiling.test(english.value)) {
          places.push({ start: english.start, end: english.end, english: english.value });
        }
      });
      if (places.length === 0) return null;
      return { code: replaced(code, places), map: null };
    },
  };
}

function replaced(code: string, places: readonly Place[]): string {
  let rest = code.length;
  let text = '';
  for (const { start, end, english } of places.toSorted((a, b) => b.start - a.start)) {
    text = JSON.stringify(compileMessage(english)) + code.slice(end, rest) + text;
    rest = start;
  }
  return code.slice(0, rest) + text;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The English of a call of `say`, where it stands there as text. */
function englishOf(node: Node): (Node & { readonly value: string }) | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const { callee, arguments: given } = node as Node & {
    readonly callee: Node & { readonly name?: string };
    readonly arguments: readonly (Node & { readonly value?: unknown })[];
  }; // the form of a call in ESTree
  const [, english] = given;
  if (callee.name !== 'say' || typeof english?.value !== 'string') return undefined;
  return { ...english, value: english.value };
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value) visit(value as Node); // every node of ESTree has these
    for (const each of Object.values(value)) walk(each, visit);
  }
}
