import { describe, expect, test } from 'vitest';
import { placeForStage, placeForTouchpoints } from '../../../../src/ui/outline/drop-places.ts';
import { readRows } from '../../../../src/ui/outline/outline-rows.ts';
import { openOutline } from './open.tsx';

/** Find, Looks around, goes to, Calls, goes to, goes to, Operates, Jam, Buy, Orders, goes to, Pays, Unsorted, Idea. */
function shopRows() {
  const opened = openOutline();
  const rows = readRows(opened.store.snapshot(), opened.journeyId, () => false);
  return { ...opened, rows };
}

describe('where touchpoints would be put', () => {
  test.each([
    ['on a stage', 0.5, 'Find', 'Looks around', 1],
    ['on the upper half of one', 3.2, 'Find', 'Calls', 3],
    ['on the lower half of one', 1.8, 'Find', 'Calls', 3],
    ['on what one carries', 5.1, 'Find', undefined, 8],
    ['on the last of a stage', 11.9, 'Buy', undefined, 12],
  ])('%s', (_, height, stageName, before, line) => {
    const { rows, stage, touchpoint } = shopRows();
    expect(placeForTouchpoints(rows, height)).toEqual({
      type: 'touchpoints',
      stageId: stage(stageName),
      beforeId: before === undefined ? undefined : touchpoint(before),
      line,
      level: 2,
    });
  });

  test('below everything, in the tray', () => {
    const { rows } = shopRows();
    expect(placeForTouchpoints(rows, 40)).toMatchObject({ stageId: undefined, beforeId: undefined, line: 14 });
  });
});

describe('where a stage would be put', () => {
  test.each([
    [1, 'Find', 0],
    [5, 'Buy', 8],
    [11, undefined, 12],
  ])('at %d', (height, before, line) => {
    const { rows, stage } = shopRows();
    const beforeId = before === undefined ? undefined : stage(before);
    expect(placeForStage(rows, height)).toEqual({ type: 'stage', beforeId, line, level: 1 });
  });
});
