import { fail, type Result, succeed } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';
import type { FieldType, Input } from '../../model/records/field.ts';

/** The inputs that hold a number. */
export type AmountInput = Extract<Input, 'number' | 'duration' | 'share' | 'money'>;

const notANumber = say('amount.not-a-number', 'Write a number, such as 12 or 1.5. The old value was kept.');
const notADuration = say(
  'amount.not-a-duration',
  'Write minutes and seconds, such as 4:30, or 270 s. The old value was kept.',
);
const notWhole = say('amount.not-whole', 'Write a whole number. The old value was kept.');

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** How a stored amount is written in its box: a share in per cent, a duration as m:ss or h:mm:ss. */
export function amountText(input: AmountInput, value: number | undefined): string {
  if (value === undefined) return '';
  switch (input) {
    case 'number':
    case 'money':
      return plain.format(value);
    case 'share':
      return plain.format(Math.round(value * 1e8) / 1e6);
    case 'duration':
      return durationText(value);
  }
}

function durationText(seconds: number): string {
  const rounded = Math.round(seconds * 10) / 10;
  const whole = Math.floor(rounded);
  const rest = Math.round((rounded - whole) * 10);
  const two = (part: number) => String(part).padStart(2, '0');
  const tail = `${two(whole % 60)}${rest ? `.${rest}` : ''}`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`;
}

/** Reads what somebody wrote into an amount's box; none where it is empty, a sentence where it is no such amount or out of range. */
export function readAmount(
  input: AmountInput,
  text: string,
  range: FieldType<unknown>['range'],
): Result<number | undefined, Words> {
  if (text.trim() === '') return succeed(undefined);
  const read = input === 'duration' ? durationOf(text) : numberOf(text);
  if (read === undefined) return fail(input === 'duration' ? notADuration : notANumber);
  const value = input === 'share' ? Math.round(read * 1e8) / 1e10 : read;
  if (!range) return succeed(value);
  if (range.whole && !Number.isInteger(value)) return fail(notWhole);
  if (value < range.min || value > range.max) return fail(outOfRange(input, range));
  return succeed(value);
}

function outOfRange(input: AmountInput, { min, max }: { readonly min: number; readonly max: number }): Words {
  return say('amount.out-of-range', 'This goes from {min} to {max}. The old value was kept.', {
    min: amountText(input, min),
    max: amountText(input, max),
  });
}

/** A number as people write it: `1,500`, `1.500,5`, `12 %`, `€ 3`. A single comma that does not part thousands is a decimal one. */
export function numberOf(text: string): number | undefined {
  const bare = text
    .replace(/[\s'’_]|\p{Sc}|%|^[A-Za-z]{1,4}(?=[\s\d−-])|(?<=[\s\d])[A-Za-z]{1,4}$/gu, '')
    .replace('−', '-');
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return undefined;
  const marks = bare.replace(/[^.,]/g, '');
  if (marks === '' || marks === '.') return Number(bare);
  if (marks.includes('.') && marks.includes(',')) {
    const decimal = marks.at(-1) ?? '.';
    const whole = decimal === '.' ? /,/g : /\./g;
    if (marks.indexOf(decimal) !== marks.length - 1) return undefined;
    return Number(bare.replace(whole, '').replace(',', '.'));
  }
  if (/^[-+]?\d{1,3}([.,]\d{3})+$/.test(bare)) return Number(bare.replace(/[.,]/g, ''));
  return marks === ',' ? Number(bare.replace(',', '.')) : undefined;
}

const units: Readonly<Record<string, number>> = { h: 3600, m: 60, min: 60, s: 1, sec: 1 };

/** Seconds of `4:30`, `1:02:03`, `270 s`, `4 min`, `1h 5m`; a bare number is minutes. */
export function durationOf(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase().replace(',', '.');
  const clock = /^(?:(\d+):)?(\d{1,4}):(\d{1,2}(?:\.\d+)?)$/.exec(trimmed);
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    if (Number(seconds) >= 60 || (clock[1] !== undefined && Number(minutes) >= 60)) return undefined;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  }
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed) * 60;
  const parts = [...trimmed.matchAll(/(\d+(?:\.\d+)?)\s*(h|min|m|sec|s)[a-z]*\.?\s*/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== trimmed) return undefined;
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ''] ?? 0), 0);
}
