import { say } from '../../../lib/words.ts';
import { foldedName } from '../../../model/folded-name.ts';
import {
  type ColumnMeaning,
  type ReadColumn,
  type Reading,
  type ReadOptions,
  type ReadStage,
  type ReadTouchpoint,
  type Remark,
  shortened,
  type Unread,
  unreadLine,
} from '../reading.ts';
import { delimiterOf, type Row, rowsOf } from './delimited.ts';
import { emotionOf, type Scale, scaleOf } from './emotions.ts';
import { headingsOf, meaningByPosition } from './headings.ts';

/** Reads a table of touchpoints: a row each, columns by heading, by position, or as somebody has said. */
export function readColumns(text: string, options: ReadOptions): Reading {
  const rows = rowsOf(text, delimiterOf(text) ?? '\t');
  const [first] = rows;
  const headings = first && headingsOf(first.cells);
  const content = headings ? rows.slice(1) : rows;
  const columns = columnsOf(rows, content, headings, options.columns);
  return { ...readRows(content, columns), columns };
}

/** Columns that are looked at; what stands further right is reported. */
const widestTable = 100;

function columnsOf(
  rows: readonly Row[],
  content: readonly Row[],
  headings: readonly (ColumnMeaning | undefined)[] | undefined,
  said: readonly ColumnMeaning[] | undefined,
): readonly ReadColumn[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, Math.min(cells.length, widestTable)), 0);
  const found = Array.from({ length: width }, (_, index): ReadColumn => {
    const known = said?.[index] ?? (headings ? headings[index] : undefined);
    return {
      heading: headings ? shortened(rows[0]?.cells[index] ?? '') : '',
      meaning: known ?? (headings ? 'note' : meaningByPosition(index)),
      guessed: known === undefined,
      sample: content
        .slice(0, 20)
        .flatMap(({ cells }) => (cells[index] ? [shortened(cells[index])] : []))
        .slice(0, 3),
    };
  });
  if (said || found.some(({ meaning }) => meaning === 'touchpoint')) return found;
  const unnamed = found.findIndex(({ guessed }) => guessed);
  return found.map((column, index) => (index === unnamed ? { ...column, meaning: 'touchpoint' } : column));
}

interface Progress {
  readonly stages: ReadStage[];
  readonly keys: Map<string, string>;
  readonly touchpoints: ReadTouchpoint[];
  readonly remarks: Remark[];
  readonly unread: Unread[];
  /** A merged cell stands in its first row only, so an empty one is in the stage above. */
  stageKey: string | undefined;
}

function readRows(rows: readonly Row[], columns: readonly ReadColumn[]): Reading {
  const progress: Progress = {
    stages: [],
    keys: new Map(),
    touchpoints: [],
    remarks: [],
    unread: [],
    stageKey: undefined,
  };
  const scales = columns.map(({ heading, meaning }, index) =>
    meaning === 'emotion'
      ? scaleOf(
          rows.map(({ cells }) => cells[index] ?? ''),
          heading,
        )
      : undefined,
  );
  for (const row of rows) readRow(row, columns, scales, progress);
  const { stages, touchpoints, remarks, unread } = progress;
  const tooWide = rows.find(({ cells }) => cells.length > widestTable);
  if (tooWide) {
    const says = say('columns.too-wide', 'Columns after the first {count, number} were left out.', {
      count: widestTable,
    });
    remarks.push({ line: tooWide.line, says });
  }
  return { stages, touchpoints, remarks, unread };
}

function readRow(row: Row, columns: readonly ReadColumn[], scales: readonly (Scale | undefined)[], progress: Progress) {
  const { line } = row;
  const cellsOf = (wanted: ColumnMeaning) =>
    columns.flatMap(({ meaning }, index) =>
      meaning === wanted && row.cells[index] ? [unarmed(row.cells[index])] : [],
    );

  const [stage] = cellsOf('stage');
  if (stage) progress.stageKey = keyOfStage(oneLine(stage), line, progress);

  const [name, ...moreNames] = cellsOf('touchpoint').map(oneLine);
  if (!name) {
    const text = row.cells.filter(Boolean).join(' · ');
    if (cellsOf('stage').length < row.cells.filter(Boolean).length)
      progress.unread.push(unreadLine(line, text, say('columns.no-name', 'This row names no touchpoint.')));
    return;
  }

  const notes = [...moreNames];
  const { emotion, unknown } = emotionIn(row, columns, scales);
  if (unknown) {
    notes.push(unknown);
    const says = say(
      'columns.emotion',
      '“{name}”: “{written}” could not be read as an emotion. It is kept as a note.',
      {
        name: shortened(name),
        written: shortened(unknown),
      },
    );
    progress.remarks.push({ line, says });
  }
  notes.push(...notesIn(row, columns));

  const [channel, ...otherChannels] = cellsOf('channel').flatMap(listed);
  progress.touchpoints.push({
    key: `t${progress.touchpoints.length}`,
    name,
    ...(progress.stageKey && { stageKey: progress.stageKey }),
    ...(emotion !== undefined && { emotion }),
    ...(channel && { channel }),
    ...(otherChannels.length > 0 && { otherChannels }),
    ...given('departments', cellsOf('department').flatMap(listed)),
    ...given('actors', cellsOf('actor').flatMap(listed)),
    ...given('pains', cellsOf('pain').flatMap(inLines)),
    ...given('problems', cellsOf('problem').flatMap(inLines)),
    ...(notes.length > 0 && { note: notes.join('\n') }),
    line,
  });
}

function keyOfStage(name: string, line: number, { keys, stages }: Progress): string {
  const folded = foldedName(name);
  const known = keys.get(folded);
  if (known) return known;
  const key = `s${stages.length}`;
  keys.set(folded, key);
  stages.push({ key, name, line });
  return key;
}

function emotionIn(row: Row, columns: readonly ReadColumn[], scales: readonly (Scale | undefined)[]) {
  const index = columns.findIndex(({ meaning }, column) => meaning === 'emotion' && row.cells[column]);
  const cell = unarmed(row.cells[index] ?? '');
  const emotion = cell === '' ? undefined : emotionOf(cell, scales[index] ?? 'one-to-five');
  return { emotion, unknown: emotion === undefined ? cell : '' };
}

function notesIn(row: Row, columns: readonly ReadColumn[]): readonly string[] {
  return columns.flatMap(({ heading, meaning, guessed }, index) => {
    const cell = unarmed(row.cells[index] ?? '');
    if (meaning !== 'note' || cell === '') return [];
    return [heading && guessed ? `${heading}: ${cell}` : cell];
  });
}

/** Spreadsheets are kept from computing a cell by an apostrophe before it; that is no part of the text. */
const unarmed = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const oneLine = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();
const parts = (cell: string, separators: RegExp): readonly string[] => [
  ...new Set(cell.split(separators).map(oneLine).filter(Boolean)),
];
const listed = (cell: string) => parts(cell, /[\n;,]/u);
const inLines = (cell: string) => parts(cell, /[\n;]/u).map((part) => part.replace(/^(?:[-*•–]\s+|•)/u, ''));

type ListField = 'departments' | 'actors' | 'pains' | 'problems';

const given = (name: ListField, values: readonly string[]): Partial<Pick<ReadTouchpoint, ListField>> =>
  values.length > 0 ? { [name]: [...new Set(values)] } : {};
