import { idByteCount, idFromBytes } from '../lib/ids.ts';
import type { Result } from '../lib/result.ts';
import { say, type Words } from '../lib/words.ts';
import type { AnyCommand, Batch, Edit, Make } from '../model/commands/command.ts';
import type { Refusal } from '../model/errors.ts';
import { sharing } from '../model/normalize/reconcile.ts';
import { type Address, type Normalized, normalize, normalizeChanged, problemsOf } from '../model/normalize.ts';
import { type IdOf, prefixes, type TableName, type WorkspaceId } from '../model/records/kinds.ts';
import { createAnnouncer } from './announcer.ts';
import { type DocumentChange, openDocument } from './document.ts';
import { createHistory, type Direction, type Entry } from './history.ts';
import { type Plan, planOf } from './plan.ts';
import { hasEffect, idsOf, perform, type Step, stepsToRestore } from './steps.ts';
import type { Store, Undone } from './store.ts';
import { createTouched } from './touched.ts';
import { createTyping } from './typing.ts';

/** What a store cannot make up itself. */
export interface StoreOptions {
  /** Every command that may be dispatched; the keys do not matter. */
  readonly commands: Readonly<Record<string, AnyCommand>>;
  /** So many random bytes; seeded in tests. */
  readonly random: (byteCount: number) => Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The local day of the calendar, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** What the document holds to begin with, as an update. Without it the document is empty until it merges something. */
  readonly initial?: Uint8Array;
  /** Begins a new workspace in an empty document; this cannot be undone. */
  readonly create?: { readonly id: WorkspaceId; readonly name?: string };
}

/** Opens a living document. Throws where `initial` is no update. */
export function createStore({ commands: registry, random, now, today, initial, create }: StoreOptions): Store {
  const commands = new Map(Object.values(registry).map((command) => [command.type, command]));
  const announcer = createAnnouncer();
  const history = createHistory();
  const typing = createTyping(now);
  const touched = createTouched();
  const document = openDocument(numberFrom(random(4)), initial, { onChange: take, onUpdate: announcer.update });
  let normalized: Normalized = normalize(document.raw);
  if (create) begin(create);

  /** Takes in what the document reports: the snapshot first, then what others made void, then the news. */
  function take({ origin, changed, touches }: DocumentChange): void {
    const previous = normalized.workspace;
    normalized = normalizeChanged(normalized, document.raw, changed);
    if (origin === 'local') touched.note(normalized.changed);
    history.touched(touches, document.raw);
    if (normalized.changed.size === 0) return;
    announcer.change({ origin, previous, snapshot: normalized.workspace, changed: normalized.changed });
  }

  function begin({ id, name }: NonNullable<StoreOptions['create']>): void {
    const unit = new Map<string, unknown>([['id', id], ...(name ? ([['name', name]] as const) : [])]);
    document.transact((writer) => writer.write({ table: 'workspace', id: '' }, unit));
    announcer.tell();
  }

  const make = (): Make => ({
    id: <Table extends TableName>(table: Table) => idFromBytes(prefixes[table], random(idByteCount)) as IdOf<Table>, // of the table's prefix
    now: new Date(now()).toISOString(),
    today: today(),
  });

  const plan = (edit: Edit | Batch): Result<Plan, Refusal> =>
    planOf(edit, commands, normalized.workspace, document.raw, make());

  /** Does the steps as one change of the document, and gives those that take them back. */
  function change(steps: readonly Step[]): readonly Step[] {
    let back: readonly Step[] = [];
    const edit = idFromBytes('ed', random(idByteCount));
    document.transact((writer) => {
      back = perform(steps, edit, document.raw, writer);
    });
    return back;
  }

  function commit(label: Words, steps: readonly Step[], typingKey?: string): void {
    const back = change(steps);
    const goesOn = typing.goesOn(typingKey, history.last('undo'), steps);
    const entry = goesOn ? history.last('undo') : history.push('undo', label, back);
    typing.made(typingKey, entry);
    history.clear('redo');
    announcer.tell();
  }

  const isSeen = ({ table, id }: Address): boolean =>
    table === 'workspace' || Object.hasOwn(normalized.workspace[table as TableName], id); // entries are about known tables

  /** What of an entry is still to be done: not void, of effect, and on something one can see. */
  function left({ held }: Entry): readonly Step[] {
    const open = held.filter(({ step, isVoid }) => !isVoid && hasEffect(step, document.raw)).map(({ step }) => step);
    const bringsBack = open.some(({ type }) => type === 'restore');
    return bringsBack ? open : open.filter(isSeen);
  }

  /** Tells that there is less to undo or to redo, though nothing in the document changed. */
  function tellOfHistory(): void {
    const snapshot = normalized.workspace;
    announcer.change({ origin: 'local', previous: snapshot, snapshot, changed: new Set() });
    announcer.tell();
  }

  function travel(from: Direction, to: Direction): Undone {
    typing.end();
    let skipped = 0;
    for (let entry = history.pop(from); entry; entry = history.pop(from)) {
      const { label, held } = entry;
      const steps = left(entry);
      if (held.some(({ step, isUsed }) => isUsed && step.type === 'remove' && steps.includes(step))) {
        tellOfHistory();
        return { type: 'refused', label, refusal: { type: 'used-by-others' } };
      }
      if (steps.length > 0) {
        history.push(to, label, change(steps));
        announcer.tell();
        return { type: 'undone', label, touched: idsOf(steps), skipped };
      }
      skipped += 1;
    }
    if (skipped > 0) tellOfHistory();
    return { type: 'nothing', skipped };
  }

  return {
    snapshot: () => normalized.workspace,
    problems: () => problemsOf(normalized),
    raw: () => document.raw,

    dispatch(edit, options) {
      const planned = plan(edit);
      if (!planned.ok) return { type: 'refused', refusal: planned.failure };
      const { label, show, steps } = planned.value;
      if (steps.length > 0) commit(label, steps, options?.typing);
      return { type: 'made', show };
    },
    refusal(edit) {
      const planned = plan(edit);
      return planned.ok ? undefined : planned.failure;
    },
    restore(id) {
      const steps = stepsToRestore(document.raw, id);
      if (steps.length === 0) return { type: 'refused', refusal: { type: 'gone', id } };
      commit(say('record.restore', 'Restore'), steps);
      return { type: 'made', show: [id] };
    },

    undo: () => travel('undo', 'redo'),
    redo: () => travel('redo', 'undo'),
    canUndo: () => history.last('undo') !== undefined,
    canRedo: () => history.last('redo') !== undefined,
    endTyping: typing.end,

    subscribe: announcer.onChange,
    recognise(earlier) {
      normalized = { ...normalized, workspace: sharing(earlier, normalized.workspace) };
    },
    takeTouched: () => touched.take(document.raw),
    onUpdate: announcer.onUpdate,
    stateVector: document.stateVector,
    diffSince: document.diffSince,
    encode: document.encode,
    merge(bytes) {
      try {
        document.merge(bytes);
      } finally {
        announcer.tell(); // bytes that break off have been taken in up to there
      }
    },
    destroy() {
      announcer.silence();
      document.destroy();
    },
  };
}

const numberFrom = (bytes: Uint8Array): number => bytes.reduce((number, byte) => number * 256 + byte, 0);
