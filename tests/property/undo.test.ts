import fc from 'fast-check';
import { expect, test } from 'vitest';
import { say } from '../../src/lib/words.ts';
import { normalize, problemsOf } from '../../src/model/normalize.ts';
import { rawTables } from '../../src/store/plain-form.ts';
import { type AnyEdit, anyEdit, editIn } from './any-edit.ts';
import { exampleStore } from './example-store.ts';
import { brokenReferences, expectSame } from './whole.ts';

type Gesture = { readonly edits: readonly AnyEdit[]; readonly typing: string | undefined };

const anyGesture: fc.Arbitrary<Gesture> = fc.record({
  edits: fc.oneof(
    { weight: 5, arbitrary: anyEdit.map((edit) => [edit]) },
    { weight: 1, arbitrary: fc.array(anyEdit, { maxLength: 3 }) },
  ),
  typing: fc.option(fc.constantFrom('name', 'text'), { nil: undefined, freq: 4 }),
});

test('any 40 edits keep references whole, undoing them all restores the workspace, and redoing them all the edits', () => {
  fc.assert(
    fc.property(fc.array(anyGesture, { maxLength: 40 }), (gestures) => {
      const store = exampleStore(1);
      const before = { snapshot: store.snapshot(), file: rawTables(store) };

      for (const { edits, typing } of gestures) {
        const made = edits.map((edit) => editIn(store.snapshot(), edit));
        const batch = { label: say('trial.batch', 'Several'), edits: made };
        const was = store.snapshot();
        const refusal = store.refusal(made.length === 1 ? made[0]! : batch);
        expect(store.snapshot()).toBe(was);
        const outcome = store.dispatch(made.length === 1 ? made[0]! : batch, typing === undefined ? {} : { typing });
        expect(outcome.type).toBe(refusal ? 'refused' : 'made');
        expect(store.snapshot() === was || !refusal).toBe(true);
        expect(brokenReferences(store.snapshot())).toEqual([]);
      }
      const afresh = normalize(store.raw());
      expectSame(store.snapshot(), afresh.workspace);
      expect(store.problems()).toEqual(problemsOf(afresh));
      const after = { snapshot: store.snapshot(), file: rawTables(store) };

      while (store.canUndo()) {
        store.undo();
        expect(brokenReferences(store.snapshot())).toEqual([]);
      }
      expectSame(store.snapshot(), before.snapshot);
      while (store.canRedo()) store.redo();
      expectSame(store.snapshot(), after.snapshot);
      expectSame(rawTables(store), after.file);
    }),
    { numRuns: 150 },
  );
}, 120_000);
