import type { Source } from '../../exchange/import/read-sources.ts';
import { problemWords } from '../../model/problems.ts';
import { storeFromTables } from '../../store/tables-form.ts';
import type { OpenedSource } from './import-plan.ts';

/** Reads a workspace file as the store would, to show what is in it. Nothing is kept of the store. */
export function opened(source: Source): OpenedSource {
  if (source.type !== 'workspace') return source;
  const store = storeFromTables(source.file.tables, {
    commands: {},
    random: (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount)),
    now: Date.now,
    today: () => new Date().toISOString().slice(0, 10),
  });
  const read = { ...source, opened: store.snapshot(), unreadable: store.problems().map(problemWords) };
  store.destroy();
  return read;
}
