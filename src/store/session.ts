import type { Unsubscribe } from './store.ts';

/** Where one looks at a journey's map: screen = map × zoom + (x, y), in CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What a tab knows of its person's doings; never in the document, never undone, plain JSON. */
export interface SessionState {
  /** Record ids, in the order they were selected. */
  readonly selection: readonly string[];
  /** The record that has the keyboard in a view. */
  readonly focused: string | undefined;
  /** The record whose name is being edited in place. */
  readonly editing: string | undefined;
  /** The touchpoint from which a connection is being drawn by keyboard. */
  readonly connectingFrom: string | undefined;
  /** By journey id. */
  readonly viewports: Readonly<Record<string, Viewport>>;
  /** Journeys whose empty map was started without the box of steps. */
  readonly startedEmpty: Readonly<Record<string, true>>;
}

/** The session store of one tab: read, change, subscribe. */
export interface Session {
  get(): SessionState;
  set(change: Partial<SessionState>): void;
  /** Selects exactly these; the last one has the focus unless told otherwise. */
  select(ids: readonly string[], focused?: string): void;
  subscribe(listener: () => void): Unsubscribe;
}

const nothing: SessionState = {
  selection: [],
  focused: undefined,
  editing: undefined,
  connectingFrom: undefined,
  viewports: {},
  startedEmpty: {},
};

/** Makes a session, from what an earlier one left in this tab where there is something. */
export function createSession(earlier: Partial<SessionState> = {}): Session {
  let state: SessionState = { ...nothing, ...earlier };
  const listeners = new Set<() => void>();

  const session: Session = {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof SessionState)[]; // a Partial of it has no other keys
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    select: (ids, focused = ids.at(-1)) => session.set({ selection: [...ids], focused }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return session;
}
