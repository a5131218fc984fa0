import type { Words } from '../../lib/words.ts';
import type { FragmentRecord } from '../fragment.ts';
import type { LibraryTable } from '../library-tables.ts';

/** Something a library often holds, offered in pickers; a record is made of it only when somebody chooses it. */
export interface Preset<Table extends LibraryTable> {
  readonly id: string;
  /** What the new record will be called, in the language of whoever chooses it. */
  readonly name: Words;
  /** The fields of the new record besides its name: `with` of `record.refer-by-name`, or parameters of the kind's own *add* command. */
  readonly fields: Omit<FragmentRecord<Table>, 'name'>;
}
