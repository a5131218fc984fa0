import type { GenericSchema } from 'valibot';
import type { Words } from '../../lib/words.ts';
import type { IdOf, TableName } from './kinds.ts';

/** When a field is asked for: up front, after *More*, or only where somebody goes looking. */
export type Level = 'first' | 'more' | 'expert';

/** The control that edits a field; `ui` decides how each looks. */
export type Input =
  | 'line'
  | 'text'
  | 'choice'
  | 'scale'
  | 'switch'
  | 'number'
  | 'duration'
  | 'share'
  | 'money'
  | 'date'
  | 'reference'
  | 'references'
  | 'ranking'
  | 'choices'
  | 'colour'
  | 'none';

/** How a field refers to other records: *owner* hides the record with its owner, *mention* reads as none once the other is gone. */
export interface Reference {
  readonly how: 'owner' | 'mention';
  /** The tables it may point into; a reference to one's own table is allowed. */
  readonly to: readonly TableName[];
}

/** What a field holds: a primitive, a set (one key per member in the document), or a set ranked by order keys. */
export type Shape = 'value' | 'set' | 'ranked';

/** The type of a field: how it is checked on writing, how a stored value is read, and what it is where nothing is stored. */
export interface FieldType<Value> {
  readonly shape: Shape;
  /** What an absent field means; it never changes once released. A member of a set's default is taken out by storing `false`. */
  readonly default: Value;
  /** Refuses what may not be written: of the value, or for sets of one member. */
  readonly schema: GenericSchema<unknown, unknown>;
  /** Reads a stored value (for sets: one member's key), clamping numbers and cutting texts; undefined for what cannot be read. */
  readonly read: (stored: unknown) => unknown;
  readonly refersTo?: Reference;
  /** The words of each choice, in the order they are offered. */
  readonly choices?: Readonly<Record<string, Words>>;
  /** Lowest and highest value of a number, in the field's own unit. */
  readonly range?: { readonly min: number; readonly max: number; readonly whole: boolean };
}

/** One field of a record: everything that type, validation, Details, grids, spreadsheets and files need to know. */
export interface Field<Value = unknown> {
  readonly label: Words;
  readonly help?: Words;
  readonly level: Level;
  readonly input: Input;
  readonly type: FieldType<Value>;
  /** Earlier names: read for ever, written at the next edit. */
  readonly formerly?: readonly string[];
}

/** The fields of one record, by name. */
export type Fields = Readonly<Record<string, Field>>;

/** What a field reads as. */
export type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** A record as everybody reads it: its id and every field, defaults filled in. */
export type RecordOf<Table extends TableName, F extends Fields> = { readonly id: IdOf<Table> } & {
  readonly [Name in keyof F]: ValueOf<F[Name]>;
};

/** A kind of record: its words, its fields, and the groups of fields that are written and restored whole. */
export interface RecordKind<F extends Fields = Fields> {
  readonly name: Words;
  readonly fields: F;
  readonly groups: readonly (readonly string[])[];
}

/** Declares a kind of record. */
export const defineRecord = <const F extends Fields>(
  name: Words,
  fields: F,
  groups: readonly (readonly (keyof F & string)[])[] = [],
): RecordKind<F> => ({ name, fields, groups });
