import { expect, test } from 'vitest';
import { cellsToMend } from '../../../../src/ui/canvas/mended-cells.ts';

const drawn = { area: { x: -100, y: 50, width: 640, height: 320 }, zoom: 0.5 };

test('cells lie on the drawing’s own pixels, and are told as runs', () => {
  const cells = cellsToMend(drawn, [{ x: -90, y: 60, width: 100, height: 10 }], 0.5);
  expect(cells?.boxes).toEqual([{ x: -100, y: 50, width: 128, height: 64 }]);
  expect(cells?.bounds).toEqual({ x: -100, y: 50, width: 128, height: 64 });
  expect(cells?.share).toBe(2 / 50);
});

test('two places leave what is between them alone', () => {
  const cells = cellsToMend(
    drawn,
    [
      { x: -100, y: 50, width: 1, height: 1 },
      { x: 400, y: 300, width: 1, height: 1 },
    ],
    1,
  );
  expect(cells?.boxes).toHaveLength(2);
  expect(cells?.touches({ x: -80, y: 60, width: 5, height: 5 })).toBe(true);
  expect(cells?.touches({ x: 100, y: 150, width: 50, height: 50 })).toBe(false);
  expect(cells?.touches({ x: -500, y: 60, width: 1000, height: 1 })).toBe(true);
});

test('what lies beside the drawing touches nothing', () => {
  expect(cellsToMend(drawn, [{ x: 600, y: 60, width: 10, height: 10 }], 1)).toBeUndefined();
  expect(cellsToMend(drawn, [{ x: 0, y: -60, width: 10, height: 10 }], 1)).toBeUndefined();
  expect(cellsToMend(drawn, [], 1)).toBeUndefined();
});
