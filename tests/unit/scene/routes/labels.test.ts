import { expect, test } from 'vitest';
import type { Box } from '../../../../src/scene/items.ts';
import type { RouteBox } from '../../../../src/scene/layout.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { madeJourney, madeJourneyId } from '../made-workspace.ts';

const crossed = madeJourney(
  1,
  [
    { stage: 0, row: 1, values: { name: 'Waits at home' } },
    { stage: 0, column: 1, values: { name: 'Menu' } },
    { stage: 0, column: 1, row: 1, values: { name: 'Calls' } },
    { stage: 0, column: 2, values: { name: 'Chats' } },
  ],
  [
    { from: 0, to: 3, condition: 'online' },
    { from: 1, to: 2, condition: 'speak to someone' },
  ],
);

const touches = ({ points }: RouteBox, { x, y, width, height }: Box): boolean =>
  points.slice(1).some((to, index) => {
    const from = points[index] ?? to;
    return (
      Math.min(from.x, to.x) < x + width &&
      Math.max(from.x, to.x) > x &&
      Math.min(from.y, to.y) < y + height &&
      Math.max(from.y, to.y) > y
    );
  });

test('a condition stands where no other line runs through it, on its own line', () => {
  const routes = [...layoutJourney(crossed, madeJourneyId).connections.values()];
  const [first] = routes;
  expect(first?.label?.lines).toEqual(['online']);
  const box = first?.label?.box;
  expect(box).toBeDefined();
  for (const route of routes) expect(box && touches(route, box)).toBe(route === first);
});
