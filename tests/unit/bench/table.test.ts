import { describe, expect, test } from 'vitest';
import { quantile, summary } from '../../bench/runner/statistics.mjs';
import { rowsOf, tableLines } from '../../bench/runner/table.mjs';

const result = (page: string, round: number, pan: readonly number[], moved = true) => ({
  page,
  touchpoints: 50,
  round,
  source: 'a clock',
  loadAverage: 0,
  load: { ms: 100, main: 80 },
  gestures: { panAll: { main: summary(pan), all: summary(pan), moved, proof: {} } },
  errors: [],
});

describe('the figures of a run', () => {
  test('are quantiles of the steps of a gesture', () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
    expect(summary([1, 2, 3, 4, 100])).toEqual({ median: 3, p95: 100, mean: 22, longest: 100, steps: 5 });
  });

  test('are medians over the rounds, and a ratio within the run', () => {
    const rounds = [6, 60, 5].map((ms, round) => result('ours', round, [ms]));
    const [pan] = rowsOf([...rounds, result('canvas', 0, [4])], 50);
    expect(pan).toMatchObject({ ours: 6, canvas: 4, ratio: 1.5, target: 1.5, moved: true });
  });

  test('say what is over its target, and what was not proved to have moved anything', () => {
    const lines = (ours: number, moved: boolean) =>
      tableLines([result('ours', 0, [ours], moved), result('canvas', 0, [4])], [50]).find((line) =>
        /all in view/.test(line),
      );
    expect(lines(6, true)).toMatch(/ met$/);
    expect(lines(7, true)).toMatch(/NOT MET$/);
    expect(lines(3, false)).toMatch(/NOT PROVED$/);
  });

  test('are left open where a gesture was not made', () => {
    const [, near] = rowsOf([result('ours', 0, [6]), result('canvas', 0, [4])], 50);
    expect(near).toMatchObject({ ours: undefined, canvas: undefined, ratio: undefined, moved: false });
  });
});
