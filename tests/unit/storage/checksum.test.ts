import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksumOf, isWhole } from '../../../src/storage/checksum.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('checksum', () => {
  test.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('is the CRC-32 that others compute: “%s”', (text, expected) => {
    expect(checksumOf(bytesOf(text))).toBe(expected);
  });

  test('notices every single flipped bit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 500 }), fc.nat(), (bytes, where) => {
        const row = { update: bytes, checksum: checksumOf(bytes) };
        expect(isWhole(row)).toBe(true);
        const damaged = bytes.slice();
        const index = (where >> 3) % bytes.length;
        damaged[index] = (damaged[index] ?? 0) ^ (1 << (where & 7));
        expect(isWhole({ ...row, update: damaged })).toBe(false);
      }),
    );
  });

  test('what is no longer bytes is not whole', () => {
    expect(isWhole({ update: 'text' as unknown as Uint8Array, checksum: 0 })).toBe(false);
  });
});
