import { describe, expect, test } from 'vitest';
import { sizes } from '../../../../src/look/sizes.ts';
import { facesOfText, widthIn } from '../../../../src/look/widths.ts';
import type { Workspace } from '../../../../src/model/records/tables.ts';
import type { NoteAnchorId } from '../../../../src/model/selectors/lane-notes.ts';
import type { GroupItem, Item } from '../../../../src/scene/items.ts';
import { noteCells, noteLines, noteSizes } from '../../../../src/scene/lanes/note-cells.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { createScenes } from '../../../../src/scene/scene.ts';
import { words } from '../../../../src/words/render.ts';
import { made, madeId, madeJourney, madeJourneyId } from '../made-workspace.ts';

const laneId = madeId('lanes', 1);
const long = 'They ask twice whether the engineer will come in the morning or in the afternoon, and nobody can say.';

type Note = readonly [number, NoteAnchorId, string];

/** Two stages: the first with two columns, of which the second has two touchpoints; the second with one. */
function withNotes(notes: readonly Note[], lanesShown: Readonly<Record<string, string>> = { [laneId]: 'a1' }) {
  const workspace = madeJourney(
    2,
    [
      { stage: 0 },
      { stage: 0, column: 1 },
      { stage: 0, column: 1, row: 1 },
      { stage: 1, values: { name: 'Waits at home' } },
    ],
    [],
    {
      journeys: [made('journeys', 1, { title: 'I move', lanesShown })],
      lanes: [made('lanes', 1, { journeyId: madeJourneyId, name: 'Thinking', order: 'a1' })],
      laneNotes: notes.map(([number, anchorId, text]) =>
        made('laneNotes', number, { laneId, anchorId, text, order: `a${number}` }),
      ),
    },
  );
  const layout = layoutJourney(workspace, madeJourneyId);
  return { workspace, layout, ...noteCells(workspace, laneId, layout) };
}

const drawnIn = (workspace: Workspace): GroupItem | undefined =>
  createScenes(words)(workspace, layoutJourney(workspace, madeJourneyId)).lane(laneId);
const textsIn = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => (item.type === 'text' ? item.text : item.type === 'group' ? textsIn(item.items) : []));

describe('the places of a row', () => {
  test('are one under each stage and one under each touchpoint, in reading order', () => {
    const { cells } = withNotes([]);
    expect(cells.map(({ anchorId }) => anchorId)).toEqual([
      madeId('stages', 0),
      madeId('touchpoints', 0),
      madeId('touchpoints', 1),
      madeId('touchpoints', 2),
      madeId('stages', 1),
      madeId('touchpoints', 3),
    ]);
  });

  test('stand in the columns of the map and do not cover one another', () => {
    const { cells, layout, height } = withNotes([
      [1, madeId('stages', 0), long],
      [2, madeId('touchpoints', 1), long],
      [3, madeId('touchpoints', 2), 'Short'],
    ]);
    const left = layout.stages[0]?.box.x ?? 0;
    for (const { anchorId, box } of cells) {
      const above = [
        ...layout.cards.values(),
        ...layout.stages.map((stage) => ({ id: stage.id, x: stage.box.x + 10 })),
      ];
      expect(box.x).toBe((above.find(({ id }) => id === anchorId)?.x ?? 0) - left);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    for (const [index, { box: a }] of cells.entries())
      for (const { box: b } of cells.slice(index + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
  });

  test('grow with the longest of them, and take the row along', () => {
    const withOneMore = (text: string) =>
      withNotes([
        [1, madeId('touchpoints', 3), text],
        [2, madeId('touchpoints', 3), 'Another'],
      ]);
    const short = withOneMore('Short');
    const grown = withOneMore(long);
    const lines = noteLines(made('laneNotes', 1, { text: long }), sizes.card.width).length;
    expect(lines).toBeGreaterThan(2);
    expect(grown.height - short.height).toBe((lines - 1) * noteSizes.line);
    expect(grown.layout.lanes[0]?.box.height).toBe(grown.height);
    expect(grown.layout.bounds.height - short.layout.bounds.height).toBe(grown.height - short.height);
  });

  test('hold several notes in their order, with room for one more', () => {
    const { cells } = withNotes([
      [2, madeId('touchpoints', 3), 'Second'],
      [1, madeId('touchpoints', 3), 'First'],
    ]);
    const cell = cells.find(({ anchorId }) => anchorId === madeId('touchpoints', 3));
    expect(cell?.notes.map(({ note }) => note.text)).toEqual(['First', 'Second']);
    expect(cell?.notes[1]?.y).toBeGreaterThan((cell?.notes[0]?.y ?? 0) + (cell?.notes[0]?.height ?? 0));
    expect(cell?.rest.height).toBeGreaterThanOrEqual(noteSizes.more);
  });

  test('are the same objects for as long as neither notes nor places change', () => {
    const { workspace, layout, cells } = withNotes([[1, madeId('touchpoints', 3), 'Short']]);
    const renamed = { ...workspace, workspace: { ...workspace.workspace, name: 'Other' } };
    expect(noteCells(renamed, laneId, layout).cells).toBe(cells);
  });
});

describe('the lines of a note', () => {
  test('fit their place in every face, and keep the line ends that people made', () => {
    const lines = noteLines(made('laneNotes', 1, { text: `${long}\n\nSupercalifragilisticexpialidocious` }), 204);
    expect(lines).toContain('');
    for (const line of lines)
      for (const face of facesOfText)
        expect(widthIn(face, line, 'note', 'regular')).toBeLessThanOrEqual(204 - 2 * noteSizes.padding.x);
  });

  test('are not more than can be drawn', () => {
    const text = Array.from({ length: 90 }, (_, index) => `Line ${index}`).join('\n');
    expect(noteLines(made('laneNotes', 1, { text }), 204)).toHaveLength(noteSizes.mostLines);
  });
});

describe('a row as it is drawn', () => {
  test('shows its name and its notes, each a group with the whole text as its title', () => {
    const { workspace } = withNotes([[1, madeId('touchpoints', 3), long]]);
    const lane = drawnIn(workspace);
    expect(lane?.title).toBe('Thinking');
    const note = lane?.items.find((item) => item.type === 'group' && item.id === madeId('laneNotes', 1));
    expect(note).toMatchObject({ kind: 'note', title: long });
    expect(textsIn(lane?.items ?? []).join(' ')).toContain('They ask twice');
  });

  test('says whose notes these are where several touchpoints stand in one column', () => {
    const { workspace } = withNotes([[1, madeId('touchpoints', 2), 'Short']]);
    expect(textsIn(drawnIn(workspace)?.items ?? [])).toContain('Touchpoint 2');
  });

  test('says what it is for while it is empty', () => {
    expect(textsIn(drawnIn(withNotes([]).workspace)?.items ?? []).join(' ')).toContain('Write under a stage');
  });

  test('is passed over where it is not shown, is gone, or belongs to another journey', () => {
    expect(withNotes([], { emotion: 'a1' }).layout.lanes.map(({ id }) => id)).toEqual(['emotion']);
    const { workspace } = withNotes([], { [laneId]: 'a1', [madeId('lanes', 9)]: 'a2' });
    const lane = made('lanes', 1, { journeyId: madeId('journeys', 2), name: 'Thinking', order: 'a1' });
    const elsewhere = { ...workspace, lanes: { [laneId]: lane } };
    expect(layoutJourney(workspace, madeJourneyId).lanes.map(({ id }) => id)).toEqual([laneId]);
    expect(layoutJourney(elsewhere, madeJourneyId).lanes).toEqual([]);
  });
});
