import { deletedWords } from '../editor/delete-records.ts';
import type { Editor } from '../editor/editor.ts';
import { names } from '../names.ts';
import type { OpenOutline } from './open-outline.ts';
import { neighbourOf } from './outline-moves.ts';
import { type Row, type Rows, rowAt } from './outline-rows.ts';
import { deleteEdit, goneWords } from './row-edits.ts';
import { isRowSelected, selectedWith } from './row-focus.ts';

/** The rows somebody works on: all selected ones where the one with the keyboard is among them, else that one alone. */
export function rowsOfWork({ session }: Editor, rows: Rows, row: Row): readonly Row[] {
  const selection = new Set(session.get().selection);
  if (selection.size < 2 || !isRowSelected(row, selection)) return [row];
  return rows.list.filter((each) => each.of.kind !== 'jam' && isRowSelected(each, selection));
}

/** Takes rows away, says so with a way back, and goes on beside them. */
export function deleteRows(editor: Editor, outline: OpenOutline, row: Row): void {
  const { store, session, messages } = editor;
  const rows = outline.rows();
  const gone = rowsOfWork(editor, rows, row);
  const workspace = store.snapshot();
  const edit = deleteEdit(workspace, gone);
  if (!edit) return;
  const keys = new Set(gone.map(({ key }) => key));
  const next = neighbourOf(rows, (key) => keys.has(key), row.key);
  const ids = gone.flatMap(({ of }) => (of.kind === 'unsorted' || of.kind === 'jam' ? [] : [of.id]));
  const says = deletedWords(workspace, ids) ?? goneWords(workspace, row, outline.nameOf(row));
  store.endTyping();
  if (!editor.edit(edit)) return;
  const isThere = rowAt(outline.rows(), row.key); // a jam that is inherited stays, and says that it does not apply
  const to = isThere ?? next;
  session.set({ selection: to ? selectedWith(to) : [], focused: to?.key });
  messages.news(says, {
    label: names.undo,
    run: () => {
      outline.takeKeyboard();
      editor.undo();
    },
  });
}
