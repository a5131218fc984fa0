import { isId } from '../../../lib/ids.ts';
import { say, type Words } from '../../../lib/words.ts';
import { limits } from '../../../model/limits.ts';
import { isGone, isRawRecord, type Tables } from '../../../model/raw.ts';
import type { WorkspaceId } from '../../../model/records/kinds.ts';
import { checksumOf } from '../../workspace-file/canonical.ts';
import { fileFormat, schemaVersion } from '../../workspace-file/versions.ts';
import type { ReadOutcome, WorkspaceFile } from '../format.ts';
import { shortened } from '../reading.ts';
import { faultWords, oddityWords } from './json-words.ts';
import { longTexts } from './long-texts.ts';
import { oddTexts } from './odd-texts.ts';
import { scanJson } from './scan-json.ts';

/** Reads a workspace file. One bad record costs nothing but itself; a file that is cut off, too new or too large is refused with a sentence. */
export function readWorkspaceFile(text: string): ReadOutcome {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const scanned = scanJson(source, limits.fileDepth);
  if (!scanned.ok) return refused(faultWords(scanned.failure));

  const content: unknown = JSON.parse(source); // the scan has shown that this cannot throw
  if (!isRawRecord(content) || content.format !== fileFormat) return refused(notOurs);
  const { minReader, tables } = content;
  if (typeof minReader === 'number' && minReader > schemaVersion) return refused(tooNew(minReader));
  if (!isRawRecord(tables)) return refused(noTables);

  const file = fileOf(content, tables, scanned.value.map(oddityWords));
  const full = overLimit(file.counts);
  return full ? refused(full) : { type: 'workspace', file };
}

const refused = (says: Words): ReadOutcome => ({ type: 'refused', says });

const notOurs = say(
  'workspace-file.not-ours',
  'This is a JSON file, but no Throughline workspace. Nothing was opened; choose a file that Throughline has saved.',
);

const noTables = say(
  'workspace-file.no-tables',
  'This workspace file holds no tables, so there is nothing to open. Choose another copy of it.',
);

const tooNew = (wanted: number): Words =>
  say(
    'workspace-file.too-new',
    'This file was saved by a newer Throughline: it wants version {wanted} of the file format, and this one reads up to version {known}. Nothing was opened; reload the page to get the newest Throughline.',
    { wanted, known: schemaVersion },
  );

function fileOf(content: Readonly<Record<string, unknown>>, given: Tables, oddities: readonly Words[]): WorkspaceFile {
  const tables = withName(given, content.name);
  const id = isId(content.id, 'ws') ? (content.id as WorkspaceId) : undefined; // of that prefix
  return {
    ...(id && { id }),
    tables,
    counts: countsOf(tables),
    problems: [
      ...(id ? [] : [badId]),
      ...checksumProblems(content, tables),
      ...oddities,
      ...oddTables(tables),
      ...oddTexts(tables),
      ...longTexts(tables),
    ],
  };
}

const badId = say('workspace-file.bad-id', 'The file has no id that can be read. The workspace gets a new one.');

/** The name stands at the top for people who look into the file; the workspace's own record has the last word. */
function withName(tables: Tables, name: unknown): Tables {
  const { workspace = {} } = tables;
  if (typeof name !== 'string' || name === '' || !isRawRecord(workspace) || Object.hasOwn(workspace, 'name'))
    return tables;
  return { ...tables, workspace: { ...workspace, name } };
}

function checksumProblems({ id, checksum }: Readonly<Record<string, unknown>>, tables: Tables): readonly Words[] {
  if (checksum === undefined) return [];
  if (checksum === checksumOf({ id: typeof id === 'string' ? id : '', tables })) return [];
  return [
    say(
      'workspace-file.checksum',
      'The checksum does not fit: the file was changed by another program, or damaged. Everything that can be read was read.',
    ),
  ];
}

function oddTables(tables: Tables): readonly Words[] {
  return Object.entries(tables)
    .filter(([, records]) => !isRawRecord(records))
    .map(([table]) =>
      say('workspace-file.odd-table', '{table} is no table of items. It is kept in the file, but not shown.', {
        table: shortened(table),
      }),
    );
}

function countsOf(tables: Tables): Readonly<Record<string, number>> {
  const counts = Object.entries(tables).flatMap(([table, records]) => {
    if (table === 'workspace' || !isRawRecord(records)) return [];
    const live = Object.values(records).filter((record) => isRawRecord(record) && !isGone(record));
    return [[table, live.length] as const];
  });
  return Object.fromEntries(counts);
}

function overLimit(counts: Readonly<Record<string, number>>): Words | undefined {
  const over = (table: 'touchpoints' | 'connections') => (counts[table] ?? 0) > limits[table];
  if (over('touchpoints'))
    return say(
      'workspace-file.limit.touchpoints',
      'This file holds {count, number} touchpoints; a workspace holds at most {limit, number}. Nothing was opened; split the file into several.',
      { count: counts.touchpoints, limit: limits.touchpoints },
    );
  if (over('connections'))
    return say(
      'workspace-file.limit.connections',
      'This file holds {count, number} connections; a workspace holds at most {limit, number}. Nothing was opened; split the file into several.',
      { count: counts.connections, limit: limits.connections },
    );
  const [table, count] = Object.entries(counts).find(([, found]) => found > limits.records) ?? [];
  if (table === undefined) return undefined;
  return say(
    'workspace-file.limit.records',
    'This file holds {count, number} items in {table}; a workspace holds at most {limit, number} of one kind. Nothing was opened; split the file into several.',
    { count, table: shortened(table), limit: limits.records },
  );
}
