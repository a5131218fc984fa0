import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  controlsInset,
  fitting,
  inWindow,
  opening,
  revealing,
  toMap,
  zoomedAround,
  zoomLimits,
} from '../../../../src/ui/canvas/viewport-math.ts';

const size = { width: 1000, height: 800 };
const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const viewport = fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.02, max: 3, noNaN: true }) });
const box = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.double({ min: 1, max: 20_000, noNaN: true }),
  height: fc.double({ min: 1, max: 20_000, noNaN: true }),
});

describe('fitting', () => {
  test('shows all of a box between the controls, unless it is larger than can be zoomed out to', () => {
    fc.assert(
      fc.property(box, (bounds) => {
        const seen = inWindow(fitting(bounds, size), size);
        expect(seen.x).toBeLessThanOrEqual(bounds.x);
        expect(seen.x + seen.width).toBeGreaterThanOrEqual(bounds.x + bounds.width - 1e-6);
        expect(seen.y).toBeLessThan(bounds.y);
      }),
    );
  });

  test('never makes anything larger than it is', () => {
    expect(fitting({ x: 0, y: 0, width: 10, height: 10 }, size).zoom).toBe(1);
  });
});

describe('opening', () => {
  test('a journey that can be read whole is shown whole', () => {
    const bounds = { x: 0, y: 0, width: 1400, height: 500 };
    expect(opening(bounds, size).zoom).toBe(fitting(bounds, size).zoom);
  });

  test('a longer one begins at its left, at a size that can be read', () => {
    const { x, y, zoom } = opening({ x: -100, y: 0, width: 9000, height: 3000 }, size);
    expect(zoom).toBe(0.8);
    expect(toMap({ x, y, zoom }, { x: controlsInset.left, y: controlsInset.top })).toEqual({ x: -100, y: 0 });
  });
});

test('zooming keeps the point under the pointer where it is, and within the limits', () => {
  fc.assert(
    fc.property(viewport, fc.double({ min: 0.1, max: 10, noNaN: true }), (before, factor) => {
      const point = { x: 300, y: 200 };
      const after = zoomedAround(before, point, factor);
      expect(toMap(after, point).x).toBeCloseTo(toMap(before, point).x, 4);
      expect(toMap(after, point).y).toBeCloseTo(toMap(before, point).y, 4);
      expect(after.zoom).toBeGreaterThanOrEqual(zoomLimits.min);
      expect(after.zoom).toBeLessThanOrEqual(zoomLimits.max);
    }),
  );
});

describe('revealing', () => {
  test('what is in sight already moves nothing', () => {
    const here = { x: 0, y: 0, zoom: 1 };
    expect(revealing(here, { x: 100, y: 100, width: 204, height: 98 }, size)).toBe(here);
  });

  test('a box is brought above what a sheet covers, and a sheet over everything covers half', () => {
    const target = { x: 100, y: 400, width: 204, height: 98 };
    const bottom = (covered: number) => {
      const { y } = revealing({ x: 0, y: 0, zoom: 1 }, target, { width: 390, height: 700, covered });
      return target.y + target.height + y;
    };
    expect(bottom(0)).toBe(498);
    expect(bottom(340)).toBe(700 - 340 - controlsInset.bottom);
    expect(bottom(700)).toBeGreaterThan(controlsInset.top + target.height);
  });

  test('afterwards the box lies between the controls, or begins there where it is too large', () => {
    fc.assert(
      fc.property(viewport, box, (before, target) => {
        const after = revealing(before, target, size);
        expect(after.zoom).toBe(before.zoom);
        const left = target.x * after.zoom + after.x;
        const right = left + target.width * after.zoom;
        const isTooWide = right - left > size.width - controlsInset.left - controlsInset.right;
        expect(left).toBeGreaterThanOrEqual(controlsInset.left - 1e-3);
        expect(isTooWide || right <= size.width - controlsInset.right + 1e-3).toBe(true);
      }),
    );
  });
});
