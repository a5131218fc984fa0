import { memoByObject } from '../../lib/memo.ts';
import { wrap } from '../../look/widths.ts';
import type { LaneId } from '../../model/records/kinds.ts';
import type { LaneNote } from '../../model/records/lane-note.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { type NoteAnchorId, notesByAnchor, notesOf } from '../../model/selectors/lane-notes.ts';
import type { Box } from '../items.ts';
import type { CardBox } from '../layout.ts';
import type { LanePlaces } from './lane.ts';

/** Sizes of notes, in pixels of the map. */
export const noteSizes = {
  /** The strip with the row's name. */
  title: 30,
  padding: { x: 9, y: 7 },
  line: 16,
  /** Between one note, cell or band and the next. */
  gap: 5,
  /** What is left free under the notes of a cell, for one more. */
  more: 18,
  empty: 32,
  /** Of a place among several in one column. */
  emptyAmong: 22,
  /** The name of a touchpoint over its notes, where several stand in one column. */
  caption: 16,
  /** More lines of one note than these are not drawn. */
  mostLines: 30,
} as const;

/** A note where it is drawn, from the row's own corner. */
export interface NoteBox extends Box {
  readonly note: LaneNote;
  readonly lines: readonly string[];
}

/** The place for notes under one stage or touchpoint, from the row's own corner. */
export interface NoteCell {
  readonly anchorId: NoteAnchorId;
  readonly box: Box;
  readonly notes: readonly NoteBox[];
  /** Where one more note is written: what is left of the place. */
  readonly rest: Box;
  /** Whether it says what it belongs to, because several touchpoints stand in its column. */
  readonly hasCaption: boolean;
}

/** All places of a row in reading order, a stage before its touchpoints, and how high the row is with them. */
export interface NoteCells {
  readonly cells: readonly NoteCell[];
  readonly height: number;
}

const { title, padding, gap, more, empty, caption } = noteSizes;

const linesByWidth = memoByObject((_note: LaneNote) => new Map<number, readonly string[]>());

/** The lines of a note in a place of some width; people's own line ends stand. */
export function noteLines(note: LaneNote, width: number): readonly string[] {
  const known = linesByWidth(note);
  const found = known.get(width);
  if (found) return found;
  const lines: string[] = [];
  for (const paragraph of note.text.trim().split('\n')) {
    const left = noteSizes.mostLines - lines.length;
    if (left <= 0) break;
    const broken = wrap(paragraph, width - 2 * padding.x, 'note', 'regular', left);
    lines.push(...(broken.length > 0 ? broken : ['']));
  }
  known.set(width, lines);
  return lines;
}

const cellsByCards = memoByObject(
  (_cards: LanePlaces['cards']) => new Map<LaneId, { readonly from: readonly unknown[]; readonly made: NoteCells }>(),
);

/** Where the notes of a row stand: under their stage across its whole width, and below that each under its touchpoint. */
export function noteCells(workspace: Workspace, laneId: LaneId, { stages, cards }: LanePlaces): NoteCells {
  const known = cellsByCards(cards);
  const notes = notesOf(workspace, laneId);
  const found = known.get(laneId);
  if (found && found.from[0] === stages && found.from[1] === notes) return found.made;
  const made = placed(notesByAnchor(workspace, laneId), { stages, cards });
  known.set(laneId, { from: [stages, notes], made });
  return made;
}

function placed(notes: ReadonlyMap<NoteAnchorId, readonly LaneNote[]>, { stages, cards }: LanePlaces): NoteCells {
  const left = stages[0]?.box.x ?? 0;
  const cellAt = (anchorId: NoteAnchorId, x: number, y: number, width: number, isShared: boolean): NoteCell =>
    cellOf(anchorId, notes.get(anchorId) ?? [], { x, y, width }, isShared);
  const underStages = new Map<string, NoteCell>(
    stages.map(({ id, box }) => [id, cellAt(id, box.x - left + 10, title, box.width - 20, false)]),
  );
  const band = title + Math.max(empty, ...[...underStages.values()].map(({ box }) => box.height)) + gap;

  let bottom = band;
  const columns = columnsOf(cards);
  const underCards = columns.map((column) => {
    let y = band;
    // Places that wait come after those with notes: pictures show no gaps.
    const isEmpty = ({ id }: CardBox) => Number(!notes.has(id));
    return column
      .toSorted((a, b) => isEmpty(a) - isEmpty(b))
      .map((card) => {
        const cell = cellAt(card.id, card.x - left, y, card.width, column.length > 1);
        y += cell.box.height + gap;
        bottom = Math.max(bottom, y);
        return cell;
      });
  });
  const cells: NoteCell[] = [];
  let at = 0;
  for (const stage of stages) {
    const cell = underStages.get(stage.id);
    if (cell) cells.push(downTo(cell, band - gap));
    for (let column = columns[at]; column?.[0]?.stageId === stage.id; column = columns[++at])
      cells.push(
        ...(underCards[at] ?? []).map((under, index, all) =>
          index === all.length - 1 ? downTo(under, bottom - gap) : under,
        ),
      );
  }
  return { cells, height: (columns.length > 0 ? bottom : band) + gap };
}

/** The cards of stages, those of one column together; cards come column by column. */
function columnsOf(cards: LanePlaces['cards']): readonly (readonly CardBox[])[] {
  const columns: CardBox[][] = [];
  for (const card of cards.values()) {
    if (card.stageId === undefined) continue;
    const last = columns.at(-1);
    if (last?.[0]?.x === card.x && last[0].stageId === card.stageId) last.push(card);
    else columns.push([card]);
  }
  return columns;
}

function cellOf(
  anchorId: NoteAnchorId,
  notes: readonly LaneNote[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  isShared: boolean,
): NoteCell {
  const hasCaption = isShared && notes.length > 0;
  let at = y + (hasCaption ? caption : 0);
  const boxes = notes.map((note): NoteBox => {
    const lines = noteLines(note, width);
    const box = { note, lines, x, y: at, width, height: lines.length * noteSizes.line + 2 * padding.y };
    at += box.height + gap;
    return box;
  });
  const height = notes.length > 0 ? at - y + more : isShared ? noteSizes.emptyAmong : empty;
  return {
    anchorId,
    box: { x, y, width, height },
    notes: boxes,
    rest: { x, y: at, width, height: y + height - at },
    hasCaption,
  };
}

/** The same place, reaching down to where all of its band end. */
function downTo(cell: NoteCell, bottom: number): NoteCell {
  const { box, rest } = cell;
  return { ...cell, box: { ...box, height: bottom - box.y }, rest: { ...rest, height: bottom - rest.y } };
}
