import { onTestFinished, vi } from 'vitest';
import type { WorkspaceId } from '../../src/model/records/kinds.ts';
import type { Journal, WorkspaceStorage } from '../../src/storage/port.ts';
import type { Shelf } from '../../src/storage/shelf.ts';
import { createStorage, type StorageOptions } from '../../src/storage/storage.ts';
import type { Surroundings, TabChannel } from '../../src/storage/surroundings.ts';
import { createSetDocument, type SetDocument, setTools } from './storage-document.ts';

/** Waits until a condition holds, however long the database takes. */
export const until = (holds: () => boolean | Promise<boolean>): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await holds())) throw new Error(`still waiting for ${holds.toString()}`);
    },
    { timeout: 10_000, interval: 2 },
  );

const aTurn = () => new Promise<void>((done) => setTimeout(done, 1));

/** Time that passes only when it is told to. */
export interface Clock {
  now(): number;
  later: Surroundings['later'];
  /** Lets time pass in small steps; the database gets its turn after each. */
  pass(milliseconds: number): Promise<void>;
}

/** Makes a clock that stands still. */
export function createClock(): Clock {
  let now = 1_800_000_000_000;
  const timers = new Set<{ readonly at: number; readonly work: () => void }>();
  return {
    now: () => now,
    later(milliseconds, work) {
      const timer = { at: now + milliseconds, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      const step = Math.max(50, milliseconds / 40);
      await aTurn();
      while (now < end) {
        now = Math.min(end, now + step);
        for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.work();
        await aTurn();
      }
    },
  };
}

/** What all tabs of one browser share besides the database. */
export interface Browser {
  readonly clock: Clock;
  openChannel(): TabChannel | undefined;
  exclusively: Surroundings['exclusively'];
}

/** A browser whose tabs hear each other at the next turn, as they do in a real one. */
export function createBrowser(): Browser {
  const ends = new Set<{ hear: ((message: unknown) => void) | undefined }>();
  const held = new Set<string>();
  return {
    clock: createClock(),
    openChannel() {
      const end: { hear: ((message: unknown) => void) | undefined } = { hear: undefined };
      ends.add(end);
      return {
        post(message) {
          for (const other of [...ends]) if (other !== end) setTimeout(() => other.hear?.(structuredClone(message)), 0);
        },
        listen(listener) {
          end.hear = listener;
        },
        close() {
          end.hear = undefined;
          ends.delete(end);
        },
      };
    },
    async exclusively(name, work) {
      if (held.has(name)) return undefined;
      held.add(name);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    },
  };
}

/** A tab with one document open in it. */
export interface Tab {
  readonly storage: WorkspaceStorage;
  readonly journal: Journal;
  readonly document: SetDocument;
  readonly shelf: Shelf | undefined;
  /** The person comes back to the tab, or leaves it. */
  comeBack(): void;
  hide(): void;
  /** The tab is gone from one moment to the next; nothing is closed in order. */
  kill(): void;
}

/** The workspace that tests open. */
export const workspace = 'ws_abcdefghijklmnopqrstu' as WorkspaceId; // a literal of the right form

/** How a tab differs from the usual one. */
export interface TabOptions extends Partial<Pick<StorageOptions, 'tools' | 'compactor'>> {
  readonly document?: SetDocument;
  readonly isDeaf?: boolean;
}

function callAll(listeners: Iterable<() => void>): void {
  for (const listener of listeners) listener();
}

let tabs = 0;

/** A tab without anything open in it: what it gives to storage, and what can happen to it. */
export interface BareTab {
  readonly surroundings: Surroundings;
  comeBack(): void;
  hide(): void;
  end(): void;
}

/** Makes a tab of a browser; a deaf one hears nothing of the others, nor they of it. */
export function surroundingsOf(browser: Browser, isDeaf = false): BareTab {
  const returns = new Set<() => void>();
  const hides = new Set<() => void>();
  let isDead = false;
  let marks = 0;
  tabs += 1;
  const name = `tab-${tabs}`;
  const channel = isDeaf ? undefined : browser.openChannel();
  const whileAlive = (work: () => void) => () => {
    if (!isDead) work();
  };
  const surroundings: Surroundings = {
    now: browser.clock.now,
    later: (milliseconds, work) => browser.clock.later(milliseconds, whileAlive(work)),
    whenIdle(work) {
      const timer = setTimeout(whileAlive(work), 0);
      return () => clearTimeout(timer);
    },
    mark() {
      marks += 1;
      return `${name}-${marks}`;
    },
    openChannel: () => channel,
    exclusively: browser.exclusively,
    onReturn(listener) {
      returns.add(listener);
      return () => returns.delete(listener);
    },
    onHide(listener) {
      hides.add(listener);
      return () => hides.delete(listener);
    },
  };
  return {
    surroundings,
    comeBack: () => callAll(returns),
    hide: () => callAll(hides),
    end() {
      isDead = true;
      channel?.close();
    },
  };
}

/** Opens a tab on a shelf; none stands for a browser without a database. */
export function openTab(browser: Browser, shelf: Shelf | undefined, options: TabOptions = {}): Tab {
  const { document = createSetDocument(), isDeaf, tools = setTools, compactor } = options;
  const { surroundings, comeBack, hide, end } = surroundingsOf(browser, isDeaf);
  const storage = createStorage({ shelf, tools, surroundings, ...(compactor && { compactor }) });
  const kill = () => {
    end();
    shelf?.close();
  };
  onTestFinished(kill);
  return { storage, journal: storage.open(workspace, document), document, shelf, comeBack, hide, kill };
}

/** Opens a tab and waits until what was kept is in its document. */
export async function openLoadedTab(
  browser: Browser,
  shelf: Shelf | undefined,
  options: TabOptions = {},
): Promise<Tab> {
  const tab = openTab(browser, shelf, options);
  await tab.journal.loaded;
  return tab;
}

/** Waits until a tab says that everything is stored. */
export const saved = (tab: Tab): Promise<void> => until(() => tab.journal.state().type === 'saved');

/** Lets time pass until a tab says that everything is stored. */
export const recovered = (tab: Tab, browser: Browser): Promise<void> =>
  until(async () => {
    await browser.clock.pass(250);
    return tab.journal.state().type === 'saved';
  });

/** So many texts, each its own. */
export const texts = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(4, '0')}`);
