import type { Words } from '../../lib/words.ts';
import type { Tables } from '../../model/raw.ts';
import type { Workspace } from '../../model/records/tables.ts';
import {
  type ReadingWork,
  readAgain,
  readFiles,
  readText,
  type Source,
  type SourceFile,
  type SourceJourney,
  type SourceWorkspace,
} from './read-sources.ts';
import type { ReadOptions } from './reading.ts';

/** A source, and for a workspace file how it reads once opened. */
export type OpenedSource = Exclude<Source, SourceWorkspace> | OpenedWorkspace;

/** A workspace file as it reads once opened, with what of it could not be read. */
export interface OpenedWorkspace extends SourceWorkspace {
  readonly opened: Workspace;
  readonly unreadable: readonly Words[];
}

/** Opens the tables of a workspace file as the store would, to show what is in them. */
export type OpenTables = (tables: Tables) => Pick<OpenedWorkspace, 'opened' | 'unreadable'>;

/** What is to be read: files, pasted text, or a table once more with what a person has said about its columns. Plain data, so that a worker may do it. */
export type ReadJob =
  | { readonly type: 'files'; readonly files: readonly SourceFile[] }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'again'; readonly source: SourceJourney; readonly options: ReadOptions };

/** Reads and opens; a stopped one rejects and nothing is kept. */
export type ReadSources = (job: ReadJob, work?: ReadingWork) => Promise<readonly OpenedSource[]>;

/** Reads where it is called, and opens workspace files with what is handed in. */
export const readSources =
  (open: OpenTables): ReadSources =>
  async (job, work) => {
    const sources = await read(job, work);
    return sources.map((source) => (source.type === 'workspace' ? { ...source, ...open(source.file.tables) } : source));
  };

async function read(job: ReadJob, work: ReadingWork | undefined): Promise<readonly Source[]> {
  switch (job.type) {
    case 'files':
      return readFiles(job.files, work);
    case 'text':
      return [await readText(job.text)];
    case 'again':
      return [await readAgain(job.source, job.options)];
  }
}

/** Bytes or characters of what is to be read. */
export function sizeOfJob(job: ReadJob): number {
  switch (job.type) {
    case 'files':
      return job.files.reduce((sum, { size }) => sum + size, 0);
    case 'text':
      return job.text.length;
    case 'again':
      return job.source.text.length;
  }
}

/** What the reading worker says: how far it is, and then what it found, or why it broke. */
export type ReadAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly sources: readonly OpenedSource[] }
  | { readonly type: 'broken'; readonly why: string };

/** The end of a worker that reading uses. */
export interface ReadingWorker {
  postMessage(job: ReadJob): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ReadAnswer }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** Reads in a worker of its own, which is gone afterwards, and at once where the work is stopped. Rejects where the worker breaks. */
export const readInWorker =
  (start: () => ReadingWorker): ReadSources =>
  (job, { signal, onProgress } = {}) =>
    new Promise<readonly OpenedSource[]>((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = start();
      const stop = () => {
        worker.terminate();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', stop);
      const end = (finish: () => void) => {
        signal?.removeEventListener('abort', stop);
        worker.terminate();
        finish();
      };
      const broke = () => end(() => reject(new Error('The reading worker broke')));
      worker.addEventListener('error', broke);
      worker.addEventListener('messageerror', broke);
      worker.addEventListener('message', ({ data }) => {
        if (data.type === 'progress') onProgress?.(data.share);
        else if (data.type === 'read') end(() => resolve(data.sources));
        else end(() => reject(new Error(data.why)));
      });
      worker.postMessage(job);
    });
