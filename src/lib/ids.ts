const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const form = /^[a-z]{2}_[A-Za-z0-9_-]{20,}$/;

/** Bytes of randomness in an id: 21 characters of six bits give 126 bits, so that replicas never meet. */
export const idByteCount = 21;

/** Makes an id such as `tp_…` of a two-letter prefix and `idByteCount` random bytes. */
export function idFromBytes(prefix: string, bytes: Uint8Array): string {
  let id = `${prefix}_`;
  for (const byte of bytes.subarray(0, idByteCount)) id += alphabet[byte & 63];
  return id;
}

/** Whether a text has the form of an id, of any kind or of the kind with this prefix. */
export function isId(text: unknown, prefix?: string): text is string {
  return typeof text === 'string' && form.test(text) && (prefix === undefined || text.startsWith(`${prefix}_`));
}
