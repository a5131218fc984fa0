import { say, type Words } from '../../lib/words.ts';
import { refusalWords } from '../../model/errors.ts';
import type { Tables } from '../../model/raw.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';
import { journeysInOrder } from '../../model/selectors/reading-order.ts';
import type { Glance, Journal, Loaded, WorkspaceStorage } from '../../storage/port.ts';
import { rawOf } from '../../store/plain-form.ts';
import type { Store, Undone, ViewedDocument } from '../../store/store.ts';
import type { Editor } from '../editor/editor.ts';
import type { Messages } from '../editor/messages.ts';
import { names } from '../names.ts';
import { describe } from './describe.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { keptSession } from './kept-session.ts';
import { painted } from './painted.ts';
import type { Services } from './services.ts';
import { tellOfRemoval } from './tell-of-removal.ts';
import { waitingDocument } from './waiting-document.ts';

/** A workspace on its way into this tab, and then open in it. */
export interface OpeningWorkspace {
  /** From the first moment. */
  readonly keeping: Keeping;
  /** The editor as soon as there is something to see; undefined where the workspace is not in this browser. Rejects where a part of the app could not be loaded. */
  readonly editor: Promise<Editor | undefined>;
  close(): void;
}

const describePause = 1500; // ms after the last edit

/** Opens a workspace: what is stored is shown at once, then flows into a living document, and every edit flows back. */
export function openWorkspace(services: Services, id: WorkspaceId, messages: Messages): OpeningWorkspace {
  const { storage } = services;
  const { keeping, follow } = createKeeping();
  const stops: (() => void)[] = [];
  let isClosed = false;
  const onClose = (stop: () => void) => {
    if (isClosed) stop();
    else stops.push(stop);
  };
  const unkept = services.takeUnkept(id);
  const glance = unkept ? undefined : storage.glance(id);

  const seen = glance?.then(
    ({ layers }) => {
      if (!layers || isClosed) return undefined;
      const document = waitingDocument(
        rawOf(...(layers as readonly Tables[])),
        (
          refusal, // in the form that was lent
        ) => messages.alert(refusalWords(refusal)),
      );
      return { document, editor: editorOf(id, document, messages, onClose) };
    },
    () => undefined, // the journal reads again, and says what is wrong
  );

  const alive = async () => {
    const { bytesOf, documentTools, newStore } = await import('./new-store.ts');
    services.lend(documentTools);
    const document = unkept?.store ?? newStore();
    const journal = unkept?.journal ?? storage.open(id, document, glance && afterItIsSeen(glance));
    onClose(() => void journal.close().finally(document.destroy));
    follow(journal);
    const found = await journal.loaded;
    // A journey is there although nothing was loaded: what was made a moment ago could not be stored yet.
    if (found.type === 'nothing' && journeysInOrder(document.snapshot()).length === 0) return undefined;

    const store = readOnlyWhen(document, () => journal.state().type === 'read-only');
    const early = await seen;
    early?.document.become(store);
    mendDamage(found, document, journal, messages, bytesOf);
    if (!isClosed) {
      onClose(describeAsItChanges(storage, id, store, found));
      onClose(tellOfRemoval(storage.library, id, messages));
    }
    return early?.editor ?? editorOf(id, store, messages, onClose);
  };
  const living = alive();
  living.catch(() => undefined); // who waits for the editor hears of it

  return {
    keeping,
    editor: (async () => (await seen)?.editor ?? living)(),
    close: () => {
      isClosed = true;
      for (const stop of stops.splice(0)) stop();
    },
  };
}

/** Lets what was read be drawn before decoding takes the main thread. */
async function afterItIsSeen(glance: Promise<Glance>): Promise<Glance> {
  const found = await glance;
  if (found.layers) await painted();
  return found;
}

function editorOf(
  id: WorkspaceId,
  store: ViewedDocument,
  messages: Messages,
  onClose: (stop: () => void) => void,
): Editor {
  const { session, stop } = keptSession(id);
  onClose(stop);
  // What such a message would undo is no longer the last edit.
  onClose(
    store.subscribe(({ origin }) => {
      if (origin === 'local') messages.withdraw(names.undo);
    }),
  );

  const showAfter = (undone: Undone, sentence: (label: Words) => Words) => {
    if (undone.type === 'refused') messages.alert(refusalWords(undone.refusal));
    if (undone.type !== 'undone') return;
    const there = undone.touched.filter((touched) => isThere(store, touched));
    if (there.length > 0)
      session.select(there.filter((touched) => touched.startsWith('tp_') || touched.startsWith('st_')));
    messages.news(sentence(undone.label));
  };

  return {
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
function mendDamage(
  loaded: Loaded,
  document: Store,
  journal: Journal,
  messages: Messages,
  bytesOf: (tables: Tables) => Uint8Array,
): void {
  if (loaded.type === 'damaged' && isTables(loaded.projection)) document.merge(bytesOf(loaded.projection));
  for (const problem of journal.problems()) messages.alert(problem);
}

const isTables = (projection: unknown): projection is Tables => typeof projection === 'object' && projection !== null;

function isThere(store: ViewedDocument, id: RecordId): boolean {
  const { touchpoints, stages } = store.snapshot();
  return Object.hasOwn(touchpoints, id) || Object.hasOwn(stages, id);
}

function describeAsItChanges(storage: WorkspaceStorage, id: WorkspaceId, store: Store, { type }: Loaded): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unsubscribe = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void describe(storage, id, store, {});
    }, describePause);
  });
  if (type !== 'nothing') void describe(storage, id, store, { openedAt: Date.now() });

  return () => {
    unsubscribe();
    clearTimeout(timer);
    if (timer !== undefined) void describe(storage, id, store, {});
  };
}
