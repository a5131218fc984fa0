import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../src/scene/items.ts';
import { mostPatches, patchesFor } from '../../../../src/ui/canvas/patches.ts';
import { overlap } from '../../../../src/ui/canvas/viewport-math.ts';

const area = { x: -100, y: 50, width: 640, height: 320 };
const drawn = { area, zoom: 0.5 };

describe('what is drawn again of a drawing', () => {
  test('lies on its own pixels', () => {
    expect(patchesFor(drawn, area, [{ x: -90, y: 60, width: 100, height: 10 }], 0.5)).toEqual([
      { x: -100, y: 50, width: 128, height: 64 },
    ]);
  });

  test('leaves alone what lies between two places', () => {
    const far = [
      { x: -100, y: 50, width: 1, height: 1 },
      { x: 500, y: 300, width: 1, height: 1 },
    ];
    expect(patchesFor(drawn, area, far, 1)).toEqual([
      { x: -100, y: 50, width: 32, height: 32 },
      { x: 476, y: 274, width: 32, height: 32 },
    ]);
  });

  test('is one where two lie close together', () => {
    const close = [
      { x: -100, y: 50, width: 1, height: 1 },
      { x: -30, y: 50, width: 1, height: 1 },
    ];
    expect(patchesFor(drawn, area, close, 1)).toEqual([{ x: -100, y: 50, width: 96, height: 32 }]);
  });

  test('is nothing of what lies beside the drawing, or outside the part that is asked for', () => {
    expect(patchesFor(drawn, area, [{ x: 600, y: 60, width: 10, height: 10 }], 1)).toEqual([]);
    expect(patchesFor(drawn, area, [{ x: 0, y: -60, width: 10, height: 10 }], 1)).toEqual([]);
    expect(patchesFor(drawn, area, [], 1)).toEqual([]);
    const part = { x: 200, y: 50, width: 100, height: 100 };
    expect(patchesFor(drawn, part, [{ x: -90, y: 60, width: 100, height: 10 }], 1)).toEqual([]);
    const [only] = patchesFor(drawn, part, [{ x: -90, y: 60, width: 600, height: 10 }], 1);
    expect(only?.width).toBeLessThanOrEqual(part.width + 2 * 32);
  });

  test('covers everything that changed in the part, in few patches', () => {
    const number = (most: number) => fc.integer({ min: -120, max: most });
    const box = fc.record({
      x: number(700),
      y: number(400),
      width: fc.integer({ min: 1, max: 500 }),
      height: fc.integer({ min: 1, max: 300 }),
    });
    const part = { x: 0, y: 100, width: 300, height: 200 };
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), fc.constantFrom(0.5, 1, 1.7), (boxes, pixels) => {
        const patches = patchesFor(drawn, part, boxes, pixels);
        expect(patches.length).toBeLessThanOrEqual(mostPatches);
        const missed = pointsIn(part).filter(
          (point) => boxes.some((each) => overlap(each, point)) && !patches.some((each) => overlap(each, point)),
        );
        expect(missed).toEqual([]);
      }),
    );
  });
});

/** Points of a box, as boxes without a size. */
function pointsIn({ x: left, y: top, width, height }: Box): readonly Box[] {
  const points: Box[] = [];
  for (let x = left + 1; x < left + width; x += 17)
    for (let y = top + 1; y < top + height; y += 13) points.push({ x, y, width: 0, height: 0 });
  return points;
}
