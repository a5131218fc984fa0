import type { Words } from '../../lib/words.ts';
import { words } from '../../words/render.ts';

/** A text for people: said as data, or already in its reader's words, such as a name somebody gave. */
export type Said = Words | string;

/** The text in the language of the reader. */
export const said = (text: Said): string => (typeof text === 'string' ? text : words(text));
