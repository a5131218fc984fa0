import type { Unsubscribe } from '../store/store.ts';

/** Those who want to know of something. */
export interface Listeners<Values extends readonly unknown[]> {
  add(listener: (...values: Values) => void): Unsubscribe;
  tell(...values: Values): void;
}

/** Makes an empty set of listeners. */
export function createListeners<Values extends readonly unknown[]>(): Listeners<Values> {
  const listeners = new Set<{ readonly hear: (...values: Values) => void }>();
  return {
    add(listener) {
      const entry = { hear: listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    tell(...values) {
      for (const { hear } of [...listeners]) hear(...values);
    },
  };
}
