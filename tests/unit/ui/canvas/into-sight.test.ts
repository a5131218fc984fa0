import { expect, test } from 'vitest';
import { outOfSight } from '../../../../src/ui/canvas/into-sight.ts';
import { boxInSight } from '../../../../src/ui/canvas/use-keyboard-focus.ts';
import { card, laidOut, stageId, way } from './laid-out.ts';

const layout = laidOut(
  4,
  Array.from({ length: 40 }, (_, at) => ({ stage: at % 4, column: 0, row: Math.floor(at / 4) })),
  [{ from: 37, to: 38 }],
);
const size = { width: 600, height: 400 };
const atTop = { viewport: { x: 0, y: 0, zoom: 1 }, size };

test('what was undone in sight needs no other view, even where some of it is out of sight', () => {
  expect(outOfSight(layout, [card(0)], undefined, atTop)).toBeUndefined();
  expect(outOfSight(layout, [card(39), card(0)], card(39), atTop)).toBeUndefined();
});

test('of what was undone out of sight the nearest is shown, or what has the keyboard', () => {
  expect(outOfSight(layout, [card(39), card(36)], undefined, atTop)).toBe(card(36));
  expect(outOfSight(layout, [card(39), card(36)], card(39), atTop)).toBe(card(39));
});

test('a connection is shown where it begins; what is not on the map shows nothing', () => {
  expect(outOfSight(layout, [way(0)], undefined, atTop)).toBe(way(0));
  expect(outOfSight(layout, ['ja_000000000000000000001'], undefined, atTop)).toBeUndefined();
});

test('with a touchpoint of the first row the name of its stage comes into sight', () => {
  const header = layout.stages.find(({ id }) => id === stageId(0))?.header;
  const box = layout.cards.get(card(0));
  expect(boxInSight(layout, card(0))?.y).toBe(header?.y);
  expect(boxInSight(layout, card(0))).toMatchObject({ x: box?.x, width: box?.width });
  expect(boxInSight(layout, card(4))).toBe(layout.cards.get(card(4)));
});
