import { describe, expect, test } from 'vitest';
import type { Point } from '../../../../src/scene/items.ts';
import type { JourneyLayout } from '../../../../src/scene/layout.ts';
import { dropAt, dropEdit } from '../../../../src/ui/canvas/drop.ts';
import { middleOf } from '../../../../src/ui/canvas/viewport-math.ts';
import { card, laidOut, stageId, way } from './laid-out.ts';

/** 0, 1 and 2 side by side, 3 below 0; 4 alone in the second stage. 0 → 1 → 2. */
const touchpoints = [
  { stage: 0 },
  { stage: 0, column: 1 },
  { stage: 0, column: 2 },
  { stage: 0, row: 1 },
  { stage: 1 },
];
const connected = laidOut(2, touchpoints, [
  { from: 0, to: 1 },
  { from: 1, to: 2 },
]);
const loose = laidOut(2, touchpoints);

function boxIn(layout: JourneyLayout, number: number) {
  const box = layout.cards.get(card(number));
  if (!box) throw new Error('There is no such card');
  return box;
}
const between = (layout: JourneyLayout, one: number, two: number): Point => {
  const [a, b] = [middleOf(boxIn(layout, one)), middleOf(boxIn(layout, two))];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
};
const dropped = (layout: JourneyLayout, number: number, to: Point) => {
  const from = middleOf(boxIn(layout, number));
  return dropAt(layout, [card(number)], card(number), { x: to.x - from.x, y: to.y - from.y });
};

describe('a drop on a connection', () => {
  test('puts the touchpoint into it, between both ends, and those after move on', () => {
    const drop = dropped(connected, 4, between(connected, 0, 1));
    expect(drop.into).toBe(way(0));
    expect(drop.moves).toEqual([
      { id: card(4), stageId: stageId(0), column: 1, row: 0 },
      { id: card(1), stageId: stageId(0), column: 2, row: 0 },
      { id: card(2), stageId: stageId(0), column: 3, row: 0 },
    ]);
  });

  test('is one step for undo', () => {
    const edit = dropEdit(connected, dropped(connected, 4, between(connected, 0, 1)));
    expect(edit).toMatchObject({
      edits: [
        { type: 'touchpoint.move-several' },
        { type: 'connection.insert-touchpoint', params: { id: way(0), touchpointId: card(4) } },
      ],
    });
  });

  test('that begins or ends at the touchpoint itself is none', () => {
    expect(dropped(connected, 2, between(connected, 1, 2)).into).toBeUndefined();
  });

  test('of several together is none', () => {
    const to = between(connected, 0, 1);
    const from = middleOf(boxIn(connected, 4));
    const by = { x: to.x - from.x, y: to.y - from.y };
    expect(dropAt(connected, [card(4), card(3)], card(4), by).into).toBeUndefined();
  });
});

describe('a drop between two cards', () => {
  test('side by side makes room in their row, and a mark shows where', () => {
    const drop = dropped(loose, 4, between(loose, 0, 1));
    expect(drop.into).toBeUndefined();
    expect(drop.landing).toHaveLength(1);
    expect(drop.moves.map(({ column }) => column)).toEqual([1, 2, 3]);
  });

  test('goes up to the first gap, which the touchpoint itself may leave', () => {
    const drop = dropped(loose, 2, between(loose, 0, 1));
    expect(drop.moves.map(({ id, column }) => [id, column])).toEqual([
      [card(2), 1],
      [card(1), 2],
    ]);
  });

  test('one below the other goes between them', () => {
    const drop = dropped(loose, 4, between(loose, 0, 3));
    expect(drop.moves).toEqual([{ id: card(4), stageId: stageId(0), column: 0, row: 1 }]);
    expect(dropEdit(loose, drop)).toMatchObject({
      params: {
        moves: [
          { id: card(4), row: 1 },
          { id: card(3), row: 2 },
        ],
      },
    });
  });

  test('on the middle of a card is a drop on its cell', () => {
    const drop = dropped(loose, 4, middleOf(boxIn(loose, 1)));
    expect(drop.moves).toEqual([{ id: card(4), stageId: stageId(0), column: 1, row: 0 }]);
    expect(drop.landing).toEqual([{ x: boxIn(loose, 1).x, y: boxIn(loose, 1).y, width: 204, height: 98 }]);
  });
});
