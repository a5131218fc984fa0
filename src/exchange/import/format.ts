import type { Words } from '../../lib/words.ts';
import type { Tables } from '../../model/raw.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { Reading, ReadOptions } from './reading.ts';

/** A whole workspace out of a file, as the store takes it, with what has to be said about the file itself. What its records say of themselves the store reports when it has opened them. */
export interface WorkspaceFile {
  /** None where the file has no id that can be read: it gets a new one. */
  readonly id?: WorkspaceId;
  readonly tables: Tables;
  /** Records by table, without deleted ones. */
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly Words[];
}

/** What came of reading a text: a journey to be made, a workspace to be opened, or a sentence why not. */
export type ReadOutcome =
  | { readonly type: 'journey'; readonly reading: Reading }
  | { readonly type: 'workspace'; readonly file: WorkspaceFile }
  | { readonly type: 'refused'; readonly says: Words };

/** Reads the text of one format. It never throws on what a text holds. */
export type TextReader = (text: string, options: ReadOptions) => ReadOutcome;

/** A format that can come in as text: how it is told from others, and where its reader is loaded from. */
export interface ImportFormat {
  readonly id: 'workspace-file' | 'mermaid-journey' | 'columns' | 'lines';
  readonly name: Words;
  /** How likely the text is of this format, 0…1, judged by what it holds. */
  readonly recognises: (text: string) => number;
  readonly load: () => Promise<TextReader>;
}
