import type { Change, Origin, Unsubscribe } from './store.ts';

type OnChange = (change: Change) => void;
type OnUpdate = (bytes: Uint8Array, origin: Origin) => void;

/** Tells listeners of changes, each in the order in which things happened, also where a listener makes another change. */
export interface Announcer {
  onChange(listener: OnChange): Unsubscribe;
  onUpdate(listener: OnUpdate): Unsubscribe;
  change(change: Change): void;
  update(bytes: Uint8Array, origin: Origin): void;
  /** Tells what has not been told yet. What a listener throws is thrown once all have been told. */
  tell(): void;
  silence(): void;
}

/** Begins with nobody listening. */
export function createAnnouncer(): Announcer {
  const onChange = new Set<OnChange>();
  const onUpdate = new Set<OnUpdate>();
  const untold: (() => void)[] = [];
  let isTelling = false;

  function queue<Listener>(listeners: ReadonlySet<Listener>, call: (listener: Listener) => void): void {
    untold.push(() => {
      const thrown: unknown[] = [];
      for (const listener of [...listeners]) {
        try {
          call(listener);
        } catch (error) {
          thrown.push(error);
        }
      }
      if (thrown.length > 0) throw thrown[0];
    });
  }

  return {
    onChange: (listener) => subscribed(onChange, listener),
    onUpdate: (listener) => subscribed(onUpdate, listener),
    change: (change) => queue(onChange, (listener) => listener(change)),
    update: (bytes, origin) => queue(onUpdate, (listener) => listener(bytes, origin)),
    tell() {
      if (isTelling) return; // whoever is telling goes on with what was added
      isTelling = true;
      const thrown: unknown[] = [];
      for (let next = untold.shift(); next; next = untold.shift()) {
        try {
          next();
        } catch (error) {
          thrown.push(error);
        }
      }
      isTelling = false;
      if (thrown.length > 0) throw thrown[0];
    },
    silence() {
      onChange.clear();
      onUpdate.clear();
    },
  };
}

function subscribed<Listener>(listeners: Set<Listener>, listener: Listener): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
