import type { Unsubscribe } from './store.ts';

/** Where one looks at a journey's map: screen = map × zoom + (x, y), in CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Touchpoints that are being dragged, and how far, in map units. The document changes once, at the drop. */
export interface Drag {
  readonly ids: readonly string[];
  readonly dx: number;
  readonly dy: number;
}

/** What a tab knows of its person's doings; never in the document, never undone, plain JSON. */
export interface SessionState {
  /** Record ids, each once, in the order they were selected. */
  readonly selection: readonly string[];
  /** The record that has the keyboard in a view. */
  readonly focused: string | undefined;
  /** The record whose name is being edited in place. */
  readonly editing: string | undefined;
  /** The touchpoint from which a connection is being drawn by keyboard. */
  readonly connectingFrom: string | undefined;
  readonly drag: Drag | undefined;
  /** What is being looked for; empty where nothing is. */
  readonly search: string;
  /** By journey id. */
  readonly viewports: Readonly<Record<string, Viewport>>;
  /** Journeys whose empty map was started without the box of steps. */
  readonly startedEmpty: Readonly<Record<string, true>>;
  /** What is typed and not in the document yet: into the box of steps by journey id, into the box of a problem by touchpoint id. */
  readonly drafts: Readonly<Record<string, string>>;
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
  drag: undefined,
  search: '',
  viewports: {},
  startedEmpty: {},
  drafts: {},
};

/** Makes a session, from what an earlier one left in this tab; what is not of the right form is left out. A drag does not outlive its page. */
export function createSession(earlier: Earlier = {}): Session {
  let state = restored(earlier);
  const listeners = new Set<() => void>();

  const session: Session = {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof SessionState)[]; // a Partial of it has no other keys
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = { ...state, ...change };
      if (change.selection) state = { ...state, selection: [...new Set(change.selection)] };
      for (const listener of [...listeners]) listener();
    },
    select: (ids, focused = ids.at(-1)) => session.set({ selection: ids, focused }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return session;
}

function restored({
  selection,
  focused,
  editing,
  connectingFrom,
  search,
  viewports,
  startedEmpty,
  drafts,
}: Earlier): SessionState {
  return {
    ...nothing,
    selection: Array.isArray(selection) ? [...new Set(selection.filter(isText))] : [],
    focused: isText(focused) ? focused : undefined,
    editing: isText(editing) ? editing : undefined,
    connectingFrom: isText(connectingFrom) ? connectingFrom : undefined,
    search: isText(search) ? search : '',
    viewports: Object.fromEntries(entriesOf(viewports).filter(isViewportEntry)),
    startedEmpty: Object.fromEntries(entriesOf(startedEmpty).flatMap(([id, is]) => (is === true ? [[id, is]] : []))),
    drafts: Object.fromEntries(entriesOf(drafts).flatMap(([id, text]) => (isText(text) ? [[id, text]] : []))),
  };
}

type Earlier = Partial<Record<keyof SessionState, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

const entriesOf = (value: unknown): readonly [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function isViewportEntry(entry: readonly [string, unknown]): entry is [string, Viewport] {
  const numbers = new Map(entriesOf(entry[1]));
  return ['x', 'y', 'zoom'].every((name) => Number.isFinite(numbers.get(name)));
}
