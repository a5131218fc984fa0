import { expect, test, vi } from 'vitest';
import {
  type ReadAnswer,
  type ReadingWorker,
  readInWorker,
  readSources,
  sizeOfJob,
} from '../../../../src/exchange/import/opened-source.ts';

const read = readSources(() => {
  throw new Error('No workspace file here');
});

/** A worker that says what a test wants it to say. */
function trialWorker() {
  const listeners = new Map<string, ((event: { readonly data: ReadAnswer }) => void)[]>();
  const worker = {
    postMessage: vi.fn<ReadingWorker['postMessage']>(),
    terminate: vi.fn<() => void>(),
    addEventListener(type: string, listener: (event: { readonly data: ReadAnswer }) => void) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
  };
  const tell = (type: string, data: ReadAnswer = { type: 'broken', why: 'unused' }) => {
    for (const listener of listeners.get(type) ?? []) listener({ data });
  };
  return { worker, tell };
}

const job = { type: 'text', text: 'Calls\nPays' } as const;

test('a worker is asked, tells how far it is, and is gone when it has read', async () => {
  const { worker, tell } = trialWorker();
  const onProgress = vi.fn<(share: number) => void>();
  const reading = readInWorker(() => worker)(job, { onProgress });
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith(job);
  tell('message', { type: 'progress', share: 0.5 });
  const sources = await read(job);
  tell('message', { type: 'read', sources });
  expect(await reading).toBe(sources);
  expect(onProgress.mock.calls).toEqual([[0.5]]);
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('stopping ends the worker at once, and nothing comes of it', async () => {
  const { worker, tell } = trialWorker();
  const controller = new AbortController();
  const reading = readInWorker(() => worker)(job, { signal: controller.signal });
  controller.abort(new Error('Stopped'));
  await expect(reading).rejects.toThrow('Stopped');
  expect(worker.terminate).toHaveBeenCalledTimes(1);
  tell('message', { type: 'read', sources: [] });
  await expect(reading).rejects.toThrow('Stopped');
});

test.each(['error', 'messageerror'])('a worker that breaks (%s) rejects and is gone', async (how) => {
  const { worker, tell } = trialWorker();
  const reading = readInWorker(() => worker)(job);
  tell(how);
  await expect(reading).rejects.toThrow('The reading worker broke');
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('what a worker could not do comes back with its reason', async () => {
  const { worker, tell } = trialWorker();
  const reading = readInWorker(() => worker)(job);
  tell('message', { type: 'broken', why: 'No reader' });
  await expect(reading).rejects.toThrow('No reader');
});

test('everything that is read can be handed over by a worker', async () => {
  const [source] = await read({ type: 'text', text: 'Stage\tTouchpoint\nBuy\tPays' });
  expect(structuredClone(source)).toEqual(source);
  if (source?.type !== 'journey') throw new Error('That is a table');
  const again = { type: 'again', source, options: { columns: ['touchpoint', 'note'] } } as const;
  expect(structuredClone(again)).toEqual(again);
  const [other] = await read(again);
  expect(other).toMatchObject({ type: 'journey', reading: { touchpoints: [{ name: 'Buy', note: 'Pays' }] } });
  expect(sizeOfJob(again)).toBe('Stage\tTouchpoint\nBuy\tPays'.length);
});
