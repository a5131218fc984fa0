import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../../../src/exchange/export/file-name.ts';

test.each([
  ['I get a new boiler', 'I get a new boiler.svg'],
  ['私の一日', '私の一日.svg'],
  ['Zu\u0308rich', 'Zürich.svg'],
  ['a/b\\c: d?*"<e>|f', 'a-b-c- d-e-f.svg'],
  ['..\\..\\etc/passwd', 'etc-passwd.svg'],
  ['-rf .', 'rf.svg'],
  ['CON', '_CON.svg'],
  ['nul.txt', '_nul.txt.svg'],
  ['COM1', '_COM1.svg'],
  ['Invoice \u202egnp.exe', 'Invoice gnp.exe.svg'],
  ['two\nlines\u0000\t here', 'two lines here.svg'],
  ['👩‍🚀 flies', '👩‍🚀 flies.svg'],
  ['', 'Journey.svg'],
  [' . ', 'Journey.svg'],
])('%j becomes %j', (title, expected) => {
  expect(fileName(title, 'Journey', '.svg')).toBe(expected);
});

test('a long title is cut between characters', () => {
  expect(fileName('👩‍🚀'.repeat(100), '', '.svg')).toBe(`${'👩‍🚀'.repeat(13)}.svg`);
});

test('any title makes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.string(), (title, otherwise) => {
      const name = fileName(title, otherwise, '.throughline.json');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(170);
      expect(name).toMatch(/^[^\s.-].*[^\s.-]\.throughline\.json$|^[^\s.-]\.throughline\.json$/u);
      expect(name).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 200 },
  );
});
