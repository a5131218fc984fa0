import type { Words } from '../lib/words.ts';
import type { WorkspaceId } from '../model/records/kinds.ts';
import { checksumOf } from './checksum.ts';
import { createCompactionClock } from './compaction.ts';
import { createDamageReport } from './damage.ts';
import { noAnswer, unreadableCopy, unreadableWorkspace, waitingChanges } from './failures.ts';
import { type Birth, createFollower, type Follower } from './follower.ts';
import type { Hub, Message } from './hub.ts';
import { blankEntry } from './library.ts';
import { createListeners } from './listeners.ts';
import { load, type Reading } from './loader.ts';
import type { Compactor, DocumentTools, Journal, KeepingState, KeptDocument, Loaded } from './port.ts';
import type { Kept, Shelf } from './shelf.ts';
import type { Surroundings } from './surroundings.ts';
import { createWriter, type WriterState } from './writer.ts';

/** Where a journal writes: a database, the memory of this tab, or nowhere because a newer version owns the database. */
export interface Place {
  readonly shelf: Shelf;
  readonly compactor: Compactor;
  /** What the journal says all along instead of how writing stands; none where it writes into a database. */
  readonly instead: Extract<KeepingState, { type: 'session-only' | 'read-only' }> | undefined;
}

/** What a journal works with. */
export interface JournalTools {
  readonly ready: Promise<Place>;
  readonly hub: Hub;
  readonly tools: DocumentTools;
  readonly surroundings: Surroundings;
  /** What was read of the workspace a moment ago; what is newer is followed. Where it rejects, it is read again. */
  readonly glanced: Promise<Kept | undefined> | undefined;
}

/** A journal as the storage that made it sees it. */
export interface OpenJournal extends Journal {
  /** Waits for an older tab, or no longer. */
  showBlocked(why: Words | undefined): void;
  /** Writes what is left and never again. */
  giveUp(instead: Extract<KeepingState, { type: 'read-only' }>): Promise<void>;
  /** The connection may be another one: look whether all is there. */
  look(): void;
}

const longestClosing = 2000;
const firstRetry = 250;
const longestRetry = 4000;

/** Joins loading, writing, following and compaction of one open workspace. */
export function openJournal(
  id: WorkspaceId,
  kept: KeptDocument,
  { ready, hub, tools, surroundings, glanced }: JournalTools,
): OpenJournal {
  const who = surroundings.mark();
  const listeners = createListeners<[]>();
  let state: KeepingState = { type: 'loading', why: undefined };
  let instead: Place['instead'];
  const birth: Birth = { mark: '' };
  let place: Place | undefined;
  let isListed = false;
  let isClosed = false;
  const isBlank = kept.stateVector().length <= 1; // of an empty document it is the single byte 0: no replicas

  const show = (next: KeepingState) => {
    if (isClosed) return;
    state = instead ?? next;
    listeners.tell();
  };
  const damage = createDamageReport(listeners.tell);

  const writer = createWriter({
    kept,
    tools,
    surroundings,
    async write(update, needsRowsBefore, isOffered) {
      const { shelf } = await ready;
      const here = kept.takeTouched();
      const touched = isOffered && !isMadeElsewhere ? here : undefined;
      isMadeElsewhere = false;
      const at = surroundings.now();
      const stored = await shelf.append(
        { workspace: id, update, checksum: checksumOf(update), at, who, ...(touched !== undefined && { touched }) },
        { expected: needsRowsBefore ? birth.mark : undefined, entry: isListed ? undefined : blankEntry(id, at) },
      );
      birth.mark = stored.birth;
      hub.post({ type: 'rows', workspace: id, upTo: stored.id }, hear);
      if (!isListed) hub.post({ type: 'library' });
      isListed = true;
      clock.count(1);
    },
    mend: async () => (await ready).shelf.reopen(),
    onState: (next: WriterState) => show(next),
  });

  const clock = createCompactionClock(surroundings, () => void compactNow());
  const compactNow = async () => {
    if (!place) return;
    try {
      const outcome = await place.compactor.compact(id);
      if (outcome.type === 'made') hub.post({ type: 'compacted', workspace: id }, hear);
      // This document has what the rows had: it is written whole, and nothing is missing.
      if (outcome.type === 'damaged') writer.rewrite(undefined);
    } catch {
      // All rows are as they were; the next hundred rows or the next minute try again.
    }
  };

  const createFollowerOf = ({ shelf }: Place) =>
    createFollower({
      workspace: id,
      shelf,
      kept: { merge: takeInSilently },
      tools,
      surroundings,
      who,
      birth,
      onRows: clock.count,
      onBadRows(rows) {
        const others = rows.filter((row) => row.who !== who);
        damage.countChanges(others.length);
        if (others.length < rows.length) writer.rewrite(undefined);
        hub.post({ type: 'wanted', workspace: id, stateVector: kept.stateVector() }, hear);
      },
      onReplaced() {
        isListed = false;
        writer.rewrite(undefined);
      },
    });
  let follower: Follower | undefined;

  let isTakingIn = false;
  /** What waits to be written holds changes that were no edits of this document. */
  let isMadeElsewhere = false;
  const takeInSilently = (bytes: Uint8Array) => {
    isTakingIn = true;
    try {
      kept.merge(bytes);
    } finally {
      isTakingIn = false;
    }
  };

  const hear = (message: Message) => {
    if (message.type === 'library' || message.workspace !== id) return;
    if (message.type === 'rows') void follower?.look();
    if (message.type === 'compacted') clock.reset();
    if (message.type === 'wanted' && place && !instead) writer.rewrite(message.stateVector);
  };

  const stops = [
    // Before loading, so that no row falls between what was loaded and what is told.
    hub.listen(hear),
    kept.onUpdate((bytes, origin) => {
      if (isTakingIn && origin === 'remote') return;
      if (origin === 'remote') isMadeElsewhere = true;
      writer.offer(bytes);
    }),
    surroundings.onReturn(() => {
      void writer.flush();
      void follower?.look();
    }),
    surroundings.onHide(() => {
      void writer.flush();
      clock.hide();
    }),
    surroundings.later(longestRetry * 2, () => state.type === 'loading' && show({ type: 'loading', why: noAnswer })),
  ];

  const read = async (shelf: Shelf, retry = firstRetry, from?: JournalTools['glanced']): Promise<Reading> => {
    try {
      return await load(id, shelf, { merge: takeInSilently }, tools, (await from) ?? (await shelf.read(id)));
    } catch {
      await new Promise<void>((done) => stops.push(surroundings.later(retry, done)));
      await shelf.reopen().catch(() => undefined);
      return read(shelf, Math.min(longestRetry, retry * 2));
    }
  };

  const start = async (): Promise<Loaded> => {
    const where = await ready;
    const reading = await read(where.shelf, firstRetry, glanced);
    if (isClosed) return reading.loaded;
    place = where;
    instead ??= where.instead;
    birth.mark = reading.birth;
    const isDamaged = reading.loaded.type === 'damaged';
    damage.countChanges(reading.badRows);
    if (isDamaged) damage.add(unreadableWorkspace);
    else if (reading.isWaiting) damage.add(waitingChanges);
    else if (reading.badSnapshots > 0) damage.add(unreadableCopy);
    if (reading.badRows > 0 || isDamaged)
      hub.post({ type: 'wanted', workspace: id, stateVector: kept.stateVector() }, hear);

    if (instead?.type === 'read-only') {
      show(instead);
      return reading.loaded;
    }
    clock.startFrom(reading.rowCount);
    follower = createFollowerOf(where);
    follower.begin(reading.last);
    const isClean = isBlank && !writer.hasChanges();
    writer.begin(isClean ? kept.stateVector() : reading.confirmed(), !isBlank);
    // The list may show an older time of opening where this fails.
    if (reading.loaded.type !== 'nothing') void noteOpening(where.shelf).catch(() => undefined);
    return reading.loaded;
  };

  const noteOpening = async (shelf: Shelf) => {
    const now = surroundings.now();
    await shelf.changeEntry(id, (entry) => ({ ...(entry ?? blankEntry(id, now)), openedAt: now }));
    isListed = true;
    hub.post({ type: 'library' });
  };

  const stop = () => {
    for (const each of stops) each();
    follower?.stop();
    clock.stop();
    writer.stop();
  };

  const isStored = () => instead === undefined;

  return {
    id,
    loaded: start(),
    state: () => state,
    problems: damage.sentences,
    subscribe: listeners.add,
    flush: async () => (await writer.flush()) && isStored(),
    async storedEverything() {
      await writer.confirmed();
      if (!isStored()) await new Promise(() => undefined);
    },
    async close() {
      if (isClosed) return;
      await Promise.race([writer.flush(), new Promise<void>((done) => surroundings.later(longestClosing, done))]);
      isClosed = true;
      stop();
    },
    showBlocked(why) {
      if (state.type === 'loading' && state.why !== why) show({ type: 'loading', why });
    },
    async giveUp(next) {
      // Before it is loaded nothing is written any more: the database may be the newer version's by then.
      if (place && !instead) await writer.flush();
      instead ??= next;
      show(instead);
      stop();
    },
    look: () => void follower?.look(),
  };
}
