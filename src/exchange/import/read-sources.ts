import { say, type Words } from '../../lib/words.ts';
import { limits } from '../../model/limits.ts';
import { foreignWords } from './foreign-text.ts';
import type { ImportFormat, WorkspaceFile } from './format.ts';
import type { Reading, ReadOptions } from './reading.ts';
import { likeliestFormat } from './registry.ts';
import { noTextWords, textOfBytes } from './source-text.ts';

/** A file as a browser hands it over. */
export interface SourceFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What was found in one file or one pasted text: plain data, so that a worker may do the reading. */
export type Source = SourceJourney | SourceWorkspace | SourceRefused;

/** A journey that can be made, with its text, to be read again when somebody says what its columns mean. */
export interface SourceJourney {
  readonly type: 'journey';
  /** The name of the file; empty for pasted text. */
  readonly name: string;
  readonly format: ImportFormat['id'];
  readonly formatName: Words;
  readonly reading: Reading;
  readonly text: string;
}

/** A whole workspace that can be opened. */
export interface SourceWorkspace {
  readonly type: 'workspace';
  readonly name: string;
  readonly file: WorkspaceFile;
}

/** A file or text of which nothing can be made, with a sentence why. */
export interface SourceRefused {
  readonly type: 'refused';
  readonly name: string;
  readonly says: Words;
}

/** How to read, and how to stop: an aborted signal makes the promise reject with its reason, and nothing is kept. */
export interface ReadingWork {
  readonly signal?: AbortSignal;
  /** The share that is done, 0…1. */
  readonly onProgress?: (share: number) => void;
}

/** Reads files one after the other. Whatever they hold, nothing throws: what cannot be read comes back with a sentence. */
export async function readFiles(
  files: readonly SourceFile[],
  { signal, onProgress }: ReadingWork = {},
): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (const file of files) {
    await pause();
    signal?.throwIfAborted();
    found.push(await readFile(file));
    onProgress?.(found.length / files.length);
  }
  signal?.throwIfAborted();
  return found;
}

/** Reads text that was pasted or typed. */
export const readText = async (text: string, options: ReadOptions = {}): Promise<Source> =>
  sourceOf(text, '', undefined, options);

/** Reads a journey's text again, with what a person has said about its columns. */
export const readAgain = async ({ text, name }: SourceJourney, options: ReadOptions): Promise<Source> =>
  sourceOf(text, name, undefined, options);

async function readFile(file: SourceFile): Promise<Source> {
  const { name, size } = file;
  if (size > limits.fileBytes) return { type: 'refused', name, says: tooLarge };
  const bytes = await bytesOf(file);
  if (!bytes) return { type: 'refused', name, says: unreadable };

  const decoded = textOfBytes(bytes);
  if (!decoded.ok) return { type: 'refused', name, says: decoded.failure };
  return sourceOf(decoded.value.text, name, decoded.value.remark, {});
}

async function bytesOf(file: SourceFile): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined; // moved, deleted, or not allowed since it was chosen
  }
}

async function sourceOf(text: string, name: string, remark: Words | undefined, options: ReadOptions): Promise<Source> {
  if (text.length > limits.fileBytes) return { type: 'refused', name, says: tooLarge };
  const says = noTextWords(text) ?? foreignWords(text);
  if (says) return { type: 'refused', name, says };

  const format = likeliestFormat(text);
  if (!format) return { type: 'refused', name, says: unknownKind };
  const read = await format.load();
  const outcome = read(text, options);
  if (outcome.type === 'refused') return { type: 'refused', name, says: outcome.says };
  if (outcome.type === 'workspace') return { type: 'workspace', name, file: outcome.file };
  const { reading } = outcome;
  const remarks = remark ? [{ says: remark }, ...reading.remarks] : reading.remarks;
  return {
    type: 'journey',
    name,
    format: format.id,
    formatName: format.name,
    reading: { ...reading, remarks },
    text,
  };
}

const tooLarge = say(
  'source.too-large',
  'It is larger than {limit, number} MB, the most that can be read. Nothing was read; split it into several.',
  { limit: limits.fileBytes / 1e6 },
);

const unreadable = say(
  'source.unreadable',
  'The file could not be read: it was moved, deleted or locked since it was chosen. Choose it again.',
);

const unknownKind = say(
  'source.unknown',
  'No list, table, diagram or workspace was found in it. Throughline reads its own workspace files, Mermaid journeys, lists and tables.',
);

/** Lets the page answer between two files. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
