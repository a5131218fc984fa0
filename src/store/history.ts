import type { Words } from '../lib/words.ts';
import { memberMark, type RawData } from '../model/raw.ts';
import type { Touch } from './document.ts';
import { type Step, storedAt } from './steps.ts';

/** Which way a step in time goes. */
export type Direction = 'undo' | 'redo';

/** A step kept for later, with what others have done to its record since. */
export interface Held {
  readonly step: Step;
  /** Somebody else has written what it would write: it is not ours to take back any more. */
  isVoid: boolean;
  /** Somebody else has worked on the record, or refers to it. */
  isUsed: boolean;
}

/** What one undo or redo takes back. */
export interface Entry {
  readonly label: Words;
  readonly held: readonly Held[];
}

/** What can be undone and redone in this session, kept true while others change the same document. */
export interface History {
  push(direction: Direction, label: Words, steps: readonly Step[]): Entry;
  pop(direction: Direction): Entry | undefined;
  /** The entry that would be popped next. */
  last(direction: Direction): Entry | undefined;
  clear(direction: Direction): void;
  /** Takes note of what somebody else changed. Whether a key is ours is decided here, by their change and not by its value. */
  touched(touches: readonly Touch[], raw: RawData): void;
}

/** Begins an empty history. */
export function createHistory(): History {
  const stacks: Record<Direction, Entry[]> = { undo: [], redo: [] };
  const heldByRecord = new Map<string, Set<Held>>();

  function forget(entry: Entry | undefined): void {
    for (const held of entry?.held ?? []) {
      const others = heldByRecord.get(held.step.id);
      others?.delete(held);
      if (others?.size === 0) heldByRecord.delete(held.step.id);
    }
  }

  function markUsed(id: string): void {
    for (const held of heldByRecord.get(id) ?? []) held.isUsed = true;
  }

  return {
    push(direction, label, steps) {
      const entry = { label, held: steps.map((step) => ({ step, isVoid: false, isUsed: false })) };
      stacks[direction].push(entry);
      for (const held of entry.held) {
        const others = heldByRecord.get(held.step.id);
        if (others) others.add(held);
        else heldByRecord.set(held.step.id, new Set([held]));
      }
      return entry;
    },
    pop(direction) {
      const entry = stacks[direction].pop();
      forget(entry);
      return entry;
    },
    last: (direction) => stacks[direction].at(-1),
    clear(direction) {
      for (const entry of stacks[direction].splice(0)) forget(entry);
    },
    touched(touches, raw) {
      if (heldByRecord.size === 0) return;
      for (const touch of touches) {
        for (const held of heldByRecord.get(touch.id) ?? []) if (writesOver(touch, held.step)) held.isVoid = true;
        markUsed(touch.id);
        for (const id of referredBy(touch, raw)) markUsed(id);
      }
    },
  };
}

/** Whether a change wrote what a step would write. The mark of a deletion needs no such watch: it tells itself whose it is. */
function writesOver({ table, keys }: Touch, step: Step): boolean {
  if (table !== step.table || step.type !== 'write') return false;
  return keys === 'all' || [...step.unit.keys()].some((key) => keys.has(key));
}

/** The ids to which the touched keys refer now: as a value, or as a member of a set. */
function referredBy(touch: Touch, raw: RawData): readonly string[] {
  const stored = storedAt(raw, touch);
  if (!stored) return [];
  const keys = touch.keys === 'all' ? Object.keys(stored) : [...touch.keys];
  return keys.flatMap((key) => {
    const value = stored[key];
    const isMember = key.includes(memberMark) && value !== undefined && value !== false;
    const member = isMember ? [key.slice(key.indexOf(memberMark) + memberMark.length)] : [];
    return typeof value === 'string' ? [...member, value] : member;
  });
}
