import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Direction, neighbourOf, placeTowards } from '../../../../src/ui/map/map-moves.ts';
import { card, laidOut, stageId, way } from '../canvas/laid-out.ts';

/** 0 and 1 side by side in the first stage, 2 below 0; 3 in the second; 4 in the tray. 0 → 3, 0 → 2, 1 → 3. */
const layout = laidOut(
  2,
  [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 0, row: 1 }, { stage: 1 }, {}],
  [
    { from: 0, to: 3 },
    { from: 0, to: 2 },
    { from: 1, to: 3 },
  ],
);

const go = (from: string, direction: Direction, along = true) => placeTowards(layout, from, direction, along);

describe('arrow keys', () => {
  test('→ takes the first connection, ↑ and ↓ the others, → its far end, ← back', () => {
    expect(go(card(0), 'right')).toBe(way(1));
    expect(go(way(1), 'down')).toBe(way(0));
    expect(go(way(0), 'up')).toBe(way(1));
    expect(go(way(0), 'right')).toBe(card(3));
    expect(go(way(0), 'left')).toBe(card(0));
  });

  test('→ goes to the next column where no connection leads on', () => {
    expect(go(card(2), 'right')).toBe(card(1));
    expect(go(card(3), 'right')).toBeUndefined();
  });

  test('← goes back along the first connection that leads here, else to the column before, the tray last', () => {
    expect(go(card(3), 'left')).toBe(card(0));
    expect(go(card(1), 'left')).toBe(card(0));
    expect(go(card(0), 'left')).toBe(card(4));
  });

  test('↓ and ↑ go by rows, and from the first row to the stage', () => {
    expect(go(card(0), 'down')).toBe(card(2));
    expect(go(card(2), 'up')).toBe(card(0));
    expect(go(card(0), 'up')).toBe(stageId(0));
    expect(go(card(2), 'down')).toBeUndefined();
  });

  test('from a stage ← and → go to its neighbours, ↓ to its first touchpoint', () => {
    expect(go(stageId(0), 'right')).toBe(stageId(1));
    expect(go(stageId(1), 'left')).toBe(stageId(0));
    expect(go(stageId(1), 'right')).toBeUndefined();
    expect(go(stageId(1), 'down')).toBe(card(3));
  });

  test('↓ goes past a gap in the column, else to the nearest row below, and ↑ the same way back', () => {
    const gaps = laidOut(1, [
      { stage: 0 },
      { stage: 0, row: 3 },
      { stage: 0, column: 1, row: 1 },
      { stage: 0, column: 2 },
    ]);
    expect(placeTowards(gaps, card(0), 'down', true)).toBe(card(1));
    expect(placeTowards(gaps, card(3), 'down', true)).toBe(card(2));
    expect(placeTowards(gaps, card(2), 'down', true)).toBe(card(1));
    expect(placeTowards(gaps, card(2), 'up', true)).toBe(card(0));
    expect(placeTowards(gaps, card(3), 'up', true)).toBe(stageId(0));
  });

  test('an empty stage lies on the way, between others and beside the tray, and from the first stage ← goes to the tray', () => {
    const sparse = laidOut(3, [{}, { stage: 1 }]);
    expect(placeTowards(sparse, card(0), 'right', true)).toBe(stageId(0));
    expect(placeTowards(sparse, card(1), 'right', true)).toBe(stageId(2));
    expect(placeTowards(sparse, card(1), 'left', true)).toBe(stageId(0));
    expect(placeTowards(sparse, stageId(0), 'left', true)).toBe(card(0));
    expect(placeTowards(laidOut(1, [{}]), card(0), 'right', true)).toBe(stageId(0));
  });

  test('while a connection is being drawn they pass the connections by', () => {
    expect(go(card(0), 'right', false)).toBe(card(1));
    expect(go(card(3), 'left', false)).toBe(card(1));
  });

  test('an empty stage is no end for a connection', () => {
    expect(placeTowards(laidOut(3, [{}, { stage: 1 }]), card(0), 'right', false)).toBe(card(1));
  });

  test('reach every touchpoint from every other, without connections too', () => {
    const touchpoint = fc.record({
      stage: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
      column: fc.integer({ min: 0, max: 3 }),
      row: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(touchpoint, { minLength: 1, maxLength: 12 }), (touchpoints) => {
        const all = laidOut(3, touchpoints);
        const reached = new Set<string>();
        const waiting: string[] = [...all.cards.keys()].slice(0, 1);
        for (let id = waiting.pop(); id; id = waiting.pop()) {
          if (reached.has(id)) continue;
          reached.add(id);
          for (const direction of ['left', 'right', 'up', 'down'] as const) {
            const next = placeTowards(all, id, direction, false);
            if (next) waiting.push(next);
          }
        }
        for (const id of all.cards.keys()) expect(reached).toContain(id);
      }),
    );
  });
});

describe('what has the keyboard after a delete', () => {
  test('is the nearest in the same stage, else elsewhere', () => {
    expect(neighbourOf(layout, [card(1)])).toBe(card(0));
    expect(neighbourOf(layout, [card(3)])).toBe(card(1));
    expect(neighbourOf(layout, [card(0), card(1), card(2)])).toBe(card(4));
  });

  test('is where a deleted connection began', () => {
    expect(neighbourOf(layout, [way(2)])).toBe(card(1));
  });

  test('is the next stage after a deleted one, and the one before after the last', () => {
    expect(neighbourOf(layout, [stageId(0)])).toBe(stageId(1));
    expect(neighbourOf(layout, [stageId(1)])).toBe(stageId(0));
  });

  test('is nothing where nothing is left', () => {
    expect(neighbourOf(laidOut(0, [{}]), [card(0)])).toBeUndefined();
  });
});
