import { expect, test } from 'vitest';
import type { WorkspaceId } from '../../../src/model/records/kinds.ts';
import {
  type CompactionAnswer,
  type CompactionRequest,
  type CompactionWorker,
  workerCompactor,
} from '../../../src/storage/worker-compactor.ts';

const workspace = 'ws_abcdefghijklmnopqrstu' as WorkspaceId; // of the right form

function fakeWorker() {
  const asked: CompactionRequest[] = [];
  const hears: { message?: (event: { readonly data: CompactionAnswer }) => void; error?: () => void } = {};
  const worker: CompactionWorker = {
    postMessage: (request) => asked.push(request),
    addEventListener(type: 'message' | 'error', listener: never) {
      hears[type] = listener;
    },
  };
  return { worker, asked, answer: (data: CompactionAnswer) => hears.message?.({ data }), fail: () => hears.error?.() };
}

test('every answer reaches the one who asked', async () => {
  const { worker, asked, answer } = fakeWorker();
  const compactor = workerCompactor(worker);
  const first = compactor.compact(workspace);
  const second = compactor.compact(workspace);
  expect(asked).toEqual([
    { turn: 1, workspace },
    { turn: 2, workspace },
  ]);
  answer({ turn: 2, outcome: { type: 'not-needed' } });
  answer({ turn: 1, outcome: { type: 'made', upTo: 5 } });
  expect(await first).toEqual({ type: 'made', upTo: 5 });
  expect(await second).toEqual({ type: 'not-needed' });
});

test('a failure, and a worker that breaks, are rejections', async () => {
  const { worker, answer, fail } = fakeWorker();
  const compactor = workerCompactor(worker);
  const first = compactor.compact(workspace);
  answer({ turn: 1, outcome: { type: 'failed', why: 'no room' } });
  await expect(first).rejects.toThrow('no room');
  const second = compactor.compact(workspace);
  fail();
  await expect(second).rejects.toThrow('broke');
});
