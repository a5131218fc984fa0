import type { Words } from '../../lib/words.ts';

/** A stage as it stands in a diagram, list or table; `key` is its name among what was read with it. */
export interface ReadStage {
  readonly key: string;
  /** Empty where the source names none. */
  readonly name: string;
  /** Line of the source, from 1. */
  readonly line: number;
}

/** A touchpoint as it stands in the source, its channel and departments still only names. */
export interface ReadTouchpoint {
  readonly key: string;
  readonly name: string;
  /** None: the journey's *Unsorted* tray. */
  readonly stageKey?: string;
  /** −2 … 2 */
  readonly emotion?: number;
  readonly channel?: string;
  readonly otherChannels?: readonly string[];
  /** Departments that run it. */
  readonly departments?: readonly string[];
  /** People the source names without saying what they are: departments, personas, or neither. */
  readonly actors?: readonly string[];
  /** What hurts the customer here. */
  readonly pains?: readonly string[];
  /** What is in the way here; becomes jams. */
  readonly problems?: readonly string[];
  /** What had no place of its own; becomes the description. */
  readonly note?: string;
  readonly line: number;
}

/** A line that could not be read, with the reason. */
export interface Unread {
  readonly line: number;
  readonly text: string;
  readonly reason: Words;
}

/** Something worth knowing about what was read, at a line where it has one. */
export interface Remark {
  readonly line?: number;
  readonly says: Words;
}

/** What a column of a table can mean. */
export type ColumnMeaning =
  | 'stage'
  | 'touchpoint'
  | 'channel'
  | 'department'
  | 'actor'
  | 'emotion'
  | 'pain'
  | 'problem'
  | 'note'
  | 'leftOut';

/** A column of a pasted table, with what it was taken for. */
export interface ReadColumn {
  /** Empty where the table has no headings. */
  readonly heading: string;
  readonly meaning: ColumnMeaning;
  /** Whether the meaning is a guess by position, which somebody should look at. */
  readonly guessed: boolean;
  /** The first few cells. */
  readonly sample: readonly string[];
}

/** What a diagram, list or table holds, before anything is made of it. Touchpoints stand in the order of the source. */
export interface Reading {
  readonly title?: string;
  /** A description of the whole; becomes the journey's scenario. */
  readonly description?: string;
  readonly stages: readonly ReadStage[];
  readonly touchpoints: readonly ReadTouchpoint[];
  readonly remarks: readonly Remark[];
  readonly unread: readonly Unread[];
  /** Only of tables: the columns, so that a person can say otherwise what they mean. */
  readonly columns?: readonly ReadColumn[];
}

/** What a person has said about how to read a source. */
export interface ReadOptions {
  /** The meaning of each column of a table, instead of what the headings say. */
  readonly columns?: readonly ColumnMeaning[];
}

/** A text cut to what can be shown in a sentence. */
export const shortened = (text: string): string =>
  (text.length > 120 ? `${text.slice(0, 120)}…` : text).replace(/\p{Cs}/gu, '');

/** A line that could not be read, cut to what can be shown. */
export const unreadLine = (line: number, text: string, reason: Words): Unread => ({
  line,
  text: shortened(text.trim()),
  reason,
});
