import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawTables } from '../../src/store/plain-form.ts';
import type { Store } from '../../src/store/store.ts';
import { pull } from '../unit/store/trial-store.ts';
import { type AnyEdit, anyEdit, editIn } from './any-edit.ts';
import { exampleStore } from './example-store.ts';
import { brokenReferences, expectSame } from './whole.ts';
import { Witness } from './witness.ts';

type Turn =
  | { readonly who: number; readonly does: 'edit'; readonly edit: AnyEdit }
  | { readonly who: number; readonly does: 'undo' | 'redo' }
  | { readonly who: number; readonly does: 'meet'; readonly other: number };

const who = fc.nat({ max: 2 });
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who, does: fc.constant('edit' as const), edit: anyEdit }) },
  { weight: 4, arbitrary: fc.record({ who, does: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ who, does: fc.constant('redo' as const) }) },
  { weight: 3, arbitrary: fc.record({ who, does: fc.constant('meet' as const), other: who }) },
);

/** Three replicas that meet two at a time, now and then. */
function play(turns: readonly Turn[], seed: number): void {
  const witnesses = [1, 2, 3].map((replica) => new Witness(exampleStore(seed * 10 + replica)));
  const meet = (into: Witness, from: Witness) => {
    pull(into.store, from.store);
    into.saw(false);
    expect(brokenReferences(into.store.snapshot())).toEqual([]);
  };

  const taken: string[] = [];
  for (const turn of turns) {
    const witness = witnesses[turn.who] as Witness;
    const { store } = witness;
    switch (turn.does) {
      case 'edit':
        store.dispatch(editIn(store.snapshot(), turn.edit));
        witness.saw(true);
        break;
      case 'meet':
        meet(witness, witnesses[turn.other] as Witness);
        meet(witnesses[turn.other] as Witness, witness);
        break;
      case 'undo':
      case 'redo':
        store[turn.does]();
        taken.push(...witness.takenFromOthers());
    }
    expect(taken).toEqual([]);
    expect(brokenReferences(store.snapshot())).toEqual([]);
  }

  for (const into of witnesses) for (const from of witnesses) pull(into.store, from.store);
  for (const into of witnesses) for (const from of witnesses) pull(into.store, from.store);
  const [first, ...others] = witnesses.map(({ store }) => store) as [Store, ...Store[]];
  for (const other of others) {
    expectSame(other.snapshot(), first.snapshot());
    expectSame(other.problems(), first.problems());
    expectSame(rawTables(other), rawTables(first));
  }
  expect(brokenReferences(first.snapshot())).toEqual([]);
}

test('three replicas, parted and met again: none differs, nothing dangles, and no undo takes what others did', () => {
  fc.assert(fc.property(fc.array(anyTurn, { maxLength: 30, size: '+1' }), fc.nat({ max: 7 }), play), {
    numRuns: 2_000,
  });
}, 180_000);
