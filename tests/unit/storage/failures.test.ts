import { expect, test } from 'vitest';
import { isFull, reasonOf } from '../../../src/storage/failures.ts';

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });

test.each([
  [named('QuotaExceededError'), true],
  [named('AbortError', named('QuotaExceededError')), true],
  [named('OpenFailedError', named('AbortError', named('QuotaExceededError'))), true],
  [named('AbortError'), false],
  [named('UnknownError', named('InvalidStateError')), false],
  [undefined, false],
  ['QuotaExceededError', false],
])('a full storage is told from one that refuses: %o', (error, full) => {
  expect(isFull(error)).toBe(full);
  expect(reasonOf(error).id).toBe(full ? 'keeping.full' : 'keeping.refused');
});

test('an error that holds itself is read to an end', () => {
  const error = named('AbortError');
  Object.assign(error, { inner: error });
  expect(isFull(error)).toBe(false);
});
