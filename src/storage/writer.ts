import type { Words } from '../lib/words.ts';
import { isFull, reasonOf, slow } from './failures.ts';
import type { DocumentTools, KeptDocument } from './port.ts';
import { ShelfReplaced } from './shelf.ts';
import type { Cancel, Surroundings } from './surroundings.ts';

/** How writing stands, as far as the writer knows. */
export type WriterState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  | { readonly type: 'not-saved'; readonly why: Words };

/** What the database lacks: everything since a state vector, or everything. */
interface Gap {
  readonly since: Uint8Array | undefined;
}

/** What the writer does next, and what it waits for. */
type Phase =
  | { readonly type: 'not-begun' }
  | { readonly type: 'resting' }
  /** Changes made in one go share one transaction; the document is in one piece again when this ends. */
  | { readonly type: 'gathering' }
  | { readonly type: 'writing' }
  | { readonly type: 'backing-off'; readonly cancel: Cancel }
  | { readonly type: 'stopped' };

/** What a writer works with. */
export interface WriterTools {
  readonly kept: Pick<KeptDocument, 'encode' | 'stateVector' | 'diffSince'>;
  readonly tools: Pick<DocumentTools, 'mergeUpdates'>;
  readonly surroundings: Pick<Surroundings, 'later'>;
  /** One transaction; resolves when it is confirmed. `needsRowsBefore` is false where the bytes are the whole document, `isOffered` where they are just what was offered since the last row. */
  write(update: Uint8Array, needsRowsBefore: boolean, isOffered: boolean): Promise<void>;
  /** Puts the connection in order after an error that was not about room. */
  mend(): Promise<void>;
  onState(state: WriterState): void;
}

/** Writes every change of a document at once, and whatever is missing after a failure. */
export interface Writer {
  /** Starts writing, and says how it stands. `confirmed` is what the database holds by now; none where it holds nothing. */
  begin(confirmed: Uint8Array | undefined, isBehind: boolean): void;
  /** A change of the document; kept until `begin`. */
  offer(update: Uint8Array): void;
  /** Writes all that a replica with this state vector lacks; without one, everything. */
  rewrite(since: Uint8Array | undefined): void;
  hasChanges(): boolean;
  /** Tries now; whether everything so far is confirmed. */
  flush(): Promise<boolean>;
  /** When everything so far is confirmed. */
  confirmed(): Promise<void>;
  stop(): void;
}

const firstDelay = 250;
const longestDelay = 4000;
/** After a refusal a second attempt has this long to make it good before a person is told, in milliseconds. */
const patienceAfterRefusal = 700;
/** A transaction without an answer is reported after this long, in milliseconds. */
const patienceWithoutAnswer = 5000;

/** Longer rows are not repeated in the next one, in bytes. */
const longestRepeated = 16_384;

/** Makes a writer: one transaction at a time, everything that waits goes into the next one. */
export function createWriter({ kept, tools, surroundings, write, mend, onState }: WriterTools): Writer {
  let phase: Phase = { type: 'not-begun' };
  let state: WriterState = { type: 'saved' };
  let queue: Uint8Array[] = [];
  /** What the database holds for certain. */
  let known: Uint8Array | undefined;
  /** Set where the queue is not all that is missing: the next attempt writes the difference since then. */
  let gap: Gap | undefined;
  /** What the last row added. */
  let recent: Uint8Array | undefined;
  let failures = 0;
  let needsMending = false;
  let patience: Cancel | undefined;
  const waiting = new Set<{ readonly done: (saved: boolean) => void; readonly takesRefusal: boolean }>();

  const settle = (saved: boolean) => {
    for (const each of [...waiting]) {
      if (!saved && !each.takesRefusal) continue;
      waiting.delete(each);
      each.done(saved);
    }
  };

  const show = (next: WriterState) => {
    if (
      next.type === state.type &&
      !(next.type === 'not-saved' && state.type === 'not-saved' && next.why !== state.why)
    )
      return;
    state = next;
    onState(next);
  };

  const losePatience = (after: number, why: Words) => {
    patience?.();
    patience = surroundings.later(after, () => show({ type: 'not-saved', why }));
  };

  const loseNoPatience = () => {
    patience?.();
    patience = undefined;
  };

  const wait = (takesRefusal: boolean) =>
    new Promise<boolean>((done) => {
      waiting.add({ done, takesRefusal });
    });

  const hasChanges = () => queue.length > 0 || gap !== undefined;

  /** What is missing, as the next row: with the row before, so that a row that goes bad is covered by its successor. */
  const take = (): { readonly own: Uint8Array; readonly row: Uint8Array; readonly needsRowsBefore: boolean } => {
    const changes = queue;
    queue = [];
    if (gap) {
      const own = gap.since ? kept.diffSince(gap.since) : kept.encode();
      return { own, row: own, needsRowsBefore: gap.since !== undefined };
    }
    const [only] = changes;
    const own = only && changes.length === 1 ? only : tools.mergeUpdates(changes);
    return { own, row: recent ? tools.mergeUpdates([recent, own]) : own, needsRowsBefore: true };
  };

  const attempt = async () => {
    phase = { type: 'writing' };
    let filled = gap;
    try {
      if (needsMending) await mend();
      needsMending = false;
      if (isStopped()) return;
      const reaches = kept.stateVector();
      filled = gap;
      const { own, row, needsRowsBefore } = take();
      // Whatever is asked for from here on is asked of the next attempt.
      gap = undefined;
      await write(row, needsRowsBefore, filled === undefined);
      if (isStopped()) return;
      known = reaches;
      recent = own.length <= longestRepeated ? own : undefined;
      failures = 0;
      if (hasChanges()) return next();
      phase = { type: 'resting' };
      loseNoPatience();
      show({ type: 'saved' });
      settle(true);
    } catch (error) {
      if (!isStopped()) refuse(error, filled);
    }
  };

  const refuse = (error: unknown, filled: Gap | undefined) => {
    const since = filled ? filled.since : known;
    const isReplaced = error instanceof ShelfReplaced;
    gap = isReplaced ? { since: undefined } : joinGaps(gap, { since });
    needsMending = !isFull(error) && !isReplaced;
    if (isFull(error)) {
      loseNoPatience();
      show({ type: 'not-saved', why: reasonOf(error) });
    } else if (failures === 0) losePatience(patienceAfterRefusal, reasonOf(error));
    const delay = Math.min(longestDelay, firstDelay * 2 ** failures);
    failures += 1;
    phase = { type: 'backing-off', cancel: surroundings.later(delay, () => void attempt()) };
    settle(false);
  };

  const next = () => {
    if (state.type === 'saved') show({ type: 'saving' });
    if (state.type === 'saving' && failures === 0) losePatience(patienceWithoutAnswer, slow);
    void attempt();
  };

  const wake = () => {
    if (phase.type !== 'resting') return;
    phase = { type: 'gathering' };
    show({ type: 'saving' });
    queueMicrotask(() => phase.type === 'gathering' && next());
  };

  const isStopped = () => phase.type === 'stopped';

  return {
    begin(confirmed, isBehind) {
      if (isStopped()) return;
      known = confirmed;
      if (isBehind) gap = { since: confirmed };
      phase = { type: 'resting' };
      if (hasChanges()) return wake();
      onState(state);
      settle(true);
    },
    offer(update) {
      queue.push(update);
      wake();
    },
    rewrite(since) {
      gap = joinGaps(gap, { since });
      wake();
    },
    hasChanges,
    async flush() {
      if (phase.type === 'resting') return true;
      if (phase.type === 'stopped') return false;
      if (phase.type === 'backing-off') {
        phase.cancel();
        void attempt();
      }
      return wait(true);
    },
    async confirmed() {
      if (phase.type !== 'resting') await wait(false);
    },
    stop() {
      if (phase.type === 'backing-off') phase.cancel();
      loseNoPatience();
      phase = { type: 'stopped' };
      settle(false);
    },
  };
}

/** Two gaps are filled by the older one's difference; which of two is older is not known, so everything is. */
function joinGaps(one: Gap | undefined, other: Gap): Gap {
  return !one || one.since === other.since ? other : { since: undefined };
}
