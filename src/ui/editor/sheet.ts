import { useSyncExternalStore } from 'react';
import type { Unsubscribe } from '../../store/store.ts';

/** The sheet of Details on narrow windows. */
interface Sheet {
  /** How many CSS pixels of the map's bottom lie under it; 0 where Details stands beside the map. */
  readonly covers: number;
  /** Drawn up it fills the height instead of half of it. */
  readonly isTall: boolean;
}

let sheet: Sheet = { covers: 0, isTall: false };
const listeners = new Set<() => void>();

/** The sheet as it is now. */
export const sheetNow = (): Sheet => sheet;

/** Says what has become of the sheet. */
export function setSheet(change: Partial<Sheet>): void {
  const next = { ...sheet, ...change };
  if (next.covers === sheet.covers && next.isTall === sheet.isTall) return;
  sheet = next;
  for (const listener of listeners) listener();
}

/** Called whenever the sheet has changed. */
export function onSheet(listener: () => void): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The sheet for components. */
export const useSheet = (): Sheet => useSyncExternalStore(onSheet, sheetNow);
