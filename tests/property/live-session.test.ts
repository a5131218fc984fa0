import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { pull } from '../unit/store/trial-store.ts';
import { type AnyEdit, anyEdit, editIn } from './any-edit.ts';
import { exampleStore } from './example-store.ts';
import { ReferenceStore, storedIn } from './reference-store.ts';
import { expectSame } from './whole.ts';

type Turn =
  | { readonly who: number; readonly does: 'edit'; readonly edit: AnyEdit }
  | { readonly who: number; readonly does: 'undo' | 'redo' };

const who = fc.nat({ max: 2 });
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who, does: fc.constant('edit' as const), edit: anyEdit }) },
  { weight: 3, arbitrary: fc.record({ who, does: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ who, does: fc.constant('redo' as const) }) },
);

/** Three people who see every edit at once, checked after every turn against the naive store. */
function play(turns: readonly Turn[]): void {
  const stores = [1, 2, 3].map(exampleStore);
  const reference = new ReferenceStore(storedIn(stores[0]!.raw()));
  for (const turn of turns) {
    const store = stores[turn.who] as Store;
    if (turn.does === 'edit') {
      store.dispatch(editIn(store.snapshot(), turn.edit));
      reference.edit(turn.who, storedIn(store.raw()));
    } else {
      const undone = store[turn.does]();
      expectSame(
        { type: undone.type, skipped: undone.type === 'refused' ? 0 : undone.skipped },
        reference.travel(turn.who, turn.does),
      );
    }
    for (const other of stores) if (other !== store) pull(other, store);
    expectSame(store.snapshot(), reference.read());
  }
  for (const store of stores) expectSame(store.snapshot(), reference.read());
}

test('three people in one session undo and redo as the naive store does', () => {
  const property = fc.property(fc.array(anyTurn, { maxLength: 40, size: '+1' }), play);
  expect(() => fc.assert(property, { numRuns: 100 })).not.toThrow();
}, 180_000);
