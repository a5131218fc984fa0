import { describe, expect, test } from 'vitest';
import { stagesOf, touchpointsOfStage, unsortedOf } from '../../../../src/model/selectors/reading-order.ts';
import { linesEdit, withStagesMarked } from '../../../../src/ui/outline/pasted-lines.ts';
import { openOutline } from './open.tsx';

describe('lines that are indented', () => {
  test('stand under a stage', () => {
    const text = 'Find\n\tLooks\n\n\tCalls\nBuy\n  Orders\nLeave';
    expect(withStagesMarked(text)).toBe('Find:\n\tLooks\n\n\tCalls\nBuy:\n  Orders\nLeave');
  });

  test.each(['Looks\nCalls', '  Looks\n  Calls', 'Find:\n  Looks', '# Find\n  Looks'])('%j stays as it is', (text) => {
    expect(withStagesMarked(text)).toBe(text);
  });
});

function pasted(text: string, at: { readonly stage?: string; readonly after?: string }) {
  const { store, journeyId, stage, touchpoint } = openOutline();
  const before = store.snapshot();
  const place = {
    journeyId,
    stageId: at.stage === undefined ? undefined : stage(at.stage),
    afterId: at.after === undefined ? undefined : touchpoint(at.after),
  };
  const edit = linesEdit(text, before, place);
  if (!edit) return undefined;
  expect(store.dispatch(edit).type).toBe('made');
  const workspace = store.snapshot();
  const lines = [
    ...stagesOf(workspace, journeyId).flatMap(({ id, name }) => [
      `${name}:`,
      ...touchpointsOfStage(workspace, id).map((each) => each.name),
    ]),
    ...unsortedOf(workspace, journeyId).map((each) => `(${each.name})`),
  ];
  const ways = Object.values(workspace.connections)
    .filter(({ id }) => !(id in before.connections))
    .map(({ fromId, toId }) => `${workspace.touchpoints[fromId]?.name} → ${workspace.touchpoints[toId]?.name}`);
  store.undo();
  expect(store.snapshot()).toEqual(before);
  return { lines, ways: ways.toSorted() };
}

describe('pasted lines', () => {
  test('stand below the touchpoint, connected in order and from it, for which later ones make room', () => {
    expect(pasted('- One\n- Two', { stage: 'Find', after: 'Looks around' })).toEqual({
      lines: ['Find:', 'Looks around', 'One', 'Two', 'Calls', 'Buy:', 'Orders', 'Pays', '(Idea)'],
      ways: ['Looks around → One', 'One → Two'],
    });
  });

  test('stand at the end of a stage', () => {
    expect(pasted('One\nTwo', { stage: 'Find' })).toEqual({
      lines: ['Find:', 'Looks around', 'Calls', 'One', 'Two', 'Buy:', 'Orders', 'Pays', '(Idea)'],
      ways: ['Calls → One', 'One → Two'],
    });
  });

  test('become stages of their own, after the one they are pasted into, as one step', () => {
    expect(pasted('Before all\nTry:\nOne\nTwo\nUse:\nThree', { stage: 'Find', after: 'Looks around' })).toEqual({
      lines: [
        ...['Find:', 'Looks around', 'Before all', 'Calls', 'Try:', 'One', 'Two', 'Use:', 'Three'],
        ...['Buy:', 'Orders', 'Pays', '(Idea)'],
      ],
      ways: ['Looks around → Before all', 'One → Two', 'Two → Three'],
    });
  });

  test('are read as in the box of steps where there is no stage yet', () => {
    const { store, journeyId } = openOutline({ journeys: { j: { title: 'I begin' } } });
    const edit = linesEdit('One\nTwo', store.snapshot(), { journeyId, stageId: undefined });
    if (edit) store.dispatch(edit);
    const [stage] = stagesOf(store.snapshot(), journeyId);
    expect(stage?.name).toBe('');
    expect(stage && touchpointsOfStage(store.snapshot(), stage.id).map(({ name }) => name)).toEqual(['One', 'Two']);
  });

  test('of nothing make nothing', () => {
    expect(pasted(' \n---\n', { stage: 'Find' })).toBeUndefined();
  });
});
