import { say, type Words } from '../../../lib/words.ts';
import { isRawRecord, type Tables } from '../../../model/raw.ts';
import type { RecordKind } from '../../../model/records/field.ts';
import { storable } from '../../../model/records/field-types.ts';
import { tables as kinds } from '../../../model/records/tables.ts';
import { shortened } from '../reading.ts';

/** Places that are listed; of a file with more, nobody reads the rest. */
const listed = 100;

/** The texts and names that are longer than they may be: only their beginning is read. */
export function longTexts(tables: Tables): readonly Words[] {
  const found: Words[] = [];
  for (const [table, kind] of Object.entries<RecordKind>(kinds)) {
    const records = Object.hasOwn(tables, table) ? tables[table] : undefined;
    if (!isRawRecord(records)) continue;
    for (const [id, record] of Object.entries(records)) {
      if (found.length >= listed) return found;
      if (isRawRecord(record)) found.push(...inRecord(kind, [table, id], record));
    }
  }
  return found;
}

function inRecord({ fields }: RecordKind, path: readonly string[], record: object): readonly Words[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]): readonly Words[] => {
    const type = Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
    if (typeof value !== 'string' || type?.shape !== 'value') return [];
    const read = type.read(value);
    if (typeof read !== 'string' || read.length >= storable(value).length) return [];
    return [
      say(
        'workspace-file.cut',
        '{place}: the text has {length, number} characters, and {most, number} is the most. Only so many of them are read.',
        { place: [...path, name].map((part) => shortened(part)).join(' › '), length: value.length, most: read.length },
      ),
    ];
  });
}
