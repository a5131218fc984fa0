import { say } from '../../lib/words.ts';
import type { WorkspaceStorage } from '../../storage/port.ts';
import type { Messages } from '../editor/messages.ts';

const lookEvery = 60 * 60 * 1000; // ms
const quietEvery = 1000; // ms

/** What of the browser is used here; tests hand in their own. */
export interface Place {
  readonly container: ServiceWorkerContainer;
  /** Who served this page; null where that was the network. */
  readonly servedBy: ServiceWorker | null;
  /** Whether a text is being edited, a question is open, or something is being dragged. */
  isBusy(): boolean;
  reload(): void;
  /** Calls now and then; returns what ends it. */
  every(milliseconds: number, work: () => void): () => void;
}

const ready = say('offline.new-version', 'A new version of Throughline is ready.');
const takenOver = say(
  'offline.taken-over',
  'A new version was started in another tab. This one follows as soon as you pause.',
);

/** Keeps the app in the browser for use without a network, and offers a newer version: it starts when asked for, in every tab, and never in the middle of an edit. */
export async function keepOffline(
  { container, servedBy, isBusy, reload, every }: Place,
  storage: Pick<WorkspaceStorage, 'close'>,
  messages: Messages,
): Promise<void> {
  let isAsked = false;

  const follow = () => {
    if (!isAsked && isBusy()) messages.news(takenOver);
    const stop = every(quietEvery, () => {
      if (isBusy()) return;
      stop();
      void storage.close().finally(reload);
    });
  };
  // The first one only begins to keep the files this page came with.
  let isKept = servedBy !== null;
  container.addEventListener('controllerchange', () => {
    if (isKept) follow();
    isKept = true;
  });
  if (servedBy && container.controller !== servedBy) follow();

  const registration = await container.register('./service-worker.js', { updateViaCache: 'none' });
  const offer = () => {
    const { waiting } = registration;
    if (!waiting || !container.controller) return;
    messages.news(ready, {
      label: say('offline.start-it', 'Start it'),
      run: () => {
        isAsked = true;
        waiting.postMessage('take-over');
      },
    });
  };
  offer();
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => coming.state === 'installed' && offer());
  });
  every(lookEvery, () => void registration.update().catch(() => undefined)); // without a network there is nothing newer
}

const isWriting = (): boolean =>
  document.activeElement?.matches('input, textarea, select, [contenteditable]') === true ||
  document.querySelector('dialog[open], [role="dialog"]') !== null;

/** This browser as the place; undefined where it keeps nothing for later. */
export function browserPlace(servedBy: ServiceWorker | null): Place | undefined {
  if (!('serviceWorker' in navigator)) return undefined;
  let isHeld = false;
  addEventListener('pointerdown', () => {
    isHeld = true;
  });
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => {
      isHeld = false;
    });
  return {
    container: navigator.serviceWorker,
    servedBy,
    isBusy: () => isHeld || isWriting(),
    reload: () => location.reload(),
    every(milliseconds, work) {
      const timer = setInterval(work, milliseconds);
      return () => clearInterval(timer);
    },
  };
}
