import { say } from '../../../lib/words.ts';
import type { ImportFormat } from '../format.ts';

/** A list, one touchpoint a line: what any text is that is nothing else. */
export const lines: ImportFormat = {
  id: 'lines',
  name: say('format.lines', 'List'),
  recognises: (text) => (text.trim() === '' ? 0 : 0.1),
  async load() {
    const { readLines } = await import('./lines.ts');
    return (text) => ({ type: 'journey', reading: readLines(text) });
  },
};
