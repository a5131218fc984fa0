/** A row of a table as text, with the line of the source on which it begins. */
export interface Row {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** What stands between cells. */
export type Delimiter = '\t' | ';' | ',';

interface Cursor {
  at: number;
  line: number;
  /** Cleared by the first quote that is never closed: it was a quotation mark, and so may all others be. */
  quoting: boolean;
}

/** Takes a table of delimited text apart (RFC 4180: cells in quotes may hold delimiters, line ends and doubled quotes). Rows without content are left out. */
export function rowsOf(text: string, delimiter: Delimiter): readonly Row[] {
  const rows: Row[] = [];
  const cursor: Cursor = { at: text.startsWith('\ufeff') ? 1 : 0, line: 1, quoting: true };
  while (cursor.at < text.length) {
    const { line } = cursor;
    const cells = readRow(text, delimiter, cursor);
    if (cells.some((cell) => cell !== '')) rows.push({ cells, line });
  }
  return rows;
}

function readRow(text: string, delimiter: Delimiter, cursor: Cursor): string[] {
  const cells: string[] = [];
  for (;;) {
    cells.push(readCell(text, delimiter, cursor).trim());
    const end = text[cursor.at];
    if (end === delimiter) {
      cursor.at++;
      continue;
    }
    cursor.at += end === '\r' && text[cursor.at + 1] === '\n' ? 2 : 1;
    cursor.line++;
    return cells;
  }
}

function readCell(text: string, delimiter: Delimiter, cursor: Cursor): string {
  if (cursor.quoting && text[cursor.at] === '"') {
    const quoted = readQuoted(text, delimiter, cursor);
    if (quoted !== undefined) return quoted;
    cursor.quoting = false;
  }
  const from = cursor.at;
  while (cursor.at < text.length && !endsCell(text[cursor.at], delimiter)) cursor.at++;
  return text.slice(from, cursor.at);
}

const endsCell = (character: string | undefined, delimiter: Delimiter): boolean =>
  character === undefined || character === delimiter || character === '\n' || character === '\r';

/** A cell in quotes; undefined, and nothing read, where no quote closes it right before the end of a cell. */
function readQuoted(text: string, delimiter: Delimiter, cursor: Cursor): string | undefined {
  for (let at = text.indexOf('"', cursor.at + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    if (!endsCell(text[at + 1], delimiter)) continue;
    const inside = text.slice(cursor.at + 1, at);
    cursor.at = at + 1;
    const lineEnds = inside.match(/\r\n?|\n/g);
    cursor.line += lineEnds?.length ?? 0;
    return inside.replaceAll('""', '"').replace(/\r\n?/g, '\n');
  }
  return undefined;
}

/** What stands between the cells of a text that is a table; undefined for a text that is none. Tabs win; commas and semicolons must part every row alike. */
export function delimiterOf(text: string): Delimiter | undefined {
  const head = text.length > 20_000 ? text.slice(0, text.lastIndexOf('\n', 20_000) + 1 || 20_000) : text;
  if (isTabbed(head)) return '\t';
  for (const delimiter of [';', ','] as const) {
    const rows = rowsOf(head, delimiter);
    const width = rows[0]?.cells.length ?? 0;
    if (rows.length > 1 && width > 1 && rows.every(({ cells }) => cells.length === width)) return delimiter;
  }
  return undefined;
}

// Lists copied from a word processor have a tab after each bullet or number.
const bulletAndTab = /^(?:[-*•·o§–—▪]|\(?\d{1,3}(?:\.\d{1,3})*[.)])\t/u;

function isTabbed(text: string): boolean {
  const rows = text.split(/\r\n?|\n/).filter((row) => row.trim() !== '');
  const tabbed = rows.filter((row) => row.trim().replace(bulletAndTab, '').includes('\t'));
  return rows.length > 0 && tabbed.length * 2 >= rows.length;
}
