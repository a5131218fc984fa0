import { expect, test } from 'vitest';
import { stageInSight } from '../../../../src/ui/canvas/stage-of-work.ts';
import { laidOut, stageId } from './laid-out.ts';

const layout = laidOut(3, [{ stage: 0 }, { stage: 1 }, { stage: 2 }]);
const size = { width: 600, height: 400 };

test('with everything in sight it is the last stage', () => {
  expect(stageInSight(layout, { x: 0, y: 0, zoom: 0.3 }, size)).toBe(stageId(2));
});

test('it is the last one of which half is in the window', () => {
  const second = layout.stages[1]?.box.x ?? 0;
  expect(stageInSight(layout, { x: -second, y: 0, zoom: 1 }, { width: 260, height: 400 })).toBe(stageId(1));
});

test('of one that is larger than the window, it is that one', () => {
  const wide = laidOut(2, [{ stage: 0 }, { stage: 0, column: 8 }, { stage: 1 }]);
  expect(stageInSight(wide, { x: -900, y: 0, zoom: 1 }, size)).toBe(stageId(0));
});

test('where there is none, none', () => {
  expect(stageInSight(laidOut(0, []), { x: 0, y: 0, zoom: 1 }, size)).toBeUndefined();
});
