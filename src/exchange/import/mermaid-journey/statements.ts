import { say } from '../../../lib/words.ts';
import { type Unread, unreadLine } from '../reading.ts';
import { beginsWithEntity } from './entities.ts';

/** One thing a diagram says: a title, a section, a task, still as it is written. */
export interface Statement {
  readonly type: 'title' | 'accTitle' | 'accDescr' | 'section' | 'task';
  readonly text: string;
  /** Line of the source, from 1. */
  readonly line: number;
}

/** A diagram taken apart into statements, without comments, directives and front matter. */
export interface Statements {
  readonly frontMatterTitle: string;
  readonly statements: readonly Statement[];
  readonly unread: readonly Unread[];
}

interface Reader {
  readonly lines: readonly string[];
  at: number;
  /** Closing marks that were looked for and do not come any more: looking again would take the square of the lines. */
  readonly never: Set<string>;
}

/** Takes a Mermaid user journey apart, line by line; what is neither comment nor statement comes back as unread. */
export function statementsOf(text: string): Statements {
  const reader: Reader = { lines: text.split(/\r\n?|\n/), at: 0, never: new Set() };
  const statements: Statement[] = [];
  const unread: Unread[] = [];
  const frontMatterTitle = readFrontMatter(reader);
  let begun = false;

  while (reader.at < reader.lines.length) {
    const line = reader.at + 1;
    let rest = (reader.lines[reader.at++] ?? '').trim();
    while (rest !== '') {
      const header = begun ? null : /^journey\b/i.exec(rest);
      if (header) {
        begun = true;
        rest = rest.slice(header[0].length).trim();
        continue;
      }
      const read = readStatement(rest, line, reader);
      if (read.statement && begun) statements.push(read.statement);
      else if (read.statement) unread.push(unreadLine(line, rest, beforeHeader));
      if (read.unread) unread.push(read.unread);
      rest = read.rest;
    }
  }
  return { frontMatterTitle, statements, unread };
}

const beforeHeader = say('mermaid.before-header', 'It stands before the word “journey”, with which a diagram begins.');

interface Piece {
  readonly statement?: Statement;
  readonly unread?: Unread;
  /** What follows on the same line. */
  readonly rest: string;
}

function readStatement(text: string, line: number, reader: Reader): Piece {
  if (text.startsWith('%%{')) return { rest: upTo('}%%', text, reader)?.rest ?? '' };
  if (text.startsWith('%') || /^(?:```|~~~)/.test(text)) return { rest: '' };
  if (text.startsWith('#') && !beginsWithEntity(text)) return { rest: '' };

  const block = /^accDescr\s{0,20}\{/i.exec(text);
  if (block) return readBlock(text.slice(block[0].length), text, line, reader);

  for (const { type, begins } of beginnings) {
    const found = begins.exec(text);
    if (found) return { statement: { type, text: text.slice(found[0].length), line }, rest: '' };
  }
  if (/^journey$/i.test(text)) return { unread: unreadLine(line, text, secondDiagram), rest: '' };
  return { statement: { type: 'task', text, line }, rest: '' };
}

const secondDiagram = say(
  'mermaid.second-diagram',
  'A second diagram begins here; what follows was added to the first one.',
);

const beginnings = [
  { type: 'title', begins: /^title(?:\s|$)/i },
  { type: 'accTitle', begins: /^accTitle\s{0,20}:/i },
  { type: 'accDescr', begins: /^accDescr\s{0,20}:/i },
  { type: 'section', begins: /^section(?:\s|$)/i },
] as const;

function readBlock(opening: string, whole: string, line: number, reader: Reader): Piece {
  const found = upTo('}', opening, reader);
  if (found) return { statement: { type: 'accDescr', text: found.inside, line }, rest: found.rest };
  const reason = say('mermaid.open-block', 'The description that begins here has no closing “}”.');
  return { unread: unreadLine(line, whole, reason), rest: '' };
}

/** The rest of a line and the lines below up to a closing mark; undefined, and nothing read, where the mark never comes. */
function upTo(mark: string, opening: string, reader: Reader): { inside: string; rest: string } | undefined {
  if (reader.never.has(mark)) {
    const end = opening.indexOf(mark);
    return end < 0 ? undefined : { inside: opening.slice(0, end), rest: opening.slice(end + mark.length).trim() };
  }
  const from = reader.at;
  const collected: string[] = [];
  for (let current: string | undefined = opening; current !== undefined; current = reader.lines[reader.at++]) {
    const end = current.indexOf(mark);
    collected.push((end < 0 ? current : current.slice(0, end)).trim());
    if (end >= 0) return { inside: collected.join('\n').trim(), rest: current.slice(end + mark.length).trim() };
  }
  reader.at = from;
  reader.never.add(mark);
  return undefined;
}

function readFrontMatter(reader: Reader): string {
  const isFence = (line: string | undefined) => line?.trim() === '---';
  const begin = reader.lines.findIndex((line) => line.trim() !== '' && !/^\s{0,20}(?:```|~~~)/.test(line));
  if (begin < 0 || !isFence(reader.lines[begin])) return '';

  const end = reader.lines.findIndex((line, index) => index > begin && isFence(line));
  if (end < 0) {
    reader.at = begin + 1;
    return '';
  }
  reader.at = end + 1;
  const inside = reader.lines.slice(begin + 1, end);
  const indentation = inside.find((line) => line.trim())?.search(/\S/) ?? 0;
  const title = inside.find((line) => line.slice(indentation).startsWith('title:'));
  return title === undefined ? '' : plainScalar(title.slice(title.indexOf(':') + 1).trim());
}

function plainScalar(value: string): string {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return value.replace(/\s#.*$/u, '');
  const end = value.lastIndexOf(quote);
  const inside = end > 0 ? value.slice(1, end) : value.slice(1);
  return quote === "'" ? inside.replaceAll("''", "'") : inside.replace(/\\(["\\])/g, '$1');
}
