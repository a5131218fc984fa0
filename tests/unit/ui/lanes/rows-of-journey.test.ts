import { describe, expect, test } from 'vitest';
import { laneAdd } from '../../../../src/model/commands/lane-add.ts';
import { recordRemoveFromSet } from '../../../../src/model/commands/record-remove-from-set.ts';
import { rowsOf, stepOf } from '../../../../src/ui/lanes/rows-of-journey.ts';
import { openShop } from '../details/workspace.ts';

function withRows(...names: readonly string[]) {
  const { store, editor, journeyId } = openShop();
  const ids = names.map((name) => editor.edit(laneAdd({ journeyId, name }))?.[0] ?? '');
  const rows = () => rowsOf(store.snapshot(), journeyId);
  return { editor, journeyId, ids, rows };
}

describe('the rows of a journey', () => {
  test('are those shown in their order, then those that could be', () => {
    const { editor, journeyId, ids, rows } = withRows('Doing', 'Thinking');
    const [doing, thinking] = ids;
    expect(rows().map(({ id }) => id)).toEqual(['emotion', doing, thinking]);
    editor.edit(recordRemoveFromSet({ id: journeyId, field: 'lanesShown', member: 'emotion' }));
    editor.edit(recordRemoveFromSet({ id: journeyId, field: 'lanesShown', member: String(doing) }));
    expect(rows()).toEqual([
      { id: thinking, isShown: true, isOwn: true },
      { id: 'emotion', isShown: false, isOwn: false },
      { id: doing, isShown: false, isOwn: true },
    ]);
  });

  test('move one step up or down among those shown', () => {
    const { ids, rows } = withRows('Doing', 'Thinking');
    const [doing = '', thinking = ''] = ids;
    expect(stepOf(rows(), doing, -1)).toBe('emotion');
    expect(stepOf(rows(), doing, 1)).toBeUndefined();
    expect(stepOf(rows(), 'emotion', 1)).toBe(thinking);
    expect(stepOf(rows(), 'emotion', -1)).toBeNull();
    expect(stepOf(rows(), thinking, 1)).toBeNull();
    expect(stepOf(rows(), 'nowhere', 1)).toBeNull();
  });
});
