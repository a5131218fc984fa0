import { describe, expect, test } from 'vitest';
import { drawnFor, inSightOf, isDrawn, mostElements } from '../../../../src/ui/canvas/map-window.ts';
import { largeJourney } from '../../scene/made-workspace.ts';
import { laidOut, layoutOf } from './laid-out.ts';

const size = { width: 1000, height: 800 };
const still = { x: 0, y: 0, zoom: 1 };

describe('what the canvas holds', () => {
  const drawn = drawnFor(still, size, 1);

  test('a pan within its margin draws nothing', () => {
    expect(isDrawn(drawn, { ...still, x: -240, y: 190 }, size)).toBe(true);
  });

  test('it is drawn again once the window would show what it does not hold', () => {
    expect(isDrawn(drawn, { ...still, x: -260 }, size)).toBe(false);
    expect(isDrawn(drawn, { ...still, y: 201 }, size)).toBe(false);
  });

  test('a zoom is stretched for a moment, but not far', () => {
    expect(isDrawn(drawn, { x: -100, y: -100, zoom: 1.3 }, size)).toBe(true);
    expect(isDrawn(drawn, { x: -500, y: -400, zoom: 1.6 }, size)).toBe(false);
  });

  test('its corner lies on a whole pixel of the screen at any viewport', () => {
    const viewport = { x: 13.37, y: -4.2, zoom: 0.731 };
    const { area } = drawnFor(viewport, size, 2);
    expect((area.x * viewport.zoom + viewport.x) * 2).toBeCloseTo(-500, 6);
    expect((area.width * viewport.zoom * 2) % 1).toBeCloseTo(0, 6);
  });
});

describe('what is elements', () => {
  test('everything of a small journey, wherever one looks', () => {
    const layout = laidOut(1, [{ stage: 0 }, { stage: 0, column: 40 }]);
    const { area, showsCards } = inSightOf(layout, { x: 90_000, y: 0, zoom: 2 }, size);
    expect(showsCards).toBe(true);
    for (const { x } of layout.cards.values()) expect(x > area.x && x < area.x + area.width).toBe(true);
  });

  test('of a large one the touchpoints in the window, while they are few enough', () => {
    const layout = layoutOf(largeJourney(1000));
    const near = inSightOf(layout, still, size);
    expect(near.count).toBeLessThanOrEqual(mostElements);
    expect(near.showsCards).toBe(true);
    const far = inSightOf(layout, { x: 0, y: 0, zoom: 0.05 }, size);
    expect(far.count).toBeGreaterThan(mostElements);
    expect(far.showsCards).toBe(false);
  });
});
