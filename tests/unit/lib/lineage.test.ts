import { expect, test } from 'vitest';
import { changedSince, descends } from '../../../src/lib/lineage.ts';

test('what changed is told over several steps, and nothing where a step is missing', () => {
  const [first, second, third, stranger] = [{}, {}, {}, {}];
  descends(second, first, new Set(['a']));
  descends(third, second, new Set(['b', 'a']));
  expect(changedSince(first, second)).toEqual(new Set(['a']));
  expect(changedSince(first, third)).toEqual(new Set(['a', 'b']));
  expect(changedSince(third, third)).toEqual(new Set());
  expect(changedSince(third, first)).toBeUndefined();
  expect(changedSince(stranger, third)).toBeUndefined();
});
