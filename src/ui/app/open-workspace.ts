import { say, type Words } from '../../lib/words.ts';
import { refusalWords } from '../../model/errors.ts';
import type { Tables } from '../../model/raw.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';

import type { Journal, Loaded, WorkspaceStorage } from '../../storage/port.ts';
import type { Store, Undone } from '../../store/store.ts';
import type { Editor } from '../editor/editor.ts';
import type { Messages } from '../editor/messages.ts';
import { names } from '../names.ts';
import { describe } from './describe.ts';
import { keptSession } from './kept-session.ts';
import { bytesOf, documentTools, newStore } from './new-store.ts';
import type { Services } from './services.ts';

/** A workspace that is open in this tab: its editor for the views, its journal for the storage state. */
export interface OpenWorkspace {
  readonly editor: Editor;
  readonly journal: Journal;
  close(): void;
}

const describePause = 1500; // ms after the last edit

/** Opens a workspace: what is kept flows into a living document, and every edit flows back. */
export function openWorkspace(services: Services, id: WorkspaceId, messages: Messages): OpenWorkspace {
  const { storage, lend } = services;
  lend(documentTools);
  const unkept = services.takeUnkept(id);
  const document = unkept?.store ?? newStore();
  const journal = unkept?.journal ?? storage.open(id, document);
  const store = readOnlyWhen(document, () => journal.state().type === 'read-only');
  void journal.loaded.then((loaded) => mendDamage(loaded, document, journal, messages));
  const { session, stop } = keptSession(id);
  // What such a message would undo is no longer the last edit.
  const stopWithdrawing = store.subscribe(({ origin }) => {
    if (origin === 'local') messages.withdraw(names.undo);
  });
  const stopDescribing = describeAsItChanges(storage, id, store, journal);

  const showAfter = (undone: Undone, sentence: (label: Words) => Words) => {
    if (undone.type === 'refused') messages.alert(refusalWords(undone.refusal));
    if (undone.type !== 'undone') return;
    const there = undone.touched.filter((touched) => isThere(store, touched));
    if (there.length > 0)
      session.select(there.filter((touched) => touched.startsWith('tp_') || touched.startsWith('st_')));
    messages.news(sentence(undone.label));
  };

  const editor: Editor = {
    id,
    store,
    session,
    messages,
    edit(edit, options) {
      const outcome = store.dispatch(edit, options);
      if (outcome.type === 'made') return outcome.show;
      messages.alert(refusalWords(outcome.refusal));
      return undefined;
    },
    undo: () => showAfter(store.undo(), (label) => say('undo.undone', 'Undone: {label}', { label })),
    redo: () => showAfter(store.redo(), (label) => say('undo.redone', 'Done again: {label}', { label })),
  };

  return {
    editor,
    journal,
    close: () => {
      stop();
      stopDescribing();
      stopWithdrawing();
      void journal.close().finally(store.destroy);
    },
  };
}

/** A store that refuses every edit for as long as something says so; it goes on reading and following. */
function readOnlyWhen(store: Store, isReadOnly: () => boolean): Store {
  const refused = { type: 'refused', refusal: { type: 'read-only' } } as const;
  const refusedUndo = { ...refused, label: say('undo.read-only', 'Edit') } as const;
  return {
    ...store,
    dispatch: (edit, options) => (isReadOnly() ? refused : store.dispatch(edit, options)),
    refusal: (edit) => (isReadOnly() ? refused.refusal : store.refusal(edit)),
    undo: () => (isReadOnly() ? refusedUndo : store.undo()),
    redo: () => (isReadOnly() ? refusedUndo : store.redo()),
  };
}

/** Says what could not be read, and takes the newest plain copy in where the changes themselves are lost. */
function mendDamage(loaded: Loaded, document: Store, journal: Journal, messages: Messages): void {
  if (loaded.type === 'damaged' && isTables(loaded.projection)) document.merge(bytesOf(loaded.projection));
  for (const problem of journal.problems()) messages.alert(problem);
}

const isTables = (projection: unknown): projection is Tables => typeof projection === 'object' && projection !== null;

function isThere(store: Store, id: RecordId): boolean {
  const { touchpoints, stages } = store.snapshot();
  return Object.hasOwn(touchpoints, id) || Object.hasOwn(stages, id);
}

function describeAsItChanges(storage: WorkspaceStorage, id: WorkspaceId, store: Store, journal: Journal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unsubscribe = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void describe(storage, id, store, {});
    }, describePause);
  });
  void journal.loaded.then(({ type }) => {
    if (type !== 'nothing') void describe(storage, id, store, { openedAt: Date.now() });
  });

  return () => {
    unsubscribe();
    clearTimeout(timer);
    if (timer !== undefined) void describe(storage, id, store, {});
  };
}
