/** Does the work unless another tab or worker is at it: then undefined. Does it unguarded where the browser has no locks. */
export async function exclusively<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined> {
  const locks: LockManager | undefined = navigator.locks; // absent outside secure contexts, whatever its type says
  if (!locks) return work();
  return locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
}
