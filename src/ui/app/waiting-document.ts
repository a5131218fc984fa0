import type { Refusal } from '../../model/errors.ts';
import { normalize, problemsOf } from '../../model/normalize.ts';
import type { RawData } from '../../model/raw.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Change, Store, ViewedDocument } from '../../store/store.ts';

/** A document as it was stored, to be seen at once; edits wait until the living one is there. */
export interface WaitingDocument extends ViewedDocument {
  /** From here on it is the living document: what is the same in both is the same object. The edits that waited are made. */
  become(living: Store): void;
  /** The living document will not come: edits are refused, and those that waited with them. */
  giveUp(): void;
}

/** Shows stored data before it is a living document. A waiting edit that is refused in the end is told. */
export function waitingDocument(raw: RawData, onRefused: (refusal: Refusal) => void): WaitingDocument {
  const stored = normalize(raw);
  const waiting: Parameters<Store['dispatch']>[] = [];
  /** With what ends the subscription, once it is one of the living document. */
  const listeners = new Map<(change: Change) => void, (() => void) | undefined>();
  let living: Store | undefined;
  let isGivenUp = false;

  const nothing = { type: 'nothing', skipped: 0 } as const;

  return {
    snapshot: () => living?.snapshot() ?? stored.workspace,
    problems: () => living?.problems() ?? problemsOf(stored),
    raw: () => living?.raw() ?? raw,
    dispatch(edit, options) {
      if (living) return living.dispatch(edit, options);
      if (isGivenUp) return { type: 'refused', refusal: { type: 'read-only' } };
      waiting.push([edit, options]);
      return { type: 'made', show: [] };
    },
    refusal: (edit) => living?.refusal(edit),
    restore: (id) => living?.restore(id) ?? { type: 'refused', refusal: { type: 'gone', id } },
    undo: () => living?.undo() ?? nothing,
    redo: () => living?.redo() ?? nothing,
    canUndo: () => living?.canUndo() ?? false,
    canRedo: () => living?.canRedo() ?? false,
    endTyping: () => living?.endTyping(),
    subscribe(listener) {
      listeners.set(listener, living?.subscribe(listener));
      return () => {
        listeners.get(listener)?.();
        listeners.delete(listener);
      };
    },

    giveUp() {
      isGivenUp = true;
      if (waiting.splice(0).length > 0) onRefused({ type: 'read-only' });
    },
    become(document) {
      document.recognise(stored.workspace);
      living = document;
      const previous = stored.workspace;
      const snapshot = document.snapshot();
      for (const listener of [...listeners.keys()]) listeners.set(listener, document.subscribe(listener));
      if (snapshot !== previous) {
        const change: Change = { origin: 'remote', previous, snapshot, changed: differing(previous, snapshot) };
        for (const listener of [...listeners.keys()]) listener(change);
      }
      for (const edit of waiting.splice(0)) {
        const outcome = document.dispatch(...edit);
        if (outcome.type === 'refused') onRefused(outcome.refusal);
      }
    },
  };
}

/** Ids of the records that are not the same object in both; `workspace` for the workspace's own. */
function differing(one: Workspace, other: Workspace): ReadonlySet<string> {
  const ids = new Set<string>(one.workspace === other.workspace ? [] : ['workspace']);
  const { workspace: _own, ...tables } = other;
  for (const [name, records] of Object.entries(tables)) {
    const before: Readonly<Record<string, unknown>> = one[name as keyof typeof tables]; // a key of both
    const after: Readonly<Record<string, unknown>> = records;
    if (before === after) continue;
    for (const id of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (before[id] !== after[id]) ids.add(id);
  }
  return ids;
}
