import { expect, test } from 'vitest';
import {
  type TidyAnswer,
  type TidyRequest,
  type TidyWorker,
  tidyAside,
  tidyRequest,
} from '../../../../src/scene/tidy/aside.ts';
import { tidy } from '../../../../src/scene/tidy/tidy.ts';
import { largeJourney, madeJourneyId } from '../made-workspace.ts';

/** A worker that answers when it is told to. */
function workerAtHand() {
  const asked: TidyRequest[] = [];
  const listeners: { message?: (event: { readonly data: TidyAnswer }) => void; error?: () => void } = {};
  let isEnded = false;
  const worker: TidyWorker = {
    postMessage: (request) => asked.push(request),
    addEventListener: (type: 'message' | 'error', listener: never) => {
      listeners[type] = listener;
    },
    terminate: () => {
      isEnded = true;
    },
  };
  return {
    worker,
    asked,
    answer: (data: TidyAnswer) => listeners.message?.({ data }),
    breaks: () => listeners.error?.(),
    isEnded: () => isEnded,
  };
}

const journey = largeJourney(40);
const request = tidyRequest(journey, madeJourneyId, undefined);

test('what the worker is asked holds all that tidying looks at, and can be sent', () => {
  const sent = structuredClone(request);
  expect(tidy(sent.workspace, sent.journeyId)).toEqual(tidy(journey, madeJourneyId));
  expect(sent.workspace.channels).toEqual({});
});

test('progress is passed on, the outcome ends the worker', async () => {
  const { worker, asked, answer, isEnded } = workerAtHand();
  const shares: number[] = [];
  const { outcome } = tidyAside(worker, request, (share) => shares.push(share));
  expect(asked).toEqual([request]);
  answer({ type: 'progress', share: 0.4 });
  expect(isEnded()).toBe(false);
  answer({ type: 'done', tidied: { type: 'already-tidy' } });
  expect(await outcome).toEqual({ type: 'already-tidy' });
  expect([shares, isEnded()]).toEqual([[0.4], true]);
});

test('who stops it gets nothing, and the worker ends', async () => {
  const { worker, isEnded } = workerAtHand();
  const { outcome, stop } = tidyAside(worker, request, () => {});
  stop();
  expect([await outcome, isEnded()]).toEqual([{ type: 'stopped' }, true]);
});

test('a worker that breaks has failed', async () => {
  const { worker, breaks, isEnded } = workerAtHand();
  const { outcome } = tidyAside(worker, request, () => {});
  breaks();
  expect([await outcome, isEnded()]).toEqual([{ type: 'failed' }, true]);
});
