const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
  return remainder;
});

/**
 * CRC-32 of ISO 3309 (the one of ZIP and PNG), as an unsigned number. It notices every single flipped bit, every burst
 * of up to 32 bits, and all but one in 4 thousand million other changes; it is no protection against intent.
 */
export function checksumOf(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1)
    remainder = (remainder >>> 8) ^ (table[(remainder ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return (remainder ^ 0xffffffff) >>> 0;
}

/** Whether the bytes of a stored row are still those that were written. */
export const isWhole = (row: { readonly update: Uint8Array; readonly checksum: number }): boolean =>
  row.update instanceof Uint8Array && checksumOf(row.update) === row.checksum;
