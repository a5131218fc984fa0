import { expect, test } from 'vitest';
import { laneAdd } from '../../../../src/model/commands/lane-add.ts';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import type { LaneId } from '../../../../src/model/records/kinds.ts';
import { notesByAnchor } from '../../../../src/model/selectors/lane-notes.ts';
import {
  addNote,
  deleteNote,
  deleteRow,
  draftOf,
  keepDraft,
  leaveNote,
  typeNote,
} from '../../../../src/ui/lanes/note-edits.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';

function withRow() {
  const shop = openShop();
  const { editor, store, journeyId, idOf } = shop;
  const lane = editor.edit(laneAdd({ journeyId, name: 'Thinking' }))?.[0] as LaneId; // lane.add shows the lane it made
  const under = idOf('Calls');
  const texts = () => (notesByAnchor(store.snapshot(), lane).get(under) ?? []).map(({ text }) => text);
  const write = (text: string) => {
    keepDraft(editor, lane, under, text);
    return addNote(editor, lane, under);
  };
  return { ...shop, lane, under, texts, write };
}

test('what was typed becomes a note when it is left, below those that are there', () => {
  const { editor, lane, under, texts, write } = withRow();
  write('  First ');
  write('Second');
  expect(texts()).toEqual(['First', 'Second']);
  expect(draftOf(editor, lane, under)).toBe('');
  editor.undo();
  expect(texts()).toEqual(['First']);
});

test('of nothing but spaces there is no note', () => {
  const { texts, write } = withRow();
  expect(write('  \n ')).toBeUndefined();
  expect(texts()).toEqual([]);
});

test('where the row is gone meanwhile, it is said, and what was typed is kept', () => {
  const { editor, lane, under, write } = withRow();
  editor.edit(recordDelete({ ids: [lane] }));
  expect(write('Too late')).toBeUndefined();
  expect(editor.messages.current().map(({ kind }) => kind)).toEqual(['alert']);
  expect(draftOf(editor, lane, under)).toBe('Too late');
});

test('typing in one go is one undo step; a note that was emptied goes', () => {
  const { editor, texts, write } = withRow();
  const id = write('First');
  if (!id) throw new Error('There is no note');
  for (const text of ['First,', 'First, w', 'First, what?']) typeNote(editor, id, text);
  leaveNote(editor, id);
  expect(texts()).toEqual(['First, what?']);
  editor.undo();
  expect(texts()).toEqual(['First']);
  typeNote(editor, id, ' ');
  leaveNote(editor, id);
  expect(texts()).toEqual([]);
});

test('what is deleted is said, with the way back', () => {
  const { editor, lane, texts, write } = withRow();
  const id = write('First');
  write('Second');
  if (!id) throw new Error('There is no note');
  deleteNote(editor, id);
  expect(texts()).toEqual(['Second']);
  editor.messages.current()[0]?.action?.run();
  expect(texts()).toEqual(['First', 'Second']);
  deleteRow(editor, lane);
  const [said] = editor.messages.current().filter(({ says }) => says.id === 'row.deleted');
  expect(said && words(said.says)).toBe('Deleted the row “Thinking” and its 2 notes.');
  said?.action?.run();
  expect(texts()).toEqual(['First', 'Second']);
});
