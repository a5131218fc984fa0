import { describe, expect, test } from 'vitest';
import { stageStep, stepMoves } from '../../../../src/ui/map/grid-steps.ts';
import { card, laidOut, stageId } from '../canvas/laid-out.ts';

const layout = laidOut(2, [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 0, column: 1, row: 1 }, { stage: 1 }]);

describe('Alt and an arrow', () => {
  test('moves one grid step to a free cell', () => {
    expect(stepMoves(layout, [card(0)], 'down')).toEqual([{ id: card(0), stageId: stageId(0), column: 0, row: 1 }]);
  });

  test('changes places with what stands there', () => {
    expect(stepMoves(layout, [card(0)], 'right')).toEqual([
      { id: card(0), stageId: stageId(0), column: 1, row: 0 },
      { id: card(1), stageId: stageId(0), column: 0, row: 0 },
    ]);
  });

  test('from the last column opens another one while others stay behind in it', () => {
    expect(stepMoves(layout, [card(2)], 'right')).toEqual([{ id: card(2), stageId: stageId(0), column: 2, row: 1 }]);
  });

  test('goes over the border of a stage from a column of its own, and back', () => {
    const alone = laidOut(2, [{ stage: 0 }, { stage: 1 }]);
    expect(stepMoves(alone, [card(0)], 'right')[0]).toEqual({ id: card(0), stageId: stageId(1), column: 0, row: 0 });
    expect(stepMoves(alone, [card(1)], 'left')[0]).toEqual({ id: card(1), stageId: stageId(0), column: 0, row: 0 });
  });

  test('stops at the edges', () => {
    expect(stepMoves(layout, [card(0)], 'up')).toEqual([]);
    expect(stepMoves(layout, [card(3)], 'up')).toEqual([]);
    expect(stepMoves(layout, [card(0), card(1)], 'left')).toEqual([
      { id: card(1), stageId: stageId(0), column: 0, row: 0 },
    ]);
  });

  test('goes out of the first stage to the end of the tray, and from the right side of the tray into that stage', () => {
    const withTray = laidOut(2, [{}, {}, { stage: 0 }, { stage: 1 }]);
    expect(stepMoves(withTray, [card(2)], 'left')).toEqual([{ id: card(2), stageId: undefined, column: 2, row: 0 }]);
    expect(stepMoves(withTray, [card(1)], 'right')).toEqual([{ id: card(1), stageId: stageId(0), column: 0, row: 1 }]);
    expect(stepMoves(withTray, [card(1)], 'left')).toEqual([]);
    expect(stepMoves(laidOut(0, [{}]), [card(0)], 'right')).toEqual([]);
  });

  test('moves several together', () => {
    expect(stepMoves(layout, [card(1), card(2)], 'down').map(({ row }) => row)).toEqual([1, 2]);
  });
});

describe('a stage by Alt and an arrow', () => {
  test('goes before its left neighbour, or behind its right one', () => {
    expect(stageStep(layout, stageId(1), 'left')).toEqual({ beforeId: stageId(0) });
    expect(stageStep(layout, stageId(0), 'right')).toEqual({ beforeId: undefined });
  });

  test('stays at the edges', () => {
    expect(stageStep(layout, stageId(0), 'left')).toBeUndefined();
    expect(stageStep(layout, stageId(1), 'right')).toBeUndefined();
    expect(stageStep(layout, stageId(0), 'up')).toBeUndefined();
  });
});
