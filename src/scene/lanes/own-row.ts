import { say } from '../../lib/words.ts';
import { fitText } from '../../look/widths.ts';
import type { LaneId, TouchpointId } from '../../model/records/kinds.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { notesOf } from '../../model/selectors/lane-notes.ts';
import { sameTable } from '../basis.ts';
import type { GroupItem, Item } from '../items.ts';
import type { Lane, LaneView } from './lane.ts';
import { type NoteBox, type NoteCell, noteCells, noteSizes } from './note-cells.ts';

/** A row of one's own: what people wrote under stages and touchpoints, as notes of their width. */
export const ownRow = (id: LaneId): Lane => ({
  title: ({ lanes }) => namedOr('lanes', lanes[id]?.name),
  heightOf: (workspace, places) => noteCells(workspace, id, places).height,
  isSame: (before, now) =>
    before.lanes[id] === now.lanes[id] &&
    notesOf(before, id) === notesOf(now, id) &&
    sameTable<Touchpoint>(before.touchpoints, now.touchpoints, (a, b) => a.name === b.name),

  draw(view) {
    const { cells } = noteCells(view.workspace, id, view);
    const items = cells.flatMap((cell) => cellItems(cell, view));
    return items.length > 0 ? items : hint(view);
  },
});

function hint({ box, render }: LaneView): readonly Item[] {
  const words = render(
    say('lane.own.hint', 'Write under a stage or a touchpoint: click there, or go there with the arrow keys.'),
  );
  const text = fitText(words, box.width - 24, 'note', 'regular');
  return text
    ? [{ type: 'text', x: 12, y: noteSizes.title + 20, text, size: 'note', weight: 'regular', colour: 'inkFaint' }]
    : [];
}

function cellItems(cell: NoteCell, { workspace, render }: LaneView): readonly Item[] {
  const { x, y, width } = cell.box;
  const touchpoint = workspace.touchpoints[cell.anchorId as TouchpointId]; // undefined for a stage
  if (!cell.hasCaption || !touchpoint) return cell.notes.map(noteItem);
  const text = fitText(render(namedOr('touchpoints', touchpoint.name)), width, 'small', 'medium');
  return [
    {
      ...group(cell.anchorId, '', x, y),
      items: [{ type: 'text', x: 0, y: 11, text, size: 'small', weight: 'medium', colour: 'inkFaint' }],
    },
    ...cell.notes.map(noteItem),
  ];
}

const group = (id: string, title: string, x: number, y: number): Omit<GroupItem, 'items'> => ({
  type: 'group',
  id,
  kind: 'note',
  title,
  x,
  y,
});

function noteItem({ note, lines, x, y, width, height }: NoteBox): GroupItem {
  return {
    ...group(note.id, note.text, x, y),
    items: [
      { type: 'rect', x: 0, y: 0, width, height, radius: 7, fill: 'purchaseSoft' },
      ...lines.map(
        (text, index): Item => ({
          type: 'text',
          x: noteSizes.padding.x,
          y: noteSizes.padding.y + 12 + index * noteSizes.line,
          text,
          size: 'note',
          weight: 'regular',
          colour: 'ink',
        }),
      ),
    ],
  };
}
