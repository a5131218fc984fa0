import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzily, fuzzyRank } from '../../../../src/ui/palette/fuzzy.ts';

const labelled = (...labels: readonly string[]) => labels.map((label) => ({ label }));
const found = (typed: string, ...labels: readonly string[]) =>
  fuzzily(labelled(...labels), typed).map(({ label }) => label);

describe('finding a name by some of its letters', () => {
  test.each([
    ['add', ['Add stage', 'Readdress']],
    ['stage add', ['Add stage']],
    ['ast', ['Add stage', 'Paste']],
    ['zin', ['Zoom in']],
    ['exprt', ['Export…']],
    ['cafe', ['Café']],
    ['q', []],
  ])('%s', (typed, expected) => {
    expect(found(typed, 'Paste', 'Add stage', 'Readdress', 'Zoom in', 'Export…', 'Café')).toEqual(expected);
  });

  test('nothing typed leaves all as it stands', () => {
    expect(found(' ', 'B', 'A')).toEqual(['B', 'A']);
  });

  test('whatever answers has all letters in it, in their order or word by word', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 6 });
    fc.assert(
      fc.property(letters, letters, (name, typed) => {
        const [form, wanted] = [name.trim(), typed.trim()];
        fc.pre(wanted !== '');
        const rank = fuzzyRank(form, wanted);
        const isWithin =
          rank === undefined ||
          wanted
            .replace(/ /g, '')
            .split('')
            .every((each) => form.includes(each));
        expect(isWithin).toBe(true);
        expect(fuzzyRank(`${wanted} ${form}`, wanted)).toBe(0);
      }),
    );
  });
});
