import { useSyncExternalStore } from 'react';

const key = 'throughline.overview';

/** From so many touchpoints on a map has an overview, unless somebody decided otherwise. */
export const overviewFrom = 60;

/** Below this window width there is no room for it, in CSS pixels. */
const roomy = '(width > 900px)';

let chosenHere: boolean | undefined; // storage may be switched off: then the choice holds for this visit
const listeners = new Set<() => void>();

function chosen(): boolean | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? chosenHere : kept === 'on';
  } catch {
    return chosenHere;
  }
}

/** Switches the overview on or off, for this and later visits with this browser. */
export function chooseOverview(on: boolean): void {
  chosenHere = on;
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // the choice holds for this visit
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const query = typeof matchMedia === 'function' ? matchMedia(roomy) : undefined;
  listeners.add(listener);
  query?.addEventListener('change', listener);
  addEventListener('storage', listener); // another tab chose
  return () => {
    listeners.delete(listener);
    query?.removeEventListener('change', listener);
    removeEventListener('storage', listener);
  };
}

const isRoomy = (): boolean => typeof matchMedia !== 'function' || matchMedia(roomy).matches;

/** Whether a map of so many touchpoints shows its overview now, and whether it could. */
export function useOverview(touchpoints: number): { readonly isOn: boolean; readonly isPossible: boolean } {
  const isPossible = useSyncExternalStore(subscribe, isRoomy);
  const choice = useSyncExternalStore(subscribe, chosen);
  return { isPossible, isOn: isPossible && (choice ?? touchpoints >= overviewFrom) };
}

let covers = 0;

/** How many CSS pixels of the map's bottom lie under its overview, beyond what its tools lie over; 0 where it is off. */
export const overviewCovers = (): number => covers;

/** Says how much the overview covers. */
export const setOverviewCovers = (pixels: number): void => {
  covers = Math.max(0, pixels);
};
