import { describe, expect, test } from 'vitest';
import { amountText, durationOf, numberOf, readAmount } from '../../../../src/ui/details/amounts.ts';

describe('numbers as people write them', () => {
  test.each([
    ['12', 12],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1,500', 1500],
    ['1.500,5', 1500.5],
    ['1,500.5', 1500.5],
    ['1 500', 1500],
    ['12 %', 12],
    ['€ 3.20', 3.2],
    ['GBP 400', 400],
    ['−4', -4],
    ['.5', 0.5],
  ])('%s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test.each(['twelve', '1.2.3', '1,2.3,4', '--4', '12 apples', '.', '4-5'])('%s is none', (text) => {
    expect(numberOf(text)).toBeUndefined();
  });
});

describe('durations', () => {
  test.each([
    ['4:30', 270],
    ['1:02:03', 3723],
    ['0:05', 5],
    ['270 s', 270],
    ['4 min', 240],
    ['1h 5m', 3900],
    ['4', 240],
    ['1.5', 90],
  ])('%s', (text, seconds) => {
    expect(durationOf(text)).toBe(seconds);
  });

  test.each(['4:75', 'soon', '4:30:99', '4 5'])('%s is none', (text) => {
    expect(durationOf(text)).toBeUndefined();
  });
});

describe('an amount and its box', () => {
  test.each([
    ['duration', 270, '4:30'],
    ['duration', 3723, '1:02:03'],
    ['share', 0.35, '35'],
    ['share', 0.0705, '7.05'],
    ['money', 12500, '12,500'],
    ['number', 0.25, '0.25'],
  ] as const)('a %s of %d reads %s, and is read back', (input, value, text) => {
    expect(amountText(input, value)).toBe(text);
    expect(readAmount(input, text, undefined)).toEqual({ ok: true, value });
  });

  test('out of range it says the range in the unit of the box', () => {
    const refused = readAmount('share', '120', { min: 0, max: 1, whole: false });
    expect(refused).toMatchObject({ ok: false, failure: { values: { min: '0', max: '100' } } });
  });

  test('an empty box is no amount at all', () => {
    expect(readAmount('number', '  ', { min: 1, max: 5, whole: true })).toEqual({ ok: true, value: undefined });
    expect(readAmount('number', '2.5', { min: 1, max: 5, whole: true })).toMatchObject({ ok: false });
  });
});
