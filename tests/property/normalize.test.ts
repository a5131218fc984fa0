import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Normalized, normalize, normalizeChanged, problemsOf } from '../../src/model/normalize.ts';
import { anySteps, furnished, StoredData } from './stored-data.ts';
import { brokenReferences, changedIds, expectSame } from './whole.ts';

const seen = (normalized: Normalized) => ({ ...normalized.workspace, problems: problemsOf(normalized) });

test('after any changes, step by step reads as all at once, whole, and keeps what did not change', () => {
  fc.assert(
    fc.property(fc.boolean(), anySteps, (empty, steps) => {
      const data = new StoredData(...(empty ? [] : furnished));
      let normalized = normalize(data);
      for (const changes of steps) {
        for (const change of changes) data.apply(change);
        const before = normalized;
        normalized = normalizeChanged(before, data, changes);
        const afresh = normalize(data);

        expectSame(seen(normalized), seen(afresh));
        expect(brokenReferences(normalized.workspace)).toEqual([]);
        expect([...normalized.changed].sort()).toEqual([...changedIds(before.workspace, normalized.workspace)].sort());
        expectSame(seen(before), seen(normalizeChanged(before, data, [])));
      }
    }),
    { numRuns: 400 },
  );
}, 120_000);

test('nothing that is stored in any order of keys and records reads otherwise', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const data = new StoredData(...furnished, ...steps.flat());
      const reversed = new StoredData();
      for (const [table, records] of [...data.tables].reverse()) {
        for (const [id, value] of [...records].reverse()) {
          const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
          const turned = isRecord ? Object.fromEntries(Object.entries(value).reverse()) : value;
          reversed.apply({ type: 'record', table, id, value: turned });
        }
      }
      expect(isDeepStrictEqual(seen(normalize(reversed)), seen(normalize(data)))).toBe(true);
    }),
    { numRuns: 200 },
  );
}, 120_000);
