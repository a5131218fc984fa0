import { say } from '../../lib/words.ts';
import { recordAdd } from '../../model/commands/record-add.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import type { LaneId, LaneNoteId } from '../../model/records/kinds.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { type NoteAnchorId, notesOf } from '../../model/selectors/lane-notes.ts';
import type { Editor } from '../editor/editor.ts';
import { names } from '../names.ts';

const draftKey = (laneId: LaneId, anchorId: NoteAnchorId): string => `${laneId} ${anchorId}`;

/** What was typed under a stage or touchpoint of a row and is not a note yet. */
export const draftOf = ({ session }: Editor, laneId: LaneId, anchorId: NoteAnchorId): string =>
  session.get().drafts[draftKey(laneId, anchorId)] ?? '';

/** Keeps what is being typed until it becomes a note, so that a reload loses nothing. */
export function keepDraft({ session }: Editor, laneId: LaneId, anchorId: NoteAnchorId, text: string): void {
  const { [draftKey(laneId, anchorId)]: _, ...others } = session.get().drafts;
  session.set({ drafts: text === '' ? others : { ...others, [draftKey(laneId, anchorId)]: text } });
}

/** Makes a note of what was typed; of nothing but spaces there is none. Where it is refused, what was typed is kept. */
export function addNote(editor: Editor, laneId: LaneId, anchorId: NoteAnchorId): LaneNoteId | undefined {
  const text = draftOf(editor, laneId, anchorId).trim();
  const made = text === '' ? [] : editor.edit(recordAdd({ table: 'laneNotes', values: { laneId, anchorId, text } }));
  if (!made) return undefined;
  keepDraft(editor, laneId, anchorId, '');
  return made[0] as LaneNoteId | undefined; // record.add shows the note it made
}

/** Writes a note as it is typed; what is typed in one go is one undo step. */
export const typeNote = ({ edit }: Editor, id: LaneNoteId, text: string): void => {
  edit(recordSetField({ id, field: 'text', value: text }), { typing: `text ${id}` });
};

/** Ends the writing of a note; one that was emptied goes, since nobody could find it again. */
export function leaveNote(editor: Editor, id: LaneNoteId): void {
  editor.store.endTyping();
  if (editor.store.snapshot().laneNotes[id]?.text.trim() === '') editor.edit(recordDelete({ ids: [id] }));
}

/** Deletes a note, and says so with a way back. */
export function deleteNote(editor: Editor, id: LaneNoteId): void {
  if (!editor.edit(recordDelete({ ids: [id] }))) return;
  editor.messages.news(say('note.deleted', 'Deleted a note.'), { label: names.undo, run: editor.undo });
}

/** Deletes a row with its notes, and says what went, with a way back. */
export function deleteRow(editor: Editor, id: LaneId): boolean {
  const workspace = editor.store.snapshot();
  const name = nameOf(workspace, id);
  const count = notesOf(workspace, id).length;
  if (!editor.edit(recordDelete({ ids: [id] }))) return false;
  editor.messages.news(
    say('row.deleted', 'Deleted the row “{name}”{count, plural, =0 {} one { and its note} other { and its # notes}}.', {
      name,
      count,
    }),
    { label: names.undo, run: editor.undo },
  );
  return true;
}
