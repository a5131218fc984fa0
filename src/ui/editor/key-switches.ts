import { useSyncExternalStore } from 'react';

/** Keys of a single character that can be switched off, because they get in the way of speaking to the computer: those of the map, and the question mark. */
export type KeySwitch = 'letters' | 'question-mark';

const storedAs = (of: KeySwitch): string => `throughline.keys.${of}`;
const off = 'off';

const chosenHere = new Map<KeySwitch, boolean>();
const listeners = new Set<() => void>();

/** Whether these keys do anything: they do until somebody switches them off. */
export function areKeysOn(of: KeySwitch): boolean {
  try {
    return localStorage.getItem(storedAs(of)) !== off && chosenHere.get(of) !== false;
  } catch {
    return chosenHere.get(of) !== false; // storage is switched off: the choice holds for this visit
  }
}

/** Switches keys on or off, for this and later visits with this browser. */
export function switchKeys(of: KeySwitch, on: boolean): void {
  try {
    if (on) localStorage.removeItem(storedAs(of));
    else localStorage.setItem(storedAs(of), off);
    chosenHere.delete(of); // the store knows, also what another tab chooses later
  } catch {
    chosenHere.set(of, on);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener); // another tab chose
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** Whether these keys do anything, as it changes. */
export const useKeysOn = (of: KeySwitch): boolean =>
  useSyncExternalStore(
    subscribe,
    () => areKeysOn(of),
    () => true,
  );
