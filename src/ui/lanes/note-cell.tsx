import { memo } from 'react';
import { say } from '../../lib/words.ts';
import type { LaneId, LaneNoteId } from '../../model/records/kinds.ts';
import type { LaneNote } from '../../model/records/lane-note.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import type { NoteAnchorId } from '../../model/selectors/lane-notes.ts';
import type { Box } from '../../scene/items.ts';
import type { NoteBox, NoteCell } from '../../scene/lanes/note-cells.ts';
import { words } from '../../words/render.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import { useOwnText } from '../editor/use-own-text.ts';
import styles from './lanes.module.css';
import { draftOf, keepDraft, typeNote } from './note-edits.ts';
import { NoteInput, type NoteLeft } from './note-input.tsx';

/** What is being written in a row: a note, or the next one under a stage or touchpoint. */
export interface Written {
  readonly anchorId: NoteAnchorId;
  /** Undefined while it is a new one. */
  readonly noteId: LaneNoteId | undefined;
}

interface CellProps {
  readonly laneId: LaneId;
  readonly cell: NoteCell;
  /** What is being written in this place; undefined where nothing is. */
  readonly written: Written | undefined;
  readonly onWrite: (written: Written) => void;
  readonly onDone: (how: NoteLeft) => void;
}

const at = ({ x, y, width, height }: Box) => ({ left: x, top: y, width, height });

/** The notes under one stage or touchpoint: the canvas draws them, these buttons carry them to readers and open them. */
export const NotesHere = memo(function NotesHere({ cell, written, onWrite, onDone }: CellProps) {
  const { anchorId, notes } = cell;
  const under = useWorkspace((workspace) => words(nameOf(workspace, anchorId)));
  return notes.map((box) => (
    <li key={box.note.id}>
      {written?.noteId === box.note.id ? (
        <EditedNote box={box} under={under} onDone={onDone} />
      ) : (
        <button
          type="button"
          className={styles.note}
          style={at(box)}
          tabIndex={-1}
          data-spot={box.note.id}
          data-anchor={anchorId}
          aria-label={words(say('note.named', 'Note under {name}: {text}', { name: under, text: box.note.text }))}
          onClick={() => onWrite({ anchorId, noteId: box.note.id })}
        />
      )}
    </li>
  ));
});

/** Where one more note is written under a stage or touchpoint. */
export const NextNote = memo(function NextNote({ laneId, cell, written, onWrite, onDone }: CellProps) {
  const { anchorId, rest, notes } = cell;
  const under = useWorkspace((workspace) => words(nameOf(workspace, anchorId)));
  if (written && written.noteId === undefined)
    return <NewNote laneId={laneId} cell={cell} under={under} onDone={onDone} />;
  return (
    <button
      type="button"
      className={styles.next}
      style={at(rest)}
      tabIndex={-1}
      data-spot={`next ${laneId} ${anchorId}`}
      data-anchor={anchorId}
      data-first={notes.length === 0 || undefined}
      aria-label={words(say('note.add', 'Add note under {name}', { name: under }))}
      onClick={() => onWrite({ anchorId, noteId: undefined })}
    >
      <span aria-hidden="true">+</span>
    </button>
  );
});

interface InputProps {
  readonly under: string;
  readonly onDone: (how: NoteLeft) => void;
}

function EditedNote({ box, under, onDone }: InputProps & { readonly box: NoteBox }) {
  const editor = useEditor();
  const { note }: { readonly note: LaneNote } = box;
  const own = useOwnText(note.text, note.id);
  return (
    <div className={styles.place} style={at(box)}>
      <NoteInput
        label={say('note.under', 'Note under {name}', { name: under })}
        text={own.text}
        theirs={own.theirs}
        onType={(text) =>
          own.type(text, () => {
            typeNote(editor, note.id, text);
            return true;
          })
        }
        onDone={(how) => {
          // What another tab wrote meanwhile was told; who leaves last has the last word, unless by Escape.
          if (own.theirs !== undefined && how !== 'escape') typeNote(editor, note.id, own.text);
          onDone(how);
        }}
      />
    </div>
  );
}

function NewNote({ laneId, cell, under, onDone }: InputProps & { readonly laneId: LaneId; readonly cell: NoteCell }) {
  const editor = useEditor();
  const { anchorId, rest } = cell;
  const text = useSession(() => draftOf(editor, laneId, anchorId));
  return (
    <div className={styles.place} style={at(rest)}>
      <NoteInput
        label={say('note.under', 'Note under {name}', { name: under })}
        text={text}
        onType={(typed) => keepDraft(editor, laneId, anchorId, typed)}
        onDone={onDone}
      />
    </div>
  );
}
