import type { Entry } from './history.ts';
import type { Step } from './steps.ts';

/** Milliseconds without a keystroke after which the next one begins a new undo step. */
export const typingPause = 1000;

/** Knows whether an edit goes on with the typing of the one before it. */
export interface Typing {
  /** Whether these steps write the very fields of the entry that was typed last, soon enough after it. */
  goesOn(key: string | undefined, last: Entry | undefined, steps: readonly Step[]): boolean;
  /** An edit was made; without a key it was not typed. */
  made(key: string | undefined, entry: Entry | undefined): void;
  end(): void;
}

/** Begins with nobody typing. */
export function createTyping(now: () => number): Typing {
  let typed: { readonly key: string; readonly entry: Entry; readonly at: number } | undefined;
  return {
    goesOn(key, last, steps) {
      if (!typed || !last || typed.entry !== last || typed.key !== key || now() - typed.at > typingPause) return false;
      // What somebody else wrote in between is not ours to undo, so a new entry begins with it.
      if (last.held.some(({ isVoid }) => isVoid)) return false;
      const places = placesWritten(steps);
      return places !== undefined && places === placesWritten(last.held.map(({ step }) => step));
    },
    made(key, entry) {
      typed = key !== undefined && entry ? { key, entry, at: now() } : undefined;
    },
    end() {
      typed = undefined;
    },
  };
}

/** Where steps write, in a form that can be compared; undefined where one of them does anything else. */
function placesWritten(steps: readonly Step[]): string | undefined {
  const places: string[] = [];
  for (const step of steps) {
    if (step.type !== 'write') return undefined;
    places.push(`${step.table}/${step.id}:${[...step.unit.keys()].sort().join()}`);
  }
  return places.sort().join('\n');
}
