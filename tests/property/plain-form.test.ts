import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../src/model/normalize.ts';
import type { Tables } from '../../src/model/raw.ts';
import { rawOf, rawTables } from '../../src/store/plain-form.ts';
import { anyEdit, editIn } from './any-edit.ts';
import { exampleStore } from './example-store.ts';
import { expectSame } from './whole.ts';

const anyStep = fc.oneof(
  { weight: 6, arbitrary: anyEdit },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'write' as const) },
);

test('a projection and what was touched since read as the document does, whatever was edited', () => {
  const property = fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
    const store = exampleStore(1);
    const layers: Tables[] = [rawTables(store)];
    const write = () => {
      const touched = store.takeTouched();
      if (touched === undefined) throw new Error('Too much was touched for a few edits');
      layers.push(JSON.parse(JSON.stringify(touched)));
    };
    for (const step of steps) {
      if (step === 'write') write();
      else if (step === 'undo' || step === 'redo') store[step]();
      else store.dispatch(editIn(store.snapshot(), step));
    }
    write();

    const glanced = normalize(rawOf(...layers)).workspace;
    expectSame(glanced, store.snapshot());
    store.recognise(glanced);
    expect(store.snapshot()).toBe(glanced);
  });
  fc.assert(property, { numRuns: 200 });
}, 60_000);
