import { say } from '../../lib/words.ts';
import type { Tables } from '../../model/raw.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import { journeysInOrder } from '../../model/selectors/reading-order.ts';
import type { Glance, Journal, Loaded, WorkspaceStorage } from '../../storage/port.ts';
import type { Store } from '../../store/store.ts';
import type { Messages } from '../editor/messages.ts';
import { describe } from './describe.ts';
import { bytesOf, documentTools, newStore } from './new-store.ts';
import type { Services, Unkept } from './services.ts';
import { tellOfRemoval } from './tell-of-removal.ts';

const describePause = 1500; // ms after the last edit

/** What a document needs to come to life. */
export interface LifeSupport {
  readonly services: Services;
  readonly id: WorkspaceId;
  readonly messages: Messages;
  /** A document that could not be stored yet, with the journal that goes on trying. */
  readonly unkept: Unkept | undefined;
  readonly glance: Promise<Glance> | undefined;
  /** Hands over what is to be done when the workspace is closed; at once where it is closed already. */
  onClose(stop: () => void): void;
}

/** Makes the document of a workspace out of what is kept, and keeps every change of it from then on. `living` is undefined where nothing is kept. */
export function bringToLife({ services, id, messages, unkept, glance, onClose }: LifeSupport): {
  readonly journal: Journal;
  readonly living: Promise<Store | undefined>;
} {
  const { storage } = services;
  services.lend(documentTools);
  const document = unkept?.store ?? newStore();
  const journal = unkept?.journal ?? storage.open(id, document, glance);
  onClose(() => void journal.close().finally(document.destroy));

  const live = async () => {
    const found = await journal.loaded;
    // A journey is there although nothing was loaded: what was made a moment ago could not be stored yet.
    if (found.type === 'nothing' && journeysInOrder(document.snapshot()).length === 0) return undefined;
    const store = readOnlyWhen(document, () => journal.state().type === 'read-only');
    mendDamage(found, document, journal, messages);
    onClose(describeAsItChanges(storage, id, store, found));
    onClose(tellOfRemoval(storage.library, id, messages));
    return store;
  };
  return { journal, living: live() };
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
