import { expect, test } from 'vitest';
import { trayOrderEdit } from '../../../../src/ui/map/tray-steps.ts';
import { madeJourney } from '../../scene/made-workspace.ts';
import { card, layoutOf } from '../canvas/laid-out.ts';

const workspaceOf = (columns: readonly number[]) =>
  madeJourney(1, [...columns.map((column) => ({ column })), { stage: 0 }]);

const moved = (
  workspace: ReturnType<typeof madeJourney>,
  number: number,
  direction: 'left' | 'right' | 'up' | 'down',
) => trayOrderEdit(workspace, layoutOf(workspace), [card(number)], direction);

test('a touchpoint changes places with the one above or below it in the tray', () => {
  const workspace = workspaceOf([0, 1, 2]);
  expect(layoutOf(workspace).tray?.columns).toBe(1);
  expect(moved(workspace, 0, 'down')).toMatchObject({
    type: 'touchpoint.swap',
    params: { id: card(0), withId: card(1) },
  });
  expect(moved(workspace, 1, 'up')).toMatchObject({ params: { id: card(1), withId: card(0) } });
});

test('at the edges of the tray nothing is reordered', () => {
  const workspace = workspaceOf([0, 1, 2]);
  expect(moved(workspace, 0, 'up')).toBeUndefined();
  expect(moved(workspace, 2, 'down')).toBeUndefined();
  expect(moved(workspace, 0, 'left')).toBeUndefined();
  expect(moved(workspace, 3, 'down')).toBeUndefined();
});

test('touchpoints that share a cell are given cells of their own', () => {
  const workspace = workspaceOf([0, 0, 0]);
  const first = [...layoutOf(workspace).cards.keys()][0];
  const edit = trayOrderEdit(workspace, layoutOf(workspace), first ? [first] : [], 'down');
  expect(edit?.type).toBe('touchpoint.move-several');
  expect(edit?.params).toMatchObject({ moves: [{ column: 0 }, { id: first, column: 1 }, { column: 2 }] });
});
