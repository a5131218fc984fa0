import { describe, expect, test } from 'vitest';
import { layoutJourney } from '../../../src/scene/layout-journey.ts';
import { indexOf } from '../../../src/scene/spatial-index.ts';
import { largeJourney, madeId, madeJourney, madeJourneyId } from './made-workspace.ts';

const layout = layoutJourney(
  madeJourney(1, [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 0, row: 1 }], [{ from: 0, to: 1 }]),
  madeJourneyId,
);
const first = layout.cards.get(madeId('touchpoints', 0)) ?? { x: 0, y: 0, width: 0, height: 0 };

describe('a hit', () => {
  test('is the card under the point', () => {
    expect(indexOf(layout).hitTest({ x: first.x + 5, y: first.y + 5 }, 4)).toEqual({
      type: 'touchpoint',
      id: madeId('touchpoints', 0),
    });
  });

  test('is the nearest connection within the tolerance, and nothing beyond it', () => {
    const beside = { x: first.x + first.width + 20, y: first.y + first.height / 2 + 6 };
    expect(indexOf(layout).hitTest(beside, 8)).toEqual({ type: 'connection', id: madeId('connections', 0) });
    expect(indexOf(layout).hitTest(beside, 4)).toBeUndefined();
  });

  test('is nothing on an empty map', () => {
    const empty = indexOf(layoutJourney(madeJourney(0, []), madeJourneyId));
    expect(empty.hitTest({ x: 0, y: 0 }, 10)).toBeUndefined();
    expect(empty.cardsIn({ x: 0, y: 0, width: 10, height: 10 })).toEqual([]);
    expect(empty.routesIn({ x: 0, y: 0, width: 10, height: 10 })).toEqual([]);
  });
});

test('finds the same cards as looking at each, in reading order', () => {
  const large = layoutJourney(largeJourney(500), madeJourneyId);
  for (const box of [
    { x: 0, y: 0, width: 1500, height: 400 },
    { x: 2222, y: 111, width: 801, height: 903 },
  ]) {
    const seen = [...large.cards.values()].filter(
      ({ x, y, width, height }) =>
        x <= box.x + box.width && x + width >= box.x && y <= box.y + box.height && y + height >= box.y,
    );
    expect(indexOf(large).cardsIn(box)).toEqual(seen);
  }
});

test('finds a connection by each of its pieces, once', () => {
  const large = layoutJourney(largeJourney(200), madeJourneyId);
  for (const route of [...large.connections.values()].slice(0, 40)) {
    const middle = route.points[Math.floor(route.points.length / 2)] ?? { x: 0, y: 0 };
    const found = indexOf(large).routesIn({ ...middle, width: 1, height: 1 });
    expect(found.filter(({ id }) => id === route.id)).toHaveLength(1);
  }
});
