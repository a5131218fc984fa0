import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemesOf, piecesOf } from '../../../src/look/breaks.ts';
import { facesOfText, fitText, oneLine, widthIn, widthOf, wrap } from '../../../src/look/widths.ts';

const wrapped = (text: string, width: number, lines = 9) => wrap(text, width, 'strong', 'semibold', lines);

/** Where each of the parts of a text ends in it. */
const endsOf = (parts: readonly string[]): readonly number[] =>
  parts.map((_, index) => parts.slice(0, index + 1).join('').length);

describe('names of any script', () => {
  test('Chinese and Japanese are broken between characters, not before stops nor after opening brackets', () => {
    const lines = wrapped('お客様は電話で「故障」を報告します。', 76);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('お客様は電話で「故障」を報告します。');
    for (const line of lines) {
      expect(line).not.toMatch(/^[。」ー、]/);
      expect(line).not.toMatch(/「$/);
    }
  });

  test('a name without spaces uses both lines of a card before it is cut', () => {
    const [first, second, third] = wrapped('客户致电报告宽带故障并等待工程师上门维修服务人员联系', 176, 2);
    expect(first?.length).toBeGreaterThan(8);
    expect(second).toMatch(/…$/);
    expect(third).toBeUndefined();
  });

  test('Korean is broken between words, Thai between words too though it writes no spaces', () => {
    expect(wrapped('고객이 전화로 고장을 신고합니다', 100)[0]).toBe('고객이 전화로');
    const thai = 'ลูกค้าโทรแจ้งปัญหาอินเทอร์เน็ต';
    const lines = wrapped(thai, 130);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(thai);
    const ends = endsOf(piecesOf(thai).map(({ text }) => text));
    for (const end of endsOf(lines)) expect(ends).toContain(end);
  });

  test('a long word is broken with a hyphen where it has to be, and after its own hyphens rather', () => {
    const lines = wrapped('Kundenzufriedenheitsbefragungsergebnisse', 120);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('Kundenzufriedenheitsbefragungsergebnisse');
    expect(wrapped('Breitband-Installation', 110)).toEqual(['Breitband-', 'Installation']);
  });

  test('Hebrew and Arabic are marked as read from right to left, so that an ellipsis comes at their end', () => {
    expect(fitText('לקוח', 200, 'strong', 'semibold')).toBe('\u2067לקוח\u2069');
    expect(fitText('العميل يتصل للإبلاغ عن عطل', 90, 'strong', 'semibold')).toMatch(/^\u2067.*…\u2069$/);
    expect(fitText('Calls שלום', 200, 'strong', 'semibold')).toBe('Calls שלום');
    for (const line of wrapped('הלקוח מתקשר לדווח על תקלה', 90)) expect(line).toMatch(/^\u2067.*\u2069$/);
  });

  test('a composed picture is as wide as one picture and never parted', () => {
    expect(widthOf('👩‍👩‍👧', 14, 'regular')).toBe(widthOf('👩', 14, 'regular'));
    expect(widthOf('🇩🇪', 14, 'regular')).toBe(widthOf('📞', 14, 'regular'));
    const pictures = ['👋🏽', '🇩🇪', '👩‍👩‍👧', '❤️'];
    const cut = fitText(pictures.join(''), 70, 'strong', 'regular').replace(/…$/, '');
    expect(pictures.join('').startsWith(cut)).toBe(true);
    expect(pictures).toEqual(expect.arrayContaining([...graphemesOf(cut)]));
  });

  test('whatever the text, nothing of it is lost while there are lines enough, and no line is too wide', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom('故障を報告', 'Donaudampfschifffahrt', 'שלום', 'e-mail/SMS', '👩‍👩‍👧', 'ลูกค้าโทร'),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 200 }), (parts, width) => {
        const whole = parts.join(' ');
        const lines = wrap(whole, width, 'strong', 'semibold', 200);
        for (const line of lines)
          for (const face of facesOfText) expect(widthIn(face, line, 'strong', 'semibold')).toBeLessThanOrEqual(width);
        const bare = (some: string) => some.replace(/[\s\-\u2067\u2069]/g, '');
        const isCut = lines.some((line) => line.includes('…'));
        expect(isCut || bare(lines.join('')) === bare(oneLine(whole))).toBe(true);
      }),
    );
  });
});
