import type { Unsubscribe } from '../store/store.ts';

/** Calls something off that was to happen later. */
export type Cancel = () => void;

/** A line to the other tabs of this browser; what is posted is heard by the others only. */
export interface TabChannel {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

/** What keeping needs of the tab it runs in, handed in so that tests can be the tab. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number;
  later(milliseconds: number, work: () => void): Cancel;
  /** Soon, when the page has nothing better to do. */
  whenIdle(work: () => void): Cancel;
  /** A text nobody else has. */
  mark(): string;
  /** None where the browser has no channels: tabs then find each other's rows by looking. */
  openChannel(name: string): TabChannel | undefined;
  /** Does the work unless another tab is at it: then undefined. Does it unguarded where the browser has no locks. */
  exclusively<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined>;
  /** The tab is looked at again. */
  onReturn(listener: () => void): Unsubscribe;
  /** The tab is put away, perhaps for good. */
  onHide(listener: () => void): Unsubscribe;
}
