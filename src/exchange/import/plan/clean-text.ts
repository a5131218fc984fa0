import { limits } from '../../../model/limits.ts';
import { storable } from '../../../model/records/field-types.ts';

/** Embeddings, overrides and isolates: they hide in pasted text and make a name read as another. Marks that only place a sign between letters stay. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A text as it came, made fit to be stored. */
export interface CleanText {
  readonly text: string;
  /** Set where it was longer than a workspace holds, with what it was. */
  readonly whole?: string;
  /** Whether hidden marks or control characters were taken out. */
  readonly hadHidden: boolean;
}

/** A name or title: one line, without hidden marks, cut to what a workspace holds. */
export function cleanName(raw: string): CleanText {
  const shown = withoutHidden(raw);
  return cut(shown.replace(/\s+/gu, ' ').trim(), limits.name, shown.length !== raw.length);
}

/** A longer text with its lines, without hidden marks, cut to what a workspace holds. */
export function cleanLines(raw: string): CleanText {
  const shown = withoutHidden(raw);
  return cut(shown.replace(/\r\n?/g, '\n').trim(), limits.text, shown.length !== raw.length);
}

const withoutHidden = (raw: string): string =>
  storable(raw)
    .replace(turning, '')
    .replace(/\ufeff/g, '');

function cut(text: string, length: number, hadHidden: boolean): CleanText {
  if (text.length <= length) return { text, hadHidden };
  const short = text.slice(0, length).replace(/\p{Cs}$/u, ''); // not in the middle of a character
  return { text: short.trimEnd(), whole: text, hadHidden };
}
