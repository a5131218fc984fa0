import { useSyncExternalStore } from 'react';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Session } from '../../store/session.ts';
import type { Unsubscribe } from '../../store/store.ts';

/** Which rows of an outline are closed: by their keys. Everything else is open. */
export interface Folding {
  /** Another set after every change. */
  closed(): ReadonlySet<string>;
  open(keys: readonly string[]): void;
  close(keys: readonly string[]): void;
  subscribe(listener: () => void): Unsubscribe;
}

const bySession = new WeakMap<Session, Map<JourneyId, Folding>>();

/** What is folded in a journey, for as long as its workspace is open in this tab: going to another view and back changes nothing. */
export function foldingOf(session: Session, journeyId: JourneyId): Folding {
  const known = bySession.get(session) ?? new Map<JourneyId, Folding>();
  bySession.set(session, known);
  const folding = known.get(journeyId) ?? createFolding();
  known.set(journeyId, folding);
  return folding;
}

/** Begins with everything open. */
export function createFolding(): Folding {
  let closed: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  const set = (next: ReadonlySet<string>) => {
    if (next.size === closed.size && [...next].every((key) => closed.has(key))) return;
    closed = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    closed: () => closed,
    open: (keys) => {
      const opened = new Set(keys);
      set(new Set([...closed].filter((key) => !opened.has(key))));
    },
    close: (keys) => set(new Set([...closed, ...keys])),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The closed rows; a component that asks renders again when another row is opened or closed. */
export const useClosed = (folding: Folding): ReadonlySet<string> =>
  useSyncExternalStore(folding.subscribe, folding.closed, folding.closed);
