import { say, type Words } from '../../lib/words.ts';
import { refusalWords } from '../../model/errors.ts';
import type { Tables } from '../../model/raw.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';
import type { Glance } from '../../storage/port.ts';
import { rawOf } from '../../store/plain-form.ts';
import type { Undone, ViewedDocument } from '../../store/store.ts';
import type { Editor } from '../editor/editor.ts';
import type { Messages } from '../editor/messages.ts';
import { tellOfUndone } from '../editor/undone-records.ts';
import { painted } from '../kit/painted.ts';
import { names } from '../names.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { keptSession } from './kept-session.ts';
import type { Services } from './services.ts';
import { waitingDocument } from './waiting-document.ts';

/** A workspace on its way into this tab, and then open in it. */
export interface OpeningWorkspace {
  /** From the first moment. */
  readonly keeping: Keeping;
  /** The editor as soon as there is something to see; undefined where the workspace is not in this browser. Rejects where a part of the app could not be loaded. */
  readonly editor: Promise<Editor | undefined>;
  close(): void;
}

const onlyToLookAt = say(
  'workspace.only-to-look-at',
  'The part of the app that edits could not be loaded, so you can only look around. Everything stored is safe. Reload the page when you are connected.',
);

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
      const stored = rawOf(...(layers as readonly Tables[])); // in the form that the store wrote
      const document = waitingDocument(stored, (refusal) => messages.alert(refusalWords(refusal)));
      return { document, editor: editorOf(id, document, messages, onClose) };
    },
    () => undefined, // the journal reads again, and says what is wrong
  );

  const alive = async () => {
    const { bringToLife } = await import('./living-workspace.ts');
    const { journal, living } = bringToLife({
      services,
      id,
      messages,
      unkept,
      glance: glance && afterItIsSeen(glance),
      onClose,
    });
    follow(journal);
    const store = await living;
    const early = await seen;
    if (!store) return undefined;
    early?.document.become(store);
    return early?.editor ?? editorOf(id, store, messages, onClose);
  };
  const living = alive();
  living.catch(async () => {
    const early = await seen;
    if (!early || isClosed) return; // who waits for the editor hears of it
    early.document.giveUp();
    messages.alert(onlyToLookAt);
  });

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
    tellOfUndone(session, undone.touched);
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

function isThere(store: ViewedDocument, id: RecordId): boolean {
  const { touchpoints, stages } = store.snapshot();
  return Object.hasOwn(touchpoints, id) || Object.hasOwn(stages, id);
}
