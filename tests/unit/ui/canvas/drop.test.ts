import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../../../src/model/records/tables.ts';
import type { Cell } from '../../../../src/scene/layout.ts';
import { boxOfCell, cellAt, gapBetweenStages } from '../../../../src/ui/canvas/drop-cells.ts';
import { moveEdit, movesTogether } from '../../../../src/ui/canvas/drop-moves.ts';
import { middleOf } from '../../../../src/ui/canvas/viewport-math.ts';
import { madeJourney } from '../../scene/made-workspace.ts';
import { card, laidOut, layoutOf, stageId } from './laid-out.ts';

const row = [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 1 }];

describe('the cell of a point', () => {
  test('is the cell that a card is drawn on, for every card', () => {
    const layout = laidOut(3, [...row, { stage: 2, column: 4, row: 3 }, { stage: 0, row: 2 }]);
    for (const { stageId: stage, column, row: at, ...box } of layout.cards.values())
      expect(cellAt(layout, middleOf(box))).toEqual({ stageId: stage, column, row: at });
  });

  test('and back: the box of a cell lies around points of that cell', () => {
    const layout = laidOut(2, row);
    const cell: Cell = { stageId: stageId(1), column: 0, row: 1 };
    const box = boxOfCell(layout, cell);
    expect(box && cellAt(layout, middleOf(box))).toEqual(cell);
  });

  test('near the right border of a stage it is a column that is not there yet', () => {
    const layout = laidOut(2, row);
    const stage = layout.stages[0];
    const right = (stage?.box.x ?? 0) + (stage?.box.width ?? 0);
    expect(cellAt(layout, { x: right - 10, y: 150 })).toEqual({ stageId: stageId(0), column: 2, row: 0 });
  });

  test('goes at most one row below what is there', () => {
    expect(cellAt(laidOut(2, row), { x: 50, y: 90_000 }).row).toBe(1);
  });

  test('is the tray where there is no stage', () => {
    expect(cellAt(laidOut(0, []), { x: 400, y: 300 })).toEqual({ stageId: undefined, column: 0, row: 0 });
  });
});

test('the gap between stages is the one nearest to the pointer', () => {
  const layout = laidOut(2, row);
  const last = layout.stages[1];
  expect(gapBetweenStages(layout, -100)?.before?.id).toBe(stageId(0));
  expect(gapBetweenStages(layout, (last?.box.x ?? 0) + 10)?.before?.id).toBe(stageId(1));
  expect(gapBetweenStages(layout, 90_000)?.before).toBeUndefined();
  expect(gapBetweenStages(laidOut(0, []), 0)).toBeUndefined();
});

interface Written {
  readonly id: string;
  readonly stageId?: string | undefined;
  readonly column: number;
  readonly row: number;
}

/** What the edit's command would write. */
function after(workspace: Workspace, edit: ReturnType<typeof moveEdit>): Workspace {
  if (!edit) return workspace;
  const params = edit.params as Written | { readonly moves: readonly Written[] }; // of the two commands that move
  const touchpoints: Record<string, object> = { ...workspace.touchpoints };
  for (const move of 'moves' in params ? params.moves : [params])
    touchpoints[move.id] = { ...touchpoints[move.id], stageId: move.stageId, column: move.column, row: move.row };
  return { ...workspace, touchpoints } as Workspace; // the same records in other places
}

describe('a drop', () => {
  test('on an empty cell moves one touchpoint', () => {
    const layout = laidOut(2, row);
    const edit = moveEdit(layout, [{ id: card(0), stageId: stageId(1), column: 0, row: 1 }]);
    expect(edit?.type).toBe('touchpoint.move');
  });

  test('where it was changes nothing', () => {
    expect(moveEdit(laidOut(2, row), [{ id: card(0), stageId: stageId(0), column: 0, row: 0 }])).toBeUndefined();
  });

  test('keeps several in their places to each other', () => {
    const layout = laidOut(2, [{ stage: 0 }, { stage: 0, row: 1 }, { stage: 1 }]);
    const cell = { stageId: stageId(1), column: 1, row: 0 };
    expect(movesTogether(layout, [card(0), card(1)], card(0), cell)).toEqual([
      { id: card(0), ...cell },
      { id: card(1), ...cell, row: 1 },
    ]);
  });

  test('in the tray puts several behind what is there, each on a cell of its own', () => {
    const layout = laidOut(1, [{}, { stage: 0 }, { stage: 0, row: 1 }]);
    const moves = movesTogether(layout, [card(1), card(2)], card(1), { stageId: undefined, column: 0, row: 0 });
    expect(moves.map(({ column }) => column)).toEqual([1, 2]);
  });

  const touchpoint = fc.record({
    stage: fc.integer({ min: 0, max: 2 }),
    column: fc.integer({ min: 0, max: 2 }),
    row: fc.integer({ min: 0, max: 3 }),
  });

  const dropped = (
    workspace: Workspace,
    { stage, column, row: at }: { stage: number; column: number; row: number },
  ) => {
    const before = layoutOf(workspace);
    const cell = { stageId: stageId(stage), column, row: at };
    const now = layoutOf(after(workspace, moveEdit(before, movesTogether(before, [card(0)], card(0), cell))));
    return { before, cell, now };
  };

  test('ends on the very cell it was dropped on, whatever is stacked there', () => {
    fc.assert(
      fc.property(fc.array(touchpoint, { minLength: 1, maxLength: 14 }), touchpoint, (touchpoints, target) => {
        const { cell, now } = dropped(madeJourney(3, touchpoints), target);
        expect(now.cards.get(card(0))).toMatchObject(cell);
      }),
    );
  });

  test('moves nobody else but those in the way of its column, and those only down', () => {
    const apart = fc.uniqueArray(touchpoint, {
      minLength: 1,
      maxLength: 14,
      selector: ({ stage, column, row: at }) => `${stage} ${column} ${at}`,
    });
    fc.assert(
      fc.property(apart, touchpoint, (touchpoints, target) => {
        const { before, cell, now } = dropped(madeJourney(3, touchpoints), target);
        const moved = [...now.cards.values()].filter(
          (other) => other.id !== card(0) && other !== before.cards.get(other.id),
        );
        const pushed = [...before.cards.values()].filter(
          ({ id, stageId: stage, column, row: at }) =>
            stage === cell.stageId && column === cell.column && at < (now.cards.get(id)?.row ?? 0),
        );
        const idsOf = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id).sort();
        const inPlace = moved.filter(({ id, row: at, column }) => {
          const was = before.cards.get(id);
          return was?.row !== at || was.column !== column;
        });
        expect(idsOf(inPlace)).toEqual(idsOf(pushed.filter(({ id }) => id !== card(0))));
      }),
    );
  });
});
