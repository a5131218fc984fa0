import { expect, test } from 'vitest';
import { arcsOf } from '../../../../src/scene/tidy/arcs.ts';
import { crossingsOf, isBetter } from '../../../../src/scene/tidy/quality.ts';
import { isotonic, withoutEmptyRows } from '../../../../src/scene/tidy/rows.ts';
import { subjectOf } from '../../../../src/scene/tidy/subject.ts';
import { madeJourney, madeJourneyId } from '../made-workspace.ts';
import { at, chain } from './tidied.ts';

const point = (x: number, y: number) => ({ x, y });

test('lines that cross are counted, lines that touch or lie upon one another are not', () => {
  const across = [point(0, 10), point(20, 10)];
  expect(crossingsOf([across, [point(10, 0), point(10, 20)]])).toBe(1);
  expect(crossingsOf([across, [point(10, 10), point(10, 20)]])).toBe(0);
  expect(crossingsOf([across, [point(20, 0), point(20, 20)]])).toBe(0);
  expect(crossingsOf([across, across])).toBe(0);
  expect(crossingsOf([across, [point(5, 0), point(5, 20), point(15, 20), point(15, 0)]])).toBe(2);
  expect(crossingsOf([[point(3, 3), point(3, 3)], across])).toBe(0);
});

test('many lines: the sweep counts what comparing all with all counts', () => {
  let seed = 11;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const level = Array.from({ length: 60 }, () => {
    const [x, y] = [random(40), random(40)];
    return [point(x, y), point(x + 1 + random(20), y)] as const;
  });
  const upright = Array.from({ length: 60 }, () => {
    const [x, y] = [random(60), random(40)];
    return [point(x, y), point(x, y + 1 + random(20))] as const;
  });
  const counted = level.flatMap(([a, b]) =>
    upright.filter(([c, d]) => a.x < c.x && c.x < b.x && c.y < a.y && a.y < d.y),
  );
  expect(counted.length).toBeGreaterThan(50);
  expect(crossingsOf([...level, ...upright])).toBe(counted.length);
});

test('a map with more crossings is never better; a trifle shorter is not better either', () => {
  const map = { backward: 1, crossings: 3, astray: 0, effort: 1000 };
  expect(isBetter({ ...map, backward: 0, crossings: 4 }, map)).toBe(false);
  expect(isBetter({ ...map, backward: 0 }, map)).toBe(true);
  expect(isBetter({ ...map, crossings: 2, effort: 5000 }, map)).toBe(true);
  expect(isBetter({ ...map, effort: 990 }, map)).toBe(false);
  expect(isBetter({ ...map, effort: 970 }, map)).toBe(true);
});

test('values that may not fall meet in the middle, by their weights', () => {
  expect(isotonic([0, 2, 1, 5], [1, 1, 1, 1])).toEqual([0, 1, 1, 5]);
  expect(isotonic([4, 1], [1, 9])).toEqual([1, 1]);
  expect(isotonic([], [])).toEqual([]);
});

test('empty rows go, the order of the others stays', () => {
  expect([...withoutEmptyRows(Int32Array.from([7, 2, 2, 9]))]).toEqual([1, 0, 0, 2]);
});

test('no more connections of a circle are turned than it takes, and none that is in no circle', () => {
  const backwards = (...connections: Parameters<typeof madeJourney>[2][]) => {
    const cells = at([0, 3, 0], [0, 2, 0], [0, 1, 0], [0, 0, 0]);
    const subject = subjectOf(
      madeJourney(
        1,
        cells,
        connections.flatMap((each) => each ?? []),
      ),
      madeJourneyId,
    );
    return arcsOf(subject).filter(({ isBack }) => isBack).length;
  };
  expect(backwards(chain(0, 1, 2, 3))).toBe(0);
  expect(backwards(chain(0, 1, 2, 3, 0))).toBe(1);
  expect(backwards(chain(0, 1, 0), chain(2, 3, 2))).toBe(2);
  expect(backwards(chain(0, 1, 2, 0), chain(1, 3))).toBe(1);
});
