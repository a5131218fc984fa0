import { foldedName } from '../../../model/folded-name.ts';
import type { FragmentRecord } from '../../../model/fragment.ts';
import type { LibraryTable } from '../../../model/library-tables.ts';
import type { Workspace } from '../../../model/records/tables.ts';
import { cleanName } from './clean-text.ts';

/** A name in the source that is the name of something the workspace has already. */
export interface NameMatch {
  readonly table: LibraryTable;
  /** As the source writes it. */
  readonly written: string;
  /** As the workspace has it. */
  readonly name: string;
}

/** Library records by name: each name is one record, however it is written; those the workspace has already are matches. */
export class NamedRecords<Table extends LibraryTable> {
  readonly #table: Table;
  readonly #prefix: string;
  readonly #known: ReadonlyMap<string, string>;
  readonly #fields: (name: string) => FragmentRecord<Table>;
  readonly #records = new Map<string, { readonly key: string; readonly data: FragmentRecord<Table> }>();
  readonly #matches: NameMatch[] = [];

  constructor(table: Table, prefix: string, workspace: Workspace, fields: (name: string) => FragmentRecord<Table>) {
    const records: readonly { readonly name: string }[] = Object.values(workspace[table]);
    this.#table = table;
    this.#prefix = prefix;
    this.#fields = fields;
    this.#known = new Map(records.map(({ name }) => [foldedName(name), name]));
  }

  /** The key of the record of this name, made where there is none yet; undefined for a name without content. */
  key(written: string): string | undefined {
    const name = cleanName(written).text;
    const folded = foldedName(name);
    if (folded === '') return undefined;
    const found = this.#records.get(folded);
    if (found) return found.key;

    const key = `${this.#prefix}${this.#records.size}`;
    const known = this.#known.get(folded);
    this.#records.set(folded, { key, data: { ...this.#fields(name), name } });
    if (known !== undefined) this.#matches.push({ table: this.#table, written: name, name: known });
    return key;
  }

  keys(written: readonly string[] = []): readonly string[] {
    return [...new Set(written.flatMap((name) => this.key(name) ?? []))];
  }

  get matches(): readonly NameMatch[] {
    return this.#matches;
  }

  /** How many will be new. */
  get fresh(): number {
    return this.#records.size - this.#matches.length;
  }

  get records(): Readonly<Record<string, FragmentRecord<Table>>> {
    return Object.fromEntries([...this.#records.values()].map(({ key, data }) => [key, data]));
  }
}
