import type { Tables } from '../../model/raw.ts';
import { canonicalTables } from './canonical-tables.ts';
import { sha256 } from './sha256.ts';
import { fileFormat, minReader, schemaVersion } from './versions.ts';

/** What a workspace file says about one document. */
export interface FileContent {
  readonly id: string;
  readonly tables: Tables;
}

/**
 * The text of a workspace file, the same for the same content whoever writes it: keys by code unit, two-space indent, LF,
 * numbers as ECMAScript prints them, one line end at the end. Its checksum is the SHA-256 of the same text without it.
 */
export function canonical(content: FileContent): string {
  const text = textOf(bodyOf(content));
  return text.replace('{', `{\n  "checksum": "${sha256(new TextEncoder().encode(text))}",`); // by code unit it comes first
}

/** The checksum that a file of this content carries. */
export const checksumOf = (content: FileContent): string => sha256(new TextEncoder().encode(textOf(bodyOf(content))));

function bodyOf({ id, tables }: FileContent) {
  const whole = canonicalTables(tables);
  return { format: fileFormat, schemaVersion, minReader, id, name: nameIn(whole), tables: whole };
}

/** The name in the workspace's own record; empty where it has none. */
export function nameIn({ workspace }: Tables): string {
  const named = typeof workspace === 'object' && workspace !== null && 'name' in workspace ? workspace.name : '';
  return typeof named === 'string' ? named : '';
}

const textOf = (value: object): string => {
  const parts: string[] = [];
  write(value, '\n', parts);
  return `${parts.join('')}\n`;
};

/** Writes a value as JSON with the keys of every object in the order of their code units; `JSON.stringify` puts keys that look like numbers first. The depth is bounded by whoever read the value. */
function write(value: unknown, lineStart: string, parts: string[]): void {
  if (typeof value !== 'object' || value === null) {
    parts.push(JSON.stringify(value) ?? 'null');
    return;
  }
  const isList = Array.isArray(value);
  const entries = isList
    ? value.map((each) => ['', each] as const)
    : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const inside = `${lineStart}  `;
  parts.push(open);
  entries.forEach(([key, each], index) => {
    parts.push(index === 0 ? inside : `,${inside}`);
    if (!isList) parts.push(JSON.stringify(key), ': ');
    write(each, inside, parts);
  });
  parts.push(entries.length === 0 ? close : `${lineStart}${close}`);
}
