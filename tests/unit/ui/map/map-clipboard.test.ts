import { describe, expect, test } from 'vitest';
import { readLines } from '../../../../src/exchange/import/lines/lines.ts';
import { listOf } from '../../../../src/ui/editor/copies.ts';
import { listEdit } from '../../../../src/ui/map/pasted-list.ts';
import { madeJourney, madeJourneyId } from '../../scene/made-workspace.ts';
import { card, stageId } from '../canvas/laid-out.ts';

const workspace = madeJourney(2, [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 1 }, {}]);

describe('a copy as plain text', () => {
  test('of a stage is the stage with a colon and all its touchpoints', () => {
    expect(listOf(workspace, madeJourneyId, new Set([stageId(0)]))).toBe('Stage 0:\nTouchpoint 0\nTouchpoint 1');
  });

  test('of touchpoints is their names in reading order', () => {
    const chosen = new Set([card(3), card(2), card(1)]);
    expect(listOf(workspace, madeJourneyId, chosen)).toBe('Touchpoint 1\nTouchpoint 2\nTouchpoint 3');
  });
});

describe('a pasted list', () => {
  test('goes into the stage one works in, side by side and connected in order', () => {
    const edit = listEdit(readLines('- Asks\n- Waits\n- Leaves'), workspace, madeJourneyId, stageId(1));
    expect(edit.type).toBe('selection.paste');
    expect(edit.params).toMatchObject({
      stageId: stageId(1),
      fragment: {
        tables: {
          touchpoints: { t0: { name: 'Asks', column: 0 }, t2: { name: 'Leaves', column: 2 } },
          connections: { c0: { fromId: 't0', toId: 't1' }, c1: { fromId: 't1', toId: 't2' } },
        },
      },
    });
  });

  test('that names stages makes stages, and so does one where there are none', () => {
    expect(listEdit(readLines('Buy:\nPays'), workspace, madeJourneyId, stageId(1)).type).toBe('records.add');
    expect(listEdit(readLines('Pays'), workspace, madeJourneyId, undefined).type).toBe('records.add');
  });
});
