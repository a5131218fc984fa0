import { createContext, type FocusEvent, type KeyboardEvent, use, useEffect, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import type { LaneId, LaneNoteId } from '../../model/records/kinds.ts';
import type { NoteAnchorId } from '../../model/selectors/lane-notes.ts';
import type { Box } from '../../scene/items.ts';
import { type NoteCell, noteCells } from '../../scene/lanes/note-cells.ts';
import { words } from '../../words/render.ts';
import type { InSight } from '../canvas/map-window.ts';
import { useOpenMap } from '../canvas/open-map.ts';
import { overlap } from '../canvas/viewport-math.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import styles from './lanes.module.css';
import { NextNote, NotesHere, type Written } from './note-cell.tsx';
import { addNote, deleteNote, deleteRow, draftOf, leaveNote } from './note-edits.ts';
import type { NoteLeft } from './note-input.tsx';
import { goAlongRows, revealed } from './row-stops.ts';
import { RowTitle } from './row-title.tsx';

/** What part of the map has places to write in; undefined where the map around says nothing. */
export const PlacesInSight = createContext<InSight | undefined>(undefined);

/** A row of one's own on the map: its name, its notes and the places for more, each where the canvas draws it. */
export function OwnLane({ id }: { readonly id: LaneId }) {
  const editor = useEditor();
  const map = useOpenMap();
  const root = useRef<HTMLDivElement>(null);
  const cells = useWorkspace((workspace) => noteCells(workspace, id, map.sceneOf(workspace).layout).cells);
  const [written, setWritten] = useState<Written | undefined>(undefined);
  const [isNamed, setNamed] = useState(false);
  const goesOn = useRef<string | undefined>(undefined);
  const { seen, setAt } = useCellsInSight(id, cells);
  const { store } = editor;

  // After every drawing: what the keyboard goes on in has just been drawn.
  useEffect(() => {
    const spot = goesOn.current;
    goesOn.current = undefined;
    if (spot === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`)?.focus({ preventScroll: true });
  });

  const write = (next: Written) => {
    store.endTyping();
    setWritten(next);
    setAt(next.anchorId);
    const cell = cells.find(({ anchorId }) => anchorId === next.anchorId);
    const box = map.layout().lanes.find((lane) => lane.id === id)?.box;
    const place = cell?.notes.find(({ note }) => note.id === next.noteId) ?? cell?.rest;
    if (place && box)
      map.camera.comeClose({ x: box.x + place.x, y: box.y + place.y, width: place.width, height: place.height });
  };
  const done = (how: NoteLeft) => {
    if (!written) return;
    const { anchorId } = written;
    const noteId = written.noteId ?? addNote(editor, id, anchorId);
    if (written.noteId) leaveNote(editor, written.noteId);
    const isThere = noteId !== undefined && store.snapshot().laneNotes[noteId] !== undefined;
    // A note that could not be made stays in its box, with what was typed.
    if (written.noteId === undefined && !noteId && draftOf(editor, id, anchorId).trim() !== '') return;
    setWritten(undefined);
    const next = how === 'next' || how === 'previous' ? beside(cells, anchorId, how) : undefined;
    if (next) write({ anchorId: next.anchorId, noteId: next.notes[0]?.note.id });
    else if (how !== 'left') goesOn.current = isThere ? noteId : `next ${id} ${anchorId}`;
  };
  const remove = (spot: string) => {
    if (spot === id) deleteRow(editor, id);
    const cell = cells.find(({ notes }) => notes.some(({ note }) => note.id === spot));
    if (!cell) return;
    goesOn.current = `next ${id} ${cell.anchorId}`;
    deleteNote(editor, spot as LaneNoteId); // one of the notes just looked through
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    const spot = target instanceof HTMLElement ? target.dataset.spot : undefined;
    if (spot === undefined) return;
    if (key === 'Delete' || key === 'Backspace') remove(spot);
    else if (key === 'F2' && target instanceof HTMLElement) target.click();
    else if (!goAlongRows(editor, map, event)) {
      // Letters and figures would be done to a touchpoint that does not have the keyboard.
      if (key.length === 1 && key !== '?' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    // Otherwise the card that had the keyboard would take it back as soon as the row grows.
    editor.session.set({ focused: undefined });
    const { anchor } = target.dataset;
    if (anchor) setAt(anchor);
    if (target.matches(':focus-visible')) revealed(map, target);
  };

  const place = (cell: NoteCell) => ({
    laneId: id,
    cell,
    written: written?.anchorId === cell.anchorId ? written : undefined,
    onWrite: write,
    onDone: done,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div ref={root} className={styles.lane} data-lane={id} onKeyDown={onKeyDown} onFocus={onFocus}>
      <RowTitle
        id={id}
        isEdited={isNamed}
        onEdit={() => setNamed(true)}
        onDone={(isGoingOn) => {
          if (isGoingOn) goesOn.current = id;
          setNamed(false);
        }}
      />
      <ul aria-label={words(say('row.notes', 'Notes'))}>
        {seen.map((cell) => (
          <NotesHere key={cell.anchorId} {...place(cell)} />
        ))}
      </ul>
      {seen.map((cell) => (
        <NextNote key={cell.anchorId} {...place(cell)} />
      ))}
    </div>
  );
}

function beside(cells: readonly NoteCell[], anchorId: NoteAnchorId, how: 'next' | 'previous'): NoteCell | undefined {
  return cells[cells.findIndex((cell) => cell.anchorId === anchorId) + (how === 'next' ? 1 : -1)];
}

/** The places within sight; always the one under what is selected, and those around the one that has the keyboard, so that arrow keys reach all. */
function useCellsInSight(laneId: LaneId, cells: readonly NoteCell[]) {
  const map = useOpenMap();
  const inSight = use(PlacesInSight);
  const [at, setAt] = useState<string | undefined>(undefined);
  const selected = useSession(({ selection }) => selection.at(-1));
  const lane = useWorkspace((workspace) => map.sceneOf(workspace).layout.lanes.find(({ id }) => id === laneId)?.box);
  const here = cells.findIndex(({ anchorId }) => anchorId === at);
  const isSeen = ({ x, y, width, height }: Box) =>
    !inSight ||
    !lane ||
    // Where touchpoints are too many to be elements, so are the places under them.
    (inSight.showsCards && overlap({ x: lane.x + x, y: lane.y + y, width, height }, inSight.area));
  const seen = cells.filter(
    ({ anchorId, box }, index) => isSeen(box) || anchorId === selected || (here >= 0 && Math.abs(index - here) <= 1),
  );
  return { seen, setAt };
}
