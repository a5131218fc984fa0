import { describe, expect, test } from 'vitest';
import { readJourney } from '../../../../src/exchange/import/mermaid-journey/read-journey.ts';
import { broadband } from '../../../../src/model/presets/templates/broadband.ts';
import { tidy } from '../../../../src/scene/tidy/tidy.ts';
import { realJourneys } from '../../../fixtures/real-journeys.ts';
import { largeJourney, madeId, madeJourney, madeJourneyId } from '../made-workspace.ts';
import { at, cellsOf, chain, measured, tidied } from './tidied.ts';

const cellsAfter = (...journey: Parameters<typeof madeJourney>) => cellsOf(tidied(madeJourney(...journey)).after);

describe('a journey is arranged so that it reads from left to right', () => {
  test('a way that runs to and fro becomes a straight line', () => {
    const scattered = at([0, 2, 3], [0, 0, 1], [0, 1, 4], [1, 5, 0], [1, 0, 2]);
    expect(cellsAfter(2, scattered, chain(0, 1, 2, 3, 4))).toEqual(['0:0,0', '0:1,0', '0:2,0', '1:0,0', '1:1,0']);
  });

  test('the way most customers go stays on the first row, a way with a condition is below it', () => {
    const fork = [
      { from: 0, to: 1, condition: 'it fails' },
      { from: 1, to: 3 },
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ];
    expect(cellsAfter(1, at([0, 0, 0], [0, 1, 0], [0, 3, 1], [0, 2, 2]), fork)).toEqual([
      '0:0,0',
      '0:1,1',
      '0:1,0',
      '0:2,0',
    ]);
  });

  test('lines that cross are untangled, across stages too', () => {
    const tangled = madeJourney(2, at([0, 0, 0], [0, 0, 1], [0, 0, 2], [1, 0, 0], [1, 0, 1], [1, 0, 2]), [
      { from: 0, to: 5 },
      { from: 1, to: 4 },
      { from: 2, to: 3 },
    ]);
    expect(measured(tangled).crossings).toBeGreaterThan(0);
    const { after } = tidied(tangled);
    expect(measured(after)).toMatchObject({ crossings: 0, backward: 0 });
    const level = after.connections;
    for (const { fromId, toId } of Object.values(level))
      expect(after.touchpoints[fromId]?.row).toBe(after.touchpoints[toId]?.row);
  });

  test('of a circle one connection leads back, the one that does so already', () => {
    const cells = cellsAfter(1, at([0, 2, 0], [0, 0, 2], [0, 1, 5]), [...chain(0, 1, 2), { from: 2, to: 0 }]);
    expect(cells).toEqual(['0:2,0', '0:0,0', '0:1,0']);
  });

  test('who has room to move stands where its connections are short', () => {
    const cells = cellsAfter(2, at([0, 0, 0], [0, 1, 0], [0, 2, 0], [0, 0, 1], [1, 0, 0]), [
      ...chain(0, 1, 2, 4),
      { from: 3, to: 4 },
    ]);
    expect(cells).toEqual(['0:0,0', '0:1,0', '0:2,0', '0:2,1', '1:0,0']);
  });

  test('ways that have nothing to do with one another stand one below the other', () => {
    const cells = cellsAfter(1, at([0, 0, 0], [0, 1, 1], [0, 2, 0], [0, 0, 3], [0, 3, 4]), [
      ...chain(0, 1, 2),
      ...chain(4, 3),
    ]);
    expect(cells).toEqual(['0:0,0', '0:1,0', '0:2,0', '0:1,1', '0:0,1']);
  });
});

describe('what is connected with nothing', () => {
  test('stands behind the others in reading order, out of the way of lines that pass', () => {
    const cells = cellsAfter(2, at([0, 0, 0], [0, 1, 0], [0, 2, 0], [0, 0, 1], [1, 0, 0]), chain(1, 2, 4));
    expect(cells).toEqual(['0:2,1', '0:0,0', '0:1,0', '0:2,2', '1:0,0']);
  });

  test('alone in its stage it makes one row; many make a block', () => {
    expect(cellsAfter(1, at([0, 4, 0], [0, 0, 3], [0, 2, 1]))).toEqual(['0:2,0', '0:0,0', '0:1,0']);
    const many = Array.from({ length: 9 }, (_, index) => [0, 2 * index, index] as const);
    const cells = cellsAfter(1, at(...many));
    expect(new Set(cells.map((cell) => cell.split(',')[1]))).toEqual(new Set(['0', '1', '2']));
    expect(cells.at(-1)).toBe('0:2,2');
  });
});

describe('what stays as it is', () => {
  test('a tidy map', () => {
    const line = madeJourney(2, at([0, 0, 0], [0, 1, 0], [1, 0, 0]), chain(0, 1, 2));
    expect(tidy(line, madeJourneyId)).toEqual({ type: 'already-tidy' });
    expect(tidy(madeJourney(3, []), madeJourneyId)).toEqual({ type: 'already-tidy' });
  });

  test('the tray, with its connections', () => {
    const journey = madeJourney(
      1,
      [{ column: 3, row: 2 }, ...at([0, 1, 0], [0, 0, 0])],
      [...chain(1, 2), { from: 0, to: 1 }],
    );
    expect(cellsOf(tidied(journey).after)).toEqual(['tray:3,2', '0:0,0', '0:1,0']);
  });

  test('what was not asked for', () => {
    const journey = madeJourney(1, at([0, 1, 0], [0, 0, 0], [0, 2, 0], [0, 4, 3], [0, 3, 1], [0, 5, 4]), [
      ...chain(0, 1, 2),
      ...chain(3, 4, 5),
    ]);
    const only = [3, 4, 5].map((number) => madeId('touchpoints', number));
    expect(cellsOf(tidied(journey, { only }).after)).toEqual(['0:1,0', '0:0,0', '0:2,0', '0:3,1', '0:4,1', '0:5,1']);
  });

  test('those asked for stand on nobody else’s cell', () => {
    const journey = madeJourney(1, at([0, 0, 1], [0, 0, 0], [0, 1, 0], [0, 1, 1]), chain(0, 1));
    const only = [0, 1].map((number) => madeId('touchpoints', number));
    const cells = cellsOf(tidied(journey, { only }).after);
    expect(new Set(cells).size).toBe(4);
    expect(cells.slice(2)).toEqual(['0:1,0', '0:1,1']);
    expect(measured(tidied(journey, { only }).after).backward).toBe(0);
  });
});

test('two on one cell are put apart, and empty columns and rows go', () => {
  expect(cellsAfter(2, at([0, 3, 2], [0, 3, 2], [1, 2, 6]), chain(0, 2))).toEqual(['0:0,0', '0:1,1', '1:0,0']);
});

test('the example: no line crosses, none leads back', () => {
  const { touchpoints = {}, stages = {}, connections = {} } = broadband.tables;
  const [stageKeys, keys] = [Object.keys(stages), Object.keys(touchpoints)];
  const example = madeJourney(
    stageKeys.length,
    Object.values(touchpoints).map(({ stageId, column = 0, row = 0 }) => ({
      stage: stageKeys.indexOf(String(stageId)),
      column: Number(column),
      row: Number(row),
    })),
    Object.values(connections).map(({ fromId, toId }) => ({
      from: keys.indexOf(String(fromId)),
      to: keys.indexOf(String(toId)),
    })),
  );
  expect(measured(tidied(example).after)).toMatchObject({ crossings: 0, backward: 0, astray: 0 });
});

test('how far the work has come only grows, and what it comes to does not hang on being told', () => {
  const journey = largeJourney(60);
  const shares: number[] = [];
  const told = tidy(journey, madeJourneyId, { onProgress: (share) => shares.push(share) });
  expect(told).toEqual(tidy(journey, madeJourneyId));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  expect(shares.length).toBeLessThanOrEqual(12);
});

test('a large journey has fewer crossings than before, after few attempts, and is tidy then', () => {
  const journey = largeJourney(400);
  let attempts = 0;
  const onProgress = () => {
    attempts += 1;
  };
  const { after } = tidied(journey, { onProgress });
  expect(attempts).toBeLessThanOrEqual(9);
  expect(measured(after).crossings).toBeLessThan(measured(journey).crossings);
  expect(tidied(after).moved).toBe(0);
});

const real = realJourneys();

test.each(real)('corpus: $path stays as it is', ({ text }) => {
  const { stages, touchpoints } = readJourney(text);
  const keys = stages.map(({ key }) => key);
  const inStages = touchpoints.filter(({ stageKey }) => stageKey);
  const columns = new Map<string, number>();
  const placed = inStages.map(({ stageKey = '' }) => {
    const column = columns.get(stageKey) ?? 0;
    columns.set(stageKey, column + 1);
    return { stage: keys.indexOf(stageKey), column, row: 0 };
  });
  const journey = madeJourney(stages.length, placed, chain(...inStages.keys()));
  expect(tidy(journey, madeJourneyId)).toEqual({ type: 'already-tidy' });
});
