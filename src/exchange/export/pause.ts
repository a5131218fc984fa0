/** Lets the page answer, then goes on; rejects with the signal's reason where somebody has stopped the work meanwhile. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
