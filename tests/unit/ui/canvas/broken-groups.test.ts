import { expect, test } from 'vitest';
import { createScenes, type Scene } from '../../../../src/scene/scene.ts';
import { brokenIn } from '../../../../src/ui/canvas/broken-groups.ts';
import { words } from '../../../../src/words/render.ts';
import { madeJourney } from '../../scene/made-workspace.ts';
import { card, layoutOf, stageId, way } from './laid-out.ts';

const workspace = madeJourney(2, [{ stage: 0 }, { stage: 1 }], [{ from: 0, to: 1 }]);
const whole = createScenes(words)(workspace, layoutOf(workspace));

function failing(): never {
  throw new Error('It cannot be drawn');
}

const broken: Scene = {
  ...whole,
  touchpoint: (id) => (id === card(0) ? failing() : whole.touchpoint(id)),
  stage: (id) => (id === stageId(1) ? failing() : whole.stage(id)),
  label: failing,
};

test('what cannot be drawn is found and named, and the rest of the scene goes on', () => {
  const { ids, places, scene } = brokenIn(broken);
  expect(ids).toEqual([card(0), stageId(1), way(0)]);
  expect(places.map(({ name }) => name)).toEqual(['Touchpoint 0', 'Stage 1']);
  expect(scene.touchpoint(card(0))).toBeUndefined();
  expect(scene.label(way(0))).toBeUndefined();
  expect(scene.touchpoint(card(1))).toBe(whole.touchpoint(card(1)));
  expect(scene.stage(stageId(0))).toBe(whole.stage(stageId(0)));
});

test('a lane that cannot be drawn is marked, and the others stay', () => {
  const [lane] = whole.layout.lanes;
  if (!lane) throw new Error('The journey shows no lane');
  const { ids, places, scene } = brokenIn({ ...whole, lane: failing });
  expect(ids).toEqual([lane.id]);
  expect(places.map(({ box }) => box)).toEqual([lane.box]);
  expect(scene.lane(lane.id)).toBeUndefined();
  expect(scene.touchpoint(card(0))).toBe(whole.touchpoint(card(0)));
});

test('of a scene that can be drawn nothing is left out', () => {
  expect(brokenIn(whole).ids).toEqual([]);
});
