import { describe, expect, test } from 'vitest';
import { spotTowards } from '../../../../src/ui/lanes/spots.ts';

const box = (left: number, top: number, width = 20, height = 10) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A wide place over two narrow ones, and beside it another of the kind. */
const boxes = [box(0, 0, 50, 10), box(0, 20), box(30, 20), box(60, 0, 50, 10), box(60, 20)];

describe('an arrow key', () => {
  test('goes down to the first place under, and up to the one over', () => {
    expect(spotTowards(boxes, 0, 'down')).toBe(1);
    expect(spotTowards(boxes, 2, 'up')).toBe(0);
    expect(spotTowards(boxes, 4, 'up')).toBe(3);
  });

  test('goes aside in its own band first', () => {
    expect(spotTowards(boxes, 1, 'right')).toBe(2);
    expect(spotTowards(boxes, 2, 'right')).toBe(4);
    expect(spotTowards(boxes, 3, 'left')).toBe(0);
  });

  test('stays in the column up and down, and ends at the edge', () => {
    expect(spotTowards([box(0, 0), box(40, 20)], 0, 'down')).toBeUndefined();
    expect(spotTowards(boxes, 0, 'up')).toBeUndefined();
    expect(spotTowards(boxes, 0, 'left')).toBeUndefined();
    expect(spotTowards(boxes, 9, 'left')).toBeUndefined();
  });
});
