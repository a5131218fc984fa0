import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanJson } from '../../../../src/exchange/import/workspace-file/scan-json.ts';

const fault = (text: string, depth = 64) => {
  const scanned = scanJson(text, depth);
  return scanned.ok ? undefined : scanned.failure;
};

test('what a parser takes, the scan takes; what a parser refuses, the scan refuses', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const nearlyJson = fc
    .tuple(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '-', '\n', '\u0000', 'NaN'),
    )
    .map(([json, at, extra]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + extra + json.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(
      fc.oneof(nearlyJson, fc.string({ unit: fc.constantFrom(...Array.from('{}[],:"\\ue0123-+.E \nntrufalse')) })),
      (text) => {
        expect(scanJson(text, 64).ok).toBe(parses(text));
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ['', { type: 'cut-off', line: 1 }],
  ['{"a": 1,\n"b": [1, 2', { type: 'cut-off', line: 2 }],
  ['{"a": "x', { type: 'cut-off', line: 1 }],
  ['{"a": "\\u12', { type: 'cut-off', line: 1 }],
  ['{\n\n"a": NaN}', { type: 'no-number', line: 3, found: 'NaN' }],
  ['[-Infinity]', { type: 'no-number', line: 1, found: '-Infinity' }],
  ['[1 2]', { type: 'unexpected', line: 1, found: '2' }],
  ['{}\n\u0000\u0000', { type: 'unexpected', line: 2, found: '\u0000' }],
  ['["a\nb"]', { type: 'unexpected', line: 1, found: '\n' }],
])('%j is refused with its place', (text, expected) => {
  expect(fault(text)).toEqual(expected);
});

test('depth is counted before anything is parsed', () => {
  expect(fault('['.repeat(64) + ']'.repeat(64))).toBeUndefined();
  expect(fault('['.repeat(65) + ']'.repeat(65))).toEqual({ type: 'too-deep', line: 1 });
  expect(fault(`{"a":\n${'{"a":'.repeat(200_000)}`)).toEqual({ type: 'too-deep', line: 2 });
});

test('what a parser passes over in silence is noted with its line', () => {
  const scanned = scanJson('{"a": 1,\n"\\u0061": 2, "__proto__": {},\n"b": {"constructor": 1e999}}', 64);
  expect(scanned.ok && scanned.value).toEqual([
    { type: 'repeated-key', line: 2, text: 'a' },
    { type: 'unsafe-key', line: 2, text: '__proto__' },
    { type: 'unsafe-key', line: 3, text: 'constructor' },
    { type: 'huge-number', line: 3, text: '1e999' },
  ]);
});
