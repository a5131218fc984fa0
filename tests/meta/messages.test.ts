import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { compiledMessages } from '../../scripts/build/messages.ts';

function built(code: string, id = '/house/src/ui/frame/rail.tsx'): string {
  const { transform } = compiledMessages();
  if (typeof transform !== 'function') throw new Error('The plug-in transforms nothing');
  const context = { parse: parseAst } as unknown as ThisParameterType<typeof transform>; // all that it uses of the bundler
  const result = transform.call(context, code, id);
  return typeof result === 'object' && result !== null && 'code' in result ? String(result.code) : code;
}

test('what is said is compiled where it has places to fill, forms to choose or quotes', () => {
  expect(built("say('a', 'Edit {field}', it);")).toBe('say(\'a\', ["Edit ",["field"]], it);');
  expect(built("say('b', '{count, plural, one {# jam} other {# jams}}', { count });")).toContain('["count","plural"');
  expect(built("f(say('c', 'One {a}'), say('d', \"Don''t\"));")).toBe(
    'f(say(\'c\', ["One ",["a"]]), say(\'d\', ["Don\'t"]));',
  );
});

test('plain sentences, other calls and other packages stay as they are', () => {
  for (const code of ["say('a', 'Saved');", "tell('a', 'Edit {field}');", 'say(id, english);'])
    expect(built(code)).toBe(code);
  const code = "say('a', 'Edit {field}');";
  expect(built(code, '/house/node_modules/words/index.js')).toBe(code);
});
