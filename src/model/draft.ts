import { memoByObject } from '../lib/memo.ts';
import type { AnyRecord } from './raw.ts';
import type { RecordKind } from './records/field.ts';
import type { TableName } from './records/kinds.ts';
import { tableNames, tables, type Workspace } from './records/tables.ts';
import { workspaceRecord } from './records/workspace.ts';

/** A value that may be written to, at every depth. */
export type Draft<Value> = Value extends string | number | boolean | undefined | null
  ? Value
  : { -readonly [Key in keyof Value]: Draft<Value[Key]> };

type Records = Readonly<Record<string, AnyRecord>>;

/** A record that a draft opened, and what it was before; undefined where there was none, or is none now. */
export interface Opened {
  readonly table: TableName | 'workspace';
  readonly id: string;
  readonly was: AnyRecord | undefined;
  readonly is: AnyRecord | undefined;
}

/** A draft of a workspace, and what became of it. */
export interface OpenDraft {
  /** Reads as the workspace does; a record read by its property is a copy that may be written to. */
  readonly draft: Draft<Workspace>;
  /** Every record that was opened, put in or taken out, whether or not it reads otherwise now. */
  opened(): readonly Opened[];
}

const valuesOf = memoByObject((table: Records): readonly AnyRecord[] => Object.values(table));

/** One table of a draft: the records as they were, and over them those that were opened. Nothing of a large table is copied. */
class TableDraft {
  readonly base: Records;
  readonly over = new Map<string, AnyRecord | undefined>();
  readonly records: Records;
  readonly #kind: RecordKind;
  #more = 0;

  constructor(kind: RecordKind, base: Records) {
    this.#kind = kind;
    this.base = base;
    this.records = new Proxy<Records>({}, handlerOf(this));
  }

  get count(): number {
    return valuesOf(this.base).length + this.#more;
  }

  has(id: string): boolean {
    return this.over.has(id) ? this.over.get(id) !== undefined : Object.hasOwn(this.base, id);
  }

  /** As it is now, to be read only. */
  peek(id: string): AnyRecord | undefined {
    if (this.over.has(id)) return this.over.get(id);
    return Object.hasOwn(this.base, id) ? this.base[id] : undefined;
  }

  open(id: string): AnyRecord | undefined {
    const there = this.peek(id);
    if (!there || this.over.has(id)) return there;
    const copy = copyOf(this.#kind, there);
    this.over.set(id, copy);
    return copy;
  }

  put(id: string, record: AnyRecord | undefined): void {
    this.#more += (record ? 1 : 0) - (this.has(id) ? 1 : 0);
    this.over.set(id, record);
  }

  list(): AnyRecord[] {
    if (this.over.size === 0) return [...valuesOf(this.base)];
    const added = [...this.over].flatMap(([id, record]) => (record && !Object.hasOwn(this.base, id) ? record : []));
    return [...valuesOf(this.base).flatMap(({ id }) => this.peek(id) ?? []), ...added];
  }
}

/** The proxy stands for a plain object, so that commands read and write tables as such. */
const handlerOf = (table: TableDraft): ProxyHandler<Records> => ({
  get: (_, id) => (typeof id === 'string' ? table.open(id) : undefined),
  has: (_, id) => typeof id === 'string' && table.has(id),
  set(_, id, record) {
    table.put(String(id), record);
    return true;
  },
  deleteProperty(_, id) {
    table.put(String(id), undefined);
    return true;
  },
  ownKeys: () => table.list().map(({ id }) => id),
  getOwnPropertyDescriptor(_, id) {
    if (typeof id !== 'string' || !table.has(id)) return undefined;
    return { value: table.open(id), writable: true, enumerable: true, configurable: true };
  },
});

/** The fields of each kind of record that are written to in place: sets are objects, all else are plain values. */
const setsOf = memoByObject(({ fields }: RecordKind): readonly string[] =>
  Object.entries(fields).flatMap(([name, { type }]) => (type.shape === 'value' ? [] : name)),
);

function copyOf(kind: RecordKind, record: AnyRecord): AnyRecord {
  const copy: Record<string, unknown> & { readonly id: string } = { ...record };
  for (const name of setsOf(kind)) copy[name] = Object.assign({}, copy[name]);
  return copy;
}

const drafts = new WeakMap<object, ReadonlyMap<TableName, TableDraft>>();

/** Opens a draft of a workspace. The workspace itself never changes. */
export function openDraft(workspace: Workspace): OpenDraft {
  const opened = new Map(tableNames.map((name) => [name, new TableDraft(tables[name], workspace[name])] as const));
  const own = workspace.workspace as unknown as AnyRecord; // its fields are compared by name
  let ownCopy: AnyRecord | undefined;
  const draft = Object.freeze({
    get workspace() {
      ownCopy ??= copyOf(workspaceRecord, own);
      return ownCopy;
    },
    ...Object.fromEntries([...opened].map(([name, { records }]) => [name, records])),
  }) as unknown as Draft<Workspace>; // a property for its own record, and one for each table
  drafts.set(draft, opened);
  return {
    draft,
    opened: () => [
      ...(ownCopy ? [{ table: 'workspace', id: '', was: own, is: ownCopy } as const] : []),
      ...[...opened].flatMap(([table, { base, over }]) =>
        [...over].map(([id, is]) => ({ table, id, was: Object.hasOwn(base, id) ? base[id] : undefined, is })),
      ),
    ],
  };
}

const draftOf = (workspace: object, table: TableName): TableDraft | undefined => drafts.get(workspace)?.get(table);

/** All records of a table, of a workspace or of a draft as it is now; none of them is opened. */
export function listIn(workspace: Workspace | Draft<Workspace>, table: TableName): AnyRecord[] {
  return draftOf(workspace, table)?.list() ?? [...valuesOf(workspace[table])];
}

/** One record of a table, which is not opened; undefined where there is none. */
export function peekIn(workspace: Workspace | Draft<Workspace>, table: TableName, id: string): AnyRecord | undefined {
  const draft = draftOf(workspace, table);
  if (draft) return draft.peek(id);
  const records: Records = workspace[table];
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

/** How many records a table holds. */
export const sizeIn = (workspace: Workspace | Draft<Workspace>, table: TableName): number =>
  draftOf(workspace, table)?.count ?? valuesOf(workspace[table]).length;

/** A table as it was when the draft was opened, where nothing of it has been opened since: what was derived of it holds. */
export function untouchedIn<Table extends TableName>(
  workspace: Workspace | Draft<Workspace>,
  table: Table,
): Workspace[Table] | undefined {
  const draft = draftOf(workspace, table);
  if (!draft) return workspace[table];
  return draft.over.size === 0 ? (draft.base as unknown as Workspace[Table]) : undefined; // what it was opened on
}
