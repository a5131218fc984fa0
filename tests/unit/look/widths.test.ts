import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textSizes, type Weight, weights } from '../../../src/look/sizes.ts';
import { facesOfText, fitText, oneLine, widthIn, widthOf, wrap } from '../../../src/look/widths.ts';

const weightNames = Object.keys(weights) as readonly Weight[];
const anyWeight = fc.constantFrom(...weightNames);
const anySize = fc.constantFrom(...Object.values(textSizes));
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.lorem({ maxCount: 20 }),
);

describe('widths', () => {
  test('Arial has the widths its metrics give', () => {
    expect(widthIn('arial', 'A', 1000, 'regular')).toBe(667);
    expect(widthIn('arial', 'i', 1000, 'regular')).toBe(222);
    expect(widthIn('arial', 'W', 1000, 'semibold')).toBe(944);
    expect(widthIn('arial', '…', 1000, 'regular')).toBe(1000);
  });

  test('a text is as wide as its letters, in the wider of the two faces', () => {
    expect(widthOf('ab', 14, 'regular')).toBeCloseTo(
      1.01 *
        Math.max(
          widthIn('inter', 'a', 14, 'regular') + widthIn('inter', 'b', 14, 'regular'),
          widthIn('arial', 'a', 14, 'regular') + widthIn('arial', 'b', 14, 'regular'),
        ),
    );
  });

  test('heavier letters of Inter are wider', () => {
    const [regular = 0, medium = 0, semibold = 0] = weightNames.map((weight) =>
      widthIn('inter', 'Complains', 14, weight),
    );
    expect(regular).toBeLessThan(medium);
    expect(medium).toBeLessThan(semibold);
  });

  test('letters of other scripts and pictures have a width too; marks and joiners have none', () => {
    expect(widthOf('漢', 10, 'regular')).toBeGreaterThan(10);
    expect(widthOf('📞', 10, 'regular')).toBeGreaterThan(10);
    expect(widthOf('ש', 10, 'regular')).toBeGreaterThan(5);
    expect(widthOf('e\u0301', 10, 'regular')).toBe(widthOf('e', 10, 'regular'));
  });
});

describe('fitting', () => {
  test('what fits is left alone', () =>
    expect(fitText('Gets a letter', 200, 'strong', 'semibold')).toBe('Gets a letter'));

  test('what does not fit ends with an ellipsis and no space before it', () => {
    const cut = fitText('Calls to report a fault on the line', 100, 'strong', 'semibold');
    expect(cut).toMatch(/^Calls to .*\S…$/);
  });

  test('there is no text where not even an ellipsis fits', () =>
    expect(fitText('Calls', 5, 'strong', 'semibold')).toBe(''));

  test('line ends are spaces', () => expect(oneLine(' a\n\t b\u00a0c ')).toBe('a b c'));

  test('a cut parts no letter from its accent and no composed picture', () => {
    const family = '👩‍👩‍👧';
    for (let width = 10; width < 120; width += 3) {
      const cut = fitText(`ab${family}e\u0301e\u0301`, width, 'strong', 'regular').replace(/…$/, '');
      expect(['', 'a', 'ab', `ab${family}`, `ab${family}e\u0301`, `ab${family}e\u0301e\u0301`]).toContain(cut);
    }
  });

  test('whatever the text, no line is wider than its box in either face', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 300 }), anySize, anyWeight, (text, width, size, weight) => {
        const lines = [fitText(text, width, size, weight), ...wrap(text, width, size, weight, 3)];
        for (const line of lines)
          for (const face of facesOfText) expect(widthIn(face, line, size, weight)).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  test('a text is broken between words, and cut after its last line', () => {
    const lines = wrap('if the order is late and nobody calls', 60, 'tiny', 'medium', 2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('if the order');
    expect(lines[1]).toMatch(/^is late.*…$/);
  });
});
