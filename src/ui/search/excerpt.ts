import type { RecordId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { type SearchEntry, textFieldsOf } from '../../model/search/entries.ts';
import { searchForm } from '../../model/search/search-form.ts';

/** Letters of a text that are shown around what was found, on each side. */
const around = 40;

/** The part of a record's other texts in which one of the words stands that its name lacks; empty where the name has them all. */
export function excerptOf(workspace: Workspace, { id, table, name }: SearchEntry, words: readonly string[]): string {
  const wanted = words.find((word) => !name.includes(word));
  if (wanted === undefined) return '';
  const records: Readonly<Record<RecordId, object>> = workspace[table];
  const record = records[id];
  for (const field of record ? textFieldsOf(table) : []) {
    const text = String(Reflect.get(record ?? {}, field) ?? '');
    if (searchForm(text).includes(wanted)) return cut(text, wanted);
  }
  return '';
}

function cut(text: string, wanted: string): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  const parts = whole.split(' ');
  const at = parts.findIndex((part) => searchForm(part).includes(wanted));
  const before = parts.slice(0, Math.max(0, at)).join(' ');
  const from = before.length <= around ? 0 : before.length + 1 - around;
  const piece = whole.slice(from, from + 2 * around + wanted.length);
  return `${from > 0 ? '…' : ''}${piece}${from + piece.length < whole.length ? '…' : ''}`;
}
