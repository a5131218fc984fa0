import { useSyncExternalStore } from 'react';
import type { ConnectionId, TouchpointId } from '../../model/records/kinds.ts';
import type { Box, Point } from '../../scene/items.ts';
import type { Unsubscribe } from '../../store/store.ts';

/** What a gesture in progress leaves on the map, in pixels of the map; gone when it ends, and never in the document. */
export interface TraceState {
  /** The connection, or far out the touchpoint, under the pointer. */
  readonly hovered: string | undefined;
  /** Touchpoints that are being dragged, and how far. */
  readonly moving: { readonly ids: ReadonlySet<string>; readonly by: Point } | undefined;
  /** Where what is being dragged will stand. */
  readonly landing: readonly Box[];
  /** The connection that what is being dragged will be put into. */
  readonly into: ConnectionId | undefined;
  /** A connection being drawn: from a touchpoint to the pointer, or to the touchpoint under it. */
  readonly drawing:
    | { readonly fromId: TouchpointId; readonly to: Point; readonly target: TouchpointId | undefined }
    | undefined;
  /** The selection rectangle. */
  readonly rectangle: Box | undefined;
}

/** The traces of one map: read, change, subscribe. */
export interface Traces {
  get(): TraceState;
  set(change: Partial<TraceState>): void;
  /** Forgets the gesture; what is hovered stays. */
  clear(): void;
  subscribe(listener: () => void): Unsubscribe;
}

const noGesture = {
  moving: undefined,
  landing: [],
  into: undefined,
  drawing: undefined,
  rectangle: undefined,
} as const;

/** Makes the traces of one map. */
export function createTraces(): Traces {
  let state: TraceState = { hovered: undefined, ...noGesture };
  const listeners = new Set<() => void>();
  const traces: Traces = {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof TraceState)[]; // a Partial of it has no other keys
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    clear: () => traces.set(noGesture),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return traces;
}

/** What a component needs of the traces; it renders again only when that is another value. */
export function useTrace<Selected>(traces: Traces, select: (state: TraceState) => Selected): Selected {
  const read = () => select(traces.get());
  return useSyncExternalStore(traces.subscribe, read, read);
}
