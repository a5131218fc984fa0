import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { routesAt, routesOf, routesWhile } from '../../../../src/scene/routes/drag-routes.ts';
import { largeJourney, madeId, madeJourney, madeJourneyId } from '../made-workspace.ts';

const layout = layoutJourney(
  madeJourney(
    2,
    [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 1 }, { stage: 1, row: 1 }],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2, condition: 'often' },
      { from: 2, to: 3 },
      { from: 1, to: 1 },
    ],
  ),
  madeJourneyId,
);
const card = (number: number) => madeId('touchpoints', number);

describe('while a card is held', () => {
  test('its own connections follow it, and no others', () => {
    const at = { x: 700, y: 400 };
    const routes = routesOf(layout, card(1), at);
    expect(routes.map(({ id }) => id).sort()).toEqual([0, 1, 3].map((number) => madeId('connections', number)));
    expect(routes.find(({ toId }) => toId === card(1))?.points.at(-1)).toEqual({ x: at.x, y: at.y + 49 });
    expect(routes.find(({ toId }) => toId === card(2))?.points[0]).toEqual({ x: at.x + 204, y: at.y + 49 });
  });

  test('several held together keep the connection between them', () => {
    const moved = new Map([
      [card(0), { x: 0, y: 500 }],
      [card(1), { x: 300, y: 500 }],
    ]);
    expect(
      routesWhile(layout, moved)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([0, 1, 3].map((number) => madeId('connections', number)));
  });

  test('lines stay square wherever it is held', () => {
    const large = layoutJourney(largeJourney(60), madeJourneyId);
    const place = fc.record({ x: fc.integer({ min: -500, max: 6000 }), y: fc.integer({ min: -300, max: 2000 }) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), place, (number, at) => {
        const slanted = routesOf(large, card(number), at).filter(({ points }) =>
          points.slice(1).some(({ x, y }, index) => x !== points[index]?.x && y !== points[index]?.y),
        );
        expect(slanted).toEqual([]);
      }),
    );
  });
});

test('a touchpoint’s connections are found from both ends, a loop once', () => {
  expect(
    routesAt(layout, card(1))
      .map(({ id }) => id)
      .sort(),
  ).toEqual([0, 1, 3].map((number) => madeId('connections', number)));
  expect(routesAt(layout, card(9))).toEqual([]);
});
