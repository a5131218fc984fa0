import { beforeEach, expect, test } from 'vitest';
import { type CompactionClock, createCompactionClock } from '../../../src/storage/compaction.ts';

let runs: number;
let timers: { readonly delay: number; readonly work: () => void }[];
let clock: CompactionClock;

beforeEach(() => {
  runs = 0;
  timers = [];
  clock = createCompactionClock(
    {
      later(delay, work) {
        const timer = { delay, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
    },
    () => {
      runs += 1;
    },
  );
});

test('a hundred rows run it, and the count begins anew', () => {
  for (let row = 0; row < 250; row += 1) clock.count(1);
  expect(runs).toBe(2);
});

test('rows from before count, but start nothing by themselves', () => {
  clock.startFrom(400);
  clock.hide();
  expect(runs).toBe(0);
  expect(timers).toEqual([]);
  clock.count(1);
  expect(runs).toBe(1);
});

test('a minute after the first change runs it, once', () => {
  clock.count(1);
  clock.count(1);
  expect(timers.map(({ delay }) => delay)).toEqual([60_000]);
  timers[0]?.work();
  expect(runs).toBe(1);
  expect(timers).toEqual([]);
});

test('hiding runs it where something is new; another tab’s run takes that away', () => {
  clock.count(3);
  clock.hide();
  clock.hide();
  expect(runs).toBe(1);
  clock.count(3);
  clock.reset();
  clock.hide();
  expect(runs).toBe(1);
});
