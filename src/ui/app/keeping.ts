import type { Journal, KeepingState } from '../../storage/port.ts';
import type { Unsubscribe } from '../../store/store.ts';

/** How the work is kept, as it is shown: from before there is a journal that knows. */
export interface Keeping {
  /** The same object until it changes. */
  state(): KeepingState;
  subscribe(listener: () => void): Unsubscribe;
}

const loading: KeepingState = { type: 'loading', why: undefined };

/** Says that it is loading until a journal takes over. */
export function createKeeping(): { readonly keeping: Keeping; readonly follow: (journal: Journal) => void } {
  const listeners = new Map<() => void, Unsubscribe | undefined>();
  let followed: Journal | undefined;
  return {
    keeping: {
      state: () => followed?.state() ?? loading,
      subscribe(listener) {
        listeners.set(listener, followed?.subscribe(listener));
        return () => {
          listeners.get(listener)?.();
          listeners.delete(listener);
        };
      },
    },
    follow(journal) {
      followed = journal;
      for (const listener of [...listeners.keys()]) {
        listeners.set(listener, journal.subscribe(listener));
        listener();
      }
    },
  };
}
