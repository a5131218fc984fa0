import { expect, test } from 'vitest';
import type { Workspace } from '../../../../src/model/records/tables.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { createScenes } from '../../../../src/scene/scene.ts';
import { outdatedIn, shownIn } from '../../../../src/ui/canvas/shown-in.ts';
import { words } from '../../../../src/words/render.ts';
import { madeJourney, madeJourneyId } from '../../scene/made-workspace.ts';
import { card, layoutOf, stageId } from './laid-out.ts';

const area = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 };
const near = { area, zoom: 1 };
const before = madeJourney(2, [{ stage: 0 }, { stage: 1 }], [{ from: 0, to: 1, condition: 'late' }]);
const elements = new Set([card(0)]);
const nothing: ReadonlySet<string> = new Set();

/** Whether the canvas would show the same after an edit, with one card drawn as an element. */
function showsTheSame(now: Workspace, drawn = near): boolean {
  const sceneOf = createScenes(words);
  const layout = layoutOf(before);
  const shown = shownIn(sceneOf(before, layout), drawn, nothing);
  const next = sceneOf(now, layoutJourney(now, madeJourneyId, { previous: layout }));
  return outdatedIn(shown, shownIn(next, drawn, nothing), elements)?.length === 0;
}

const renamed = (table: 'touchpoints' | 'stages', id: string): Workspace => {
  const records: Readonly<Record<string, object>> = before[table];
  return { ...before, [table]: { ...records, [id]: { ...records[id], name: 'Another name' } } };
};

test('typing into a card that is an element leaves the canvas as it is', () => {
  expect(showsTheSame(renamed('touchpoints', card(0)))).toBe(true);
});

test('what the canvas draws itself makes it draw again', () => {
  expect(showsTheSame(renamed('touchpoints', card(1)))).toBe(false);
  expect(showsTheSame(renamed('stages', stageId(0)))).toBe(false);
});

test('an element that goes leaves behind what was drawn under it, if that is still right', () => {
  const scene = createScenes(words)(before, layoutOf(before));
  const shown = shownIn(scene, near, nothing);
  expect(outdatedIn(shown, shownIn(scene, near, nothing), nothing)).toEqual([]);
  expect(outdatedIn(shown, shownIn(scene, near, elements), elements)).not.toEqual([]);
});

test('an element that has moved does not stay behind as a picture', () => {
  const moved = { ...before.touchpoints[card(0)], row: 1 };
  const touchpoints: Readonly<Record<string, object>> = { ...before.touchpoints, [card(0)]: moved };
  expect(showsTheSame(Object.assign({}, before, { touchpoints }))).toBe(false);
});

test('what is not in the area does not', () => {
  const elsewhere = { area: { x: 5e4, y: 5e4, width: 10, height: 10 }, zoom: 1 };
  expect(showsTheSame(renamed('touchpoints', card(1)), elsewhere)).toBe(true);
});

test('far out every edit does', () => {
  expect(showsTheSame(renamed('touchpoints', card(0)), { area, zoom: 0.1 })).toBe(false);
});
