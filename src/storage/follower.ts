import type { WorkspaceId } from '../model/records/kinds.ts';
import { isWhole } from './checksum.ts';
import type { DocumentTools, KeptDocument } from './port.ts';
import { putAside } from './quarantine.ts';
import type { LogRow, Shelf } from './shelf.ts';
import type { Cancel, Surroundings } from './surroundings.ts';
import { takeIn } from './take-in.ts';

/** How often rows are looked for without having been told, in milliseconds. */
const lookEvery = 5000;
const rowsAtOnce = 500;

/** The birth mark of the rows that a document was read from; empty where there were none. */
export interface Birth {
  mark: string;
}

/** What a follower works with. */
export interface FollowerTools {
  readonly workspace: WorkspaceId;
  readonly shelf: Shelf;
  readonly kept: Pick<KeptDocument, 'merge'>;
  readonly tools: DocumentTools;
  readonly surroundings: Pick<Surroundings, 'later'>;
  /** The journal this follower belongs to: its own rows are checked, not merged. */
  readonly who: string;
  /** Which rows the document was read from; the journal's writes change it too. */
  readonly birth: Birth;
  /** So many rows of other journals were read. */
  onRows(count: number): void;
  /** These rows were not whole and have been put aside. */
  onBadRows(rows: readonly LogRow[]): void;
  /** The rows that were read before are gone. */
  onReplaced(): void;
}

/** Takes in what other tabs write, in the order of its confirmation. */
export interface Follower {
  /** Starts after a row. */
  begin(last: number): void;
  /** Reads what is new; at once, or as soon as `begin` was called. */
  look(): Promise<void>;
  stop(): void;
}

/** Makes a follower. It advances only over rows that it has read, so that a message lost or early costs nothing. */
export function createFollower(options: FollowerTools): Follower {
  const { workspace, shelf, kept, tools, surroundings, who } = options;
  let last = 0;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isGoing = false;
  let timer: Cancel | undefined;

  const take = async (rows: readonly LogRow[]) => {
    const whole = rows.filter(isWhole);
    const unmerged = takeIn(
      whole.filter((row) => row.who !== who),
      kept,
      tools,
    );
    const bad = rows.filter((row) => !whole.includes(row) || unmerged.includes(row));
    await putAside(shelf, 'log', bad);
    const others = rows.filter((row) => row.who !== who).length;
    if (others > 0) options.onRows(others);
    if (bad.length > 0 && isGoing) options.onBadRows(bad);
  };

  /** Reads once; whether there may be more. */
  const read = async (): Promise<boolean> => {
    const { birth } = options;
    const { mark } = birth;
    const found = await shelf.rowsAfter(workspace, last, rowsAtOnce);
    if (!isGoing) return false;
    // A write of our own was confirmed meanwhile: what was read is older.
    if (birth.mark !== mark) return true;
    if (found.birth !== birth.mark) {
      const isFirst = birth.mark === '';
      birth.mark = found.birth;
      if (!isFirst) {
        last = 0;
        options.onReplaced();
        return true;
      }
    }
    if (found.floor > last) {
      // This tab slept so long that rows it never read were folded into a snapshot.
      const { snapshot, rows } = await shelf.read(workspace);
      if (!isGoing) return false;
      takeIn(snapshot ? [snapshot] : [], kept, tools);
      await take(rows);
      last = Math.max(rows.at(-1)?.id ?? 0, snapshot?.upTo ?? 0, found.floor);
      return true;
    }
    await take(found.rows);
    const isFurther = found.reached > last;
    last = Math.max(last, found.reached);
    return isFurther;
  };

  const run = async (isSecond = false): Promise<void> => {
    try {
      do {
        isAskedAgain = false;
        while (await read()) if (!isGoing) return;
      } while (isAskedAgain && isGoing);
    } catch {
      if (!isGoing) return;
      const isOpen = await shelf.reopen().then(
        () => true,
        () => false,
      );
      // What is not read on the new connection either is read at the next look.
      if (isOpen && !isSecond) await run(true);
    }
  };

  const look = async (): Promise<void> => {
    isAskedAgain = true;
    if (!isGoing) return;
    running ??= run().finally(() => {
      running = undefined;
    });
    await running;
  };

  const lookLater = () => {
    timer = surroundings.later(lookEvery, () => {
      lookLater();
      void look();
    });
  };

  return {
    begin(from) {
      last = from;
      isGoing = true;
      lookLater();
      void look();
    },
    look,
    stop() {
      isGoing = false;
      timer?.();
    },
  };
}
