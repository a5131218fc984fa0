import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onMap, overviewOf, windowOn } from '../../../../src/ui/canvas/overview-math.ts';

const number = (min: number, max: number) => fc.integer({ min, max });
const box = fc.record({
  x: number(-5e4, 5e4),
  y: number(-5e4, 5e4),
  width: number(1, 1e5),
  height: number(1, 1e5),
});

test('the whole map is in the overview, in its own proportions', () => {
  fc.assert(
    fc.property(box, (bounds) => {
      const frame = overviewOf(bounds);
      const { scale, x, y, width, height } = frame;
      expect(bounds.x * scale + x).toBeGreaterThan(0);
      expect(bounds.y * scale + y).toBeGreaterThan(0);
      expect((bounds.x + bounds.width) * scale + x).toBeLessThan(width);
      expect((bounds.y + bounds.height) * scale + y).toBeLessThanOrEqual(height);
      expect(height).toBeLessThanOrEqual(140);
    }),
  );
});

test('wherever one looks, the window can be seen and grasped on it', () => {
  fc.assert(
    fc.property(box, box, (bounds, seen) => {
      const frame = overviewOf(bounds);
      const on = windowOn(frame, seen);
      expect(on.width).toBeGreaterThanOrEqual(7.99);
      expect(on.height).toBeGreaterThanOrEqual(7.99);
      expect(on.x).toBeGreaterThanOrEqual(-0.01);
      expect(on.y).toBeGreaterThanOrEqual(-0.01);
      expect(on.x + on.width).toBeLessThanOrEqual(frame.width + 0.01);
      expect(on.y + on.height).toBeLessThanOrEqual(frame.height + 0.01);
    }),
  );
});

test('a point of the overview is the point of the map that is drawn there', () => {
  const frame = overviewOf({ x: -100, y: 50, width: 10_000, height: 4000 });
  const { x, y } = onMap(frame, { x: 3000 * frame.scale + frame.x, y: 700 * frame.scale + frame.y });
  expect(x).toBeCloseTo(3000);
  expect(y).toBeCloseTo(700);
});
