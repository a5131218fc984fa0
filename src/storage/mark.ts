/** A text nobody else has: 128 random bits. */
export const mark = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
