import * as v from 'valibot';
import { isId } from '../../lib/ids.ts';
import { isOrderKey, orderKeys } from '../../lib/order.ts';
import type { Words } from '../../lib/words.ts';
import { limits } from '../limits.ts';
import type { FieldType } from './field.ts';
import { type IdOf, prefixes, type TableName } from './kinds.ts';

const emptySet = Object.freeze({});
const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDate(text: unknown): text is string {
  if (typeof text !== 'string' || !datePattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// Lone surrogates make replicas differ, and the other control characters are illegal in the XML of pictures and slides.
const loneSurrogates = /\p{Cs}/gu;
const controls = /[^\P{Cc}\t\n\r]/gu;

/** A text as it may be stored: well-formed Unicode, without control characters but tab and line ends. */
export const storable = (text: string): string => text.replace(loneSurrogates, '\ufffd').replace(controls, '');

/** A text of so many characters at most; empty where nothing is stored. */
export const text = ({ max }: { readonly max: number }): FieldType<string> => ({
  shape: 'value',
  default: '',
  schema: v.pipe(v.string(), v.maxLength(max)),
  read: (stored) => (typeof stored === 'string' ? storable(stored).slice(0, max) : undefined),
});

/** A name or title, one line. */
export const nameText = text({ max: limits.name });

/** A longer text, with line ends. */
export const longText = text({ max: limits.text });

interface Range {
  readonly min: number;
  readonly max: number;
}

function numberType<Value>({ min, max }: Range, whole: boolean, absent: Value, optional: boolean): FieldType<Value> {
  const base = v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
  const one = whole ? v.pipe(base, v.integer()) : base;
  return {
    shape: 'value',
    default: absent,
    schema: optional ? v.optional(one) : one,
    read: (stored) => {
      if (typeof stored !== 'number' || !Number.isFinite(stored)) return undefined;
      const clamped = Math.min(max, Math.max(min, stored));
      return (whole ? Math.round(clamped) : clamped) + 0; // + 0 makes −0 zero, which files cannot tell apart
    },
    range: { min, max, whole },
  };
}

/** A number in a range, none where nothing is stored; out of range it reads as the nearest end. */
export const optionalNumber = (range: Range): FieldType<number | undefined> =>
  numberType<number | undefined>(range, false, undefined, true);

/** A whole number in a range, none where nothing is stored. */
export const optionalInteger = (range: Range): FieldType<number | undefined> =>
  numberType<number | undefined>(range, true, undefined, true);

/** A whole number in a range with a default. */
export const integer = ({ absent, ...range }: Range & { readonly absent: number }): FieldType<number> =>
  numberType<number>(range, true, absent, false);

/** A share, 0…1, none where nothing is stored. */
export const optionalShare = optionalNumber({ min: 0, max: 1 });

/** Yes or no; no where nothing is stored. */
export const flag: FieldType<boolean> = {
  shape: 'value',
  default: false,
  schema: v.boolean(),
  read: (stored) => (typeof stored === 'boolean' ? stored : undefined),
};

/** One of several words; the first is what nothing stored means. */
export function choice<const Choices extends Readonly<Record<string, Words>>>(
  choices: Choices,
): FieldType<keyof Choices & string> {
  const names = Object.keys(choices);
  return {
    shape: 'value',
    default: names[0] as keyof Choices & string, // the keys of a literal come in the order they are written
    schema: v.picklist(names),
    read: (stored) => (typeof stored === 'string' && Object.hasOwn(choices, stored) ? stored : undefined),
    choices,
  };
}

/** One of several words, or none. */
export function optionalChoice<const Choices extends Readonly<Record<string, Words>>>(
  choices: Choices,
): FieldType<(keyof Choices & string) | undefined> {
  const { default: _, schema, ...rest } = choice(choices);
  return { ...rest, default: undefined, schema: v.optional(schema) };
}

/** A set of words out of several, with those that are in it where nobody has said. */
export function choiceSet<const Choices extends Readonly<Record<string, Words>>>(
  choices: Choices,
  ...absent: readonly (keyof Choices & string)[]
): FieldType<Readonly<{ [Name in keyof Choices & string]?: true }>> {
  const { read, schema } = choice(choices);
  const members = Object.fromEntries(absent.map((name) => [name, true as const]));
  return { shape: 'set', default: Object.freeze(members) as never, schema, read, choices }; // its keys are choices by the parameter's type
}

/** A day of the calendar without zone, `YYYY-MM-DD`, or none. */
export const optionalDate: FieldType<string | undefined> = {
  shape: 'value',
  default: undefined,
  schema: v.optional(v.custom<string>(isCalendarDate)),
  read: (stored) => (isCalendarDate(stored) ? stored : undefined),
};

/** An instant in UTC, ISO 8601; empty where unknown. */
export const instant: FieldType<string> = {
  shape: 'value',
  default: '',
  schema: v.pipe(v.string(), v.isoTimestamp()),
  read: (stored) => (typeof stored === 'string' && !Number.isNaN(Date.parse(stored)) ? stored : undefined),
};

/** The place among siblings: a fractional key, compared by code unit; an unreadable one is kept and comes last. */
export const order: FieldType<string> = {
  shape: 'value',
  default: '',
  schema: v.custom<string>(isOrderKey),
  read: (stored) => (typeof stored === 'string' ? storable(stored).slice(0, 200) : undefined),
};

const idSchema = (tables: readonly TableName[]) =>
  v.custom<string>((value) => tables.some((table) => isId(value, prefixes[table])));
const readId = (tables: readonly TableName[]) => (stored: unknown) =>
  tables.some((table) => isId(stored, prefixes[table])) ? stored : undefined;

/** The record this one belongs to and disappears with; a record without a readable owner is set aside. */
export const owner = <Table extends TableName>(...to: readonly Table[]): FieldType<IdOf<Table>> => ({
  shape: 'value',
  default: '' as IdOf<Table>, // never read: a record without its owner is set aside
  schema: idSchema(to),
  read: readId(to),
  refersTo: { how: 'owner', to },
});

/** A record this one is about and disappears with, of any of several tables, or none. */
export const optionalOwner = <Table extends TableName>(
  ...to: readonly Table[]
): FieldType<IdOf<Table> | undefined> => ({
  shape: 'value',
  default: undefined,
  schema: v.optional(idSchema(to)),
  read: readId(to),
  refersTo: { how: 'owner', to },
});

/** Another record, or none; none too once that record is gone. */
export const mention = <Table extends TableName>(...to: readonly Table[]): FieldType<IdOf<Table> | undefined> => ({
  shape: 'value',
  default: undefined,
  schema: v.optional(idSchema(to)),
  read: readId(to),
  refersTo: { how: 'mention', to },
});

/** A set of record ids in memory. */
export type IdSet<Table extends TableName> = Readonly<Record<IdOf<Table>, true>>;

/** Record ids with the order key that ranks each. */
export type RankedIds<Table extends TableName> = Readonly<Record<IdOf<Table>, string>>;

/** A set of other records. */
export const mentions = <Table extends TableName>(...to: readonly Table[]): FieldType<IdSet<Table>> => ({
  shape: 'set',
  default: emptySet,
  schema: idSchema(to),
  read: readId(to),
  refersTo: { how: 'mention', to },
});

/** Other records in an order of preference. */
export const rankedMentions = <Table extends TableName>(...to: readonly Table[]): FieldType<RankedIds<Table>> => ({
  shape: 'ranked',
  default: emptySet,
  schema: idSchema(to),
  read: readId(to),
  refersTo: { how: 'mention', to },
});

/** Names in an order of preference, such as the lanes a journey shows (built-in names or ids of own rows). */
export const rankedNames = (...absent: readonly string[]): FieldType<Readonly<Record<string, string>>> => ({
  shape: 'ranked',
  default: Object.freeze(Object.fromEntries(orderKeys(absent.length).map((key, index) => [absent[index], key]))),
  schema: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,80}$/)),
  read: (stored) => (typeof stored === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,80}$/.test(stored) ? stored : undefined),
});
