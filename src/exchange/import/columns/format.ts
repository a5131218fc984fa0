import { say } from '../../../lib/words.ts';
import type { ImportFormat } from '../format.ts';
import { delimiterOf, rowsOf } from './delimited.ts';
import { headingsOf } from './headings.ts';

/** A table of touchpoints, a row each: cells copied from a spreadsheet, or a CSV file. */
export const columns: ImportFormat = {
  id: 'columns',
  name: say('format.columns', 'Table'),
  recognises(text) {
    const delimiter = delimiterOf(text);
    if (delimiter === undefined) return 0;
    if (delimiter === '\t') return 0.7;
    const [first] = rowsOf(text.slice(0, 20_000), delimiter); // a sentence has commas too: without headings it is a list
    return first && headingsOf(first.cells) ? 0.7 : 0;
  },
  async load() {
    const { readColumns } = await import('./read-columns.ts');
    return (text, options) => ({ type: 'journey', reading: readColumns(text, options) });
  },
};
