import type { Words } from '../lib/words.ts';
import { unreadableChanges } from './failures.ts';

/** What was found damaged while a workspace is open, as sentences. */
export interface DamageReport {
  /** The same array until it changes. */
  sentences(): readonly Words[];
  /** So many more stored changes were put aside. */
  countChanges(count: number): void;
  add(sentence: Words): void;
}

/** Makes an empty report; `tell` is called whenever it changes. */
export function createDamageReport(tell: () => void): DamageReport {
  let changes = 0;
  let others: readonly Words[] = [];
  let sentences: readonly Words[] = [];
  const update = () => {
    sentences = [...(changes > 0 ? [unreadableChanges(changes)] : []), ...others];
    tell();
  };
  return {
    sentences: () => sentences,
    countChanges(count) {
      if (count === 0) return;
      changes += count;
      update();
    },
    add(sentence) {
      others = [...others, sentence];
      update();
    },
  };
}
