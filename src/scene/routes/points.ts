import { sizes } from '../../look/sizes.ts';
import type { Box, Point } from '../items.ts';
import type { Plan } from './plan.ts';

const { card } = sizes;

/** The corners of a planned connection between two cards, from border to border. */
export function pointsOf(plan: Plan, from: Box, to: Box): readonly Point[] {
  const leaves = { x: from.x + card.width, y: from.y + card.height / 2 };
  const enters = { x: to.x, y: to.y + card.height / 2 };
  switch (plan.type) {
    case 'level':
      return [
        { x: leaves.x, y: leaves.y + plan.offset },
        { x: enters.x, y: enters.y + plan.offset },
      ];
    case 'upright': {
      const x = from.x + card.width / 2 + plan.offset;
      return from.y < to.y
        ? [
            { x, y: from.y + card.height },
            { x, y: to.y },
          ]
        : [
            { x, y: from.y },
            { x, y: to.y + card.height },
          ];
    }
    case 'step': {
      const { place } = plan.turn;
      const fromY = leaves.y + plan.fromOffset;
      const toY = enters.y + plan.toOffset;
      return [
        { x: leaves.x, y: fromY },
        { x: place, y: fromY },
        { x: place, y: toY },
        { x: enters.x, y: toY },
      ];
    }
    case 'over':
      return [
        leaves,
        { x: plan.first.place, y: leaves.y },
        { x: plan.first.place, y: plan.across.place },
        { x: plan.last.place, y: plan.across.place },
        { x: plan.last.place, y: enters.y },
        enters,
      ];
    case 'aside': {
      const down = from.y < to.y;
      const fromX = from.x + card.width / 2;
      const toX = to.x + card.width / 2;
      return [
        { x: fromX, y: down ? from.y + card.height : from.y },
        { x: fromX, y: plan.first.place },
        { x: plan.across.place, y: plan.first.place },
        { x: plan.across.place, y: plan.last.place },
        { x: toX, y: plan.last.place },
        { x: toX, y: down ? to.y : to.y + card.height },
      ];
    }
  }
}
