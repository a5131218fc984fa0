import { expect, test } from 'vitest';
import type { Workspace } from '../../../src/model/records/tables.ts';
import type { Touchpoint } from '../../../src/model/records/touchpoint.ts';
import { layoutJourney } from '../../../src/scene/layout-journey.ts';
import { noWork } from '../../../src/scene/work.ts';
import { largeJourney, madeId, madeJourneyId } from './made-workspace.ts';

const count = 10_000;
const workspace = largeJourney(count);
const before = layoutJourney(workspace, madeJourneyId);
const id = madeId('touchpoints', 5_005);
const touchpoint = workspace.touchpoints[id];

/** Of 13,000 connections, and of their 4,300 conditions, which here have far-reaching lines all around. */
const mostRoutes = 250;
const mostLabels = 1_000;

/** What an edit makes a layout work out anew. */
function workOf(edited: Workspace, showTray = false) {
  const work = noWork();
  const after = layoutJourney(edited, madeJourneyId, { previous: before, showTray }, work);
  return { work, after };
}

const withTouchpoint = (values: object): Workspace => ({
  ...workspace,
  touchpoints: { ...workspace.touchpoints, [id]: { ...touchpoint, ...values } },
});

test('a large map is worked out whole once', () => {
  const work = noWork();
  layoutJourney(workspace, madeJourneyId, {}, work);
  expect(work.routes).toBe(1.3 * count);
  expect(work.labels).toBeGreaterThan(count / 4);
});

test('a text works out nothing', () => {
  const { work, after } = workOf(withTouchpoint({ name: 'Calls again' }));
  expect(work).toEqual(noWork());
  expect(after.cards).toBe(before.cards);
  expect(after.connections).toBe(before.connections);
});

test('the empty tray that comes with a drag works out nothing', () => {
  const { work, after } = workOf(workspace, true);
  expect(work).toEqual(noWork());
  expect(after.tray?.count).toBe(0);
  expect(after.cards).toBe(before.cards);
  expect(after.connections).toBe(before.connections);
});

test('two touchpoints that change places work out their stage, and of thousands of connections those near them', () => {
  const other = Object.values<Touchpoint>(workspace.touchpoints).find(
    ({ stageId, column, row }) =>
      stageId === touchpoint?.stageId && column === touchpoint?.column && row === touchpoint.row + 1,
  );
  const placed = { ...other, row: touchpoint?.row };
  const moved = { ...touchpoint, row: other?.row };
  const touchpoints = { ...workspace.touchpoints, [id]: moved, [other?.id ?? '']: placed };
  const { work, after } = workOf({ ...workspace, touchpoints });
  expect(after.cards.get(id)).not.toEqual(before.cards.get(id));
  expect(work.stages).toBe(1);
  expect(work.routes).toBeGreaterThan(0);
  expect(work.routes).toBeLessThan(mostRoutes);
  expect(work.labels).toBeLessThan(mostLabels);
});

test('a deleted touchpoint works out as little', () => {
  const { [id]: _, ...touchpoints } = workspace.touchpoints;
  const { work, after } = workOf({ ...workspace, touchpoints });
  expect(after.cards.size).toBe(count - 1);
  expect(work.stages).toBe(1);
  expect(work.routes).toBeLessThan(mostRoutes);
  expect(work.labels).toBeLessThan(mostLabels);
});

test('so does a connection', () => {
  const [first] = Object.values(workspace.connections);
  const { work, after } = workOf({
    ...workspace,
    connections: {
      ...workspace.connections,
      [madeId('connections', 'new')]: { ...first, id: madeId('connections', 'new'), fromId: id },
    },
  });
  expect(after.connections.size).toBe(before.connections.size + 1);
  expect(after.cards).toBe(before.cards);
  expect(work.stages).toBe(0);
  expect(work.routes).toBeLessThan(mostRoutes);
  expect(work.labels).toBeLessThan(mostLabels);
});

test('a touchpoint let go in the next stage works out the two stages', () => {
  const here = Number(touchpoint?.stageId?.split('_')[1]);
  const { work, after } = workOf(withTouchpoint({ stageId: madeId('stages', here + 1), column: 3, row: 500 }));
  expect(after.cards.get(id)?.stageId).toBe(madeId('stages', here + 1));
  expect(work.stages).toBe(2);
  expect(work.routes).toBeLessThan(2 * mostRoutes);
  expect(work.labels).toBeLessThan(mostLabels);
});

/** A new touchpoint after the one, with a connection to it; in its stage, in a column. */
function withNext(column: number): Workspace {
  const next = madeId('touchpoints', 'next');
  const way = madeId('connections', 'next');
  const [first] = Object.values(workspace.connections);
  return {
    ...workspace,
    touchpoints: { ...workspace.touchpoints, [next]: { ...touchpoint, id: next, column } },
    connections: { ...workspace.connections, [way]: { ...first, id: way, fromId: id, toId: next, condition: '' } },
  };
}

test('an added touchpoint for which there is room works out its stage', () => {
  const there = Object.values<Touchpoint>(workspace.touchpoints).find(
    ({ stageId, column, row }) =>
      stageId === touchpoint?.stageId && column === (touchpoint?.column ?? 0) + 1 && row === touchpoint?.row,
  );
  const { [there?.id ?? id]: _, ...touchpoints } = workspace.touchpoints;
  const roomy = layoutJourney({ ...workspace, touchpoints }, madeJourneyId, { previous: before });
  const added = withNext((touchpoint?.column ?? 0) + 1);
  const { [there?.id ?? id]: __, ...now } = added.touchpoints;
  const work = noWork();
  const after = layoutJourney({ ...added, touchpoints: now }, madeJourneyId, { previous: roomy }, work);
  expect(after.cards.size).toBe(count);
  expect(work.stages).toBe(1);
  expect(work.routes).toBeLessThan(mostRoutes);
  expect(work.labels).toBeLessThan(mostLabels);
});

test('one that makes its stage wider leaves alone what stands and runs to the left', () => {
  const { work, after } = workOf(withNext(10));
  const stageAt = before.stages.findIndex((stage) => stage.id === touchpoint?.stageId);
  const left = [...before.cards.values()].filter(
    (card) => before.stages.findIndex((stage) => stage.id === card.stageId) < stageAt,
  );
  expect(left.length).toBeGreaterThan(count / 4);
  for (const card of left) expect(after.cards.get(card.id)).toBe(card);
  expect(work.stages).toBe(before.stages.length - stageAt);
  // Of long lines from the left some take another place in their gutters.
  expect(work.routes).toBeLessThan(before.connections.size * 0.7);
});
