import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../../src/exchange/workspace-file/sha256.ts';

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('every length around a block has the same digest as elsewhere', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
    expect(sha256(bytes)).toBe(theirs(bytes));
  }
});

test('any bytes have the same digest as elsewhere', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect(sha256(bytes)).toBe(theirs(bytes));
    }),
  );
});
