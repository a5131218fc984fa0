import type { Words } from '../../lib/words.ts';
import type { Reading, ReadOptions } from './reading.ts';

/** Reads the text of one format. It never throws on what a text holds: what cannot be read is in the reading. */
export type TextReader = (text: string, options: ReadOptions) => Reading;

/** A format that can come in as text: how it is told from others, and where its reader is loaded from. */
export interface ImportFormat {
  readonly id: 'mermaid-journey' | 'columns' | 'lines';
  readonly name: Words;
  /** How likely the text is of this format, 0…1, judged by what it holds. */
  readonly recognises: (text: string) => number;
  readonly load: () => Promise<TextReader>;
}
