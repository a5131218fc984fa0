/** So many bytes or characters are read at once without anybody noticing; more is for a worker. */
export const readAtOnce = 64_000;
