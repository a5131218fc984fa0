import { normalize } from '../../src/model/normalize.ts';
import { isGone, type RawData } from '../../src/model/raw.ts';
import { type TableName, tableOf } from '../../src/model/records/kinds.ts';
import { tables, type Workspace } from '../../src/model/records/tables.ts';
import { recordIn } from './whole.ts';

/** What is stored, by record and key; a record is named by its id, the workspace's own by `workspace`. */
export type Stored = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What is stored in a document, as the reference sees it. */
export const storedIn = ({ workspace, tables: all }: RawData): Stored =>
  new Map([['workspace', workspace], ...[...all.values()].flatMap((records) => [...records])] as [
    string,
    Record<string, unknown>,
  ][]);

type Step = {
  readonly id: string;
  readonly what: 'remove' | 'restore' | 'write';
  readonly keys: Readonly<Record<string, unknown>>;
};
type Entry = { readonly at: number; readonly steps: readonly Step[] };

/** Keys that are written together with this one. */
export const unitOf = (id: string, key: string): readonly string[] =>
  (tables[tableOf(id) as TableName]?.groups ?? []).find((group) => group.some((name) => name === key)) ?? [key];

/** The naive store: the last writer of every field, a log of who wrote what, and undo that asks the log. No conflicts: everybody sees every edit at once. */
export class ReferenceStore {
  stored: Map<string, Readonly<Record<string, unknown>>>;
  readonly #log: { readonly who: number; readonly id: string; readonly key: string; readonly value: unknown }[] = [];
  readonly #stacks = new Map<string, Entry[]>();

  constructor(stored: Stored) {
    this.stored = new Map(stored);
  }

  read(): Workspace {
    const byTable = new Map<string, Map<string, unknown>>();
    for (const [id, record] of this.stored) {
      const table = tableOf(id) ?? '';
      byTable.set(table, (byTable.get(table) ?? new Map()).set(id, record));
    }
    return normalize({ workspace: this.stored.get('workspace') ?? {}, tables: byTable }).workspace;
  }

  /** Somebody made an edit, after which this is stored. */
  edit(who: number, after: Stored): void {
    const steps = this.#write(who, after);
    if (steps.length === 0) return;
    this.#stack(who, 'undo').push({ at: this.#log.length, steps });
    this.#stack(who, 'redo').length = 0;
  }

  /** Takes back or makes again; how many entries had nothing left, and what came of it. */
  travel(who: number, from: 'undo' | 'redo'): { readonly type: string; readonly skipped: number } {
    let skipped = 0;
    for (let entry = this.#stack(who, from).pop(); entry; entry = this.#stack(who, from).pop()) {
      const steps = this.#left(who, entry);
      const since = this.#log.slice(entry.at).filter((write) => write.who !== who);
      if (
        steps.some(({ what, id }) => what === 'remove' && since.some((write) => write.id === id || refersTo(write, id)))
      )
        return { type: 'refused', skipped: 0 };
      if (steps.length > 0) {
        const after = new Map(this.stored);
        for (const { id, keys } of steps) after.set(id, { ...after.get(id), ...keys });
        const back = this.#write(who, after);
        this.#stack(who, from === 'undo' ? 'redo' : 'undo').push({ at: this.#log.length, steps: back });
        return { type: 'undone', skipped };
      }
      skipped += 1;
    }
    return { type: 'nothing', skipped };
  }

  #stack(who: number, which: string): Entry[] {
    const key = `${who} ${which}`;
    if (!this.#stacks.has(key)) this.#stacks.set(key, []);
    return this.#stacks.get(key)!;
  }

  /** The steps that are still ours to make, of effect, and on something to be seen. */
  #left(who: number, { at, steps }: Entry): readonly Step[] {
    const since = this.#log.slice(at).filter((write) => write.who !== who);
    const seen = this.read();
    const open = steps.filter(({ id, what, keys }) => {
      const stored = this.stored.get(id) ?? {};
      const isGoneNow = isGone(stored) && id !== 'workspace';
      if (what === 'remove') return !isGoneNow;
      const isOurs = !since.some((write) => write.id === id && write.key in keys);
      return (
        isOurs &&
        (what === 'restore'
          ? isGoneNow
          : Object.entries(keys).some(([key, value]) => !sameStored(id, key, stored[key], value)))
      );
    });
    const bringsBack = open.some(({ what }) => what === 'restore');
    return bringsBack ? open : open.filter(({ id }) => id === 'workspace' || recordIn(seen, id));
  }

  #write(who: number, after: Stored): readonly Step[] {
    const steps: Step[] = [];
    for (const [id, record] of after) {
      const before = this.stored.get(id);
      this.stored.set(id, record);
      const keys = new Set(
        [...Object.keys(before ?? {}), ...Object.keys(record)].filter(
          (key) => !sameStored(id, key, before?.[key], record[key]),
        ),
      );
      if (!before)
        for (const [key, value] of Object.entries({ '': 0, ...record })) this.#log.push({ who, id, key, value });
      if (!before) steps.push({ id, what: 'remove', keys: { gone: 'back' } });
      else if (keys.has('gone')) {
        steps.push({
          id,
          ...(isGone(record)
            ? { what: 'restore', keys: { gone: undefined } }
            : { what: 'remove', keys: { gone: 'back' } }),
        });
      }
      for (const unit of new Set(before ? [...keys].map((key) => unitOf(id, key).join()) : [])) {
        const own = unit.split(',');
        for (const key of own) this.#log.push({ who, id, key, value: record[key] });
        if (unit !== 'gone')
          steps.push({ id, what: 'write', keys: Object.fromEntries(own.map((key) => [key, before?.[key]])) });
      }
    }
    return steps;
  }
}

export const refersTo = ({ key, value }: { readonly key: string; readonly value: unknown }, id: string): boolean =>
  value === id || (key.endsWith(`/${id}`) && value !== undefined && value !== false);

/** Whether two stored values of a key mean the same: in a group what is not stored is the default, and the mark of deletion has any id. */
export function sameStored(id: string, key: string, a: unknown, b: unknown): boolean {
  if (key === 'gone') return isGone({ gone: a }) === isGone({ gone: b });
  const fields: Readonly<Record<string, { readonly type: { readonly default: unknown } }>> =
    tables[tableOf(id) as TableName]?.fields ?? {};
  const byDefault = unitOf(id, key).length > 1 ? fields[key]?.type.default : undefined;
  return (a ?? byDefault) === (b ?? byDefault);
}
