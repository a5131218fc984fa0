import { unreachable } from '../../lib/result.ts';
import { say } from '../../lib/words.ts';
import { stageDuplicate } from '../../model/commands/stage-duplicate.ts';
import { touchpointDuplicate } from '../../model/commands/touchpoint-duplicate.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { feelingWords } from '../canvas/about-touchpoint.ts';
import type { Editor } from '../editor/editor.ts';
import type { OpenOutline } from './open-outline.ts';
import type { OutlineActions } from './outline-actions.ts';
import type { OutlineKey } from './outline-keys.ts';
import { firstWithin, rowBy, rowNamed, rowsBetween, siblingsOf } from './outline-moves.ts';
import { type Row, type Rows, rowAt } from './outline-rows.ts';
import { emotionEdit, stageStepEdit, touchpointStepEdit } from './row-edits.ts';
import { isRowSelected, selectedWith } from './row-focus.ts';
import { deleteRows, rowsOfWork } from './row-work.ts';

/** What a key is performed with. */
export interface Doing {
  readonly editor: Editor;
  readonly outline: OpenOutline;
  readonly actions: OutlineActions;
  readonly rows: Rows;
  /** The beginning of a name that somebody is looking for. */
  readonly found: string;
}

/** Does to a row what a key means in the Outline; false where there is nothing to do, so that the key keeps its other meanings. */
export function perform(meaning: OutlineKey, row: Row | undefined, doing: Doing): boolean {
  const { actions, rows, outline } = doing;
  if (!row) {
    if (meaning.does !== 'add') return false;
    actions.addStage();
    return true;
  }
  switch (meaning.does) {
    case 'go':
      return go(doing, row, rowBy(rows, row.key, meaning.step), meaning.how);
    case 'page':
      return go(doing, row, rowBy(rows, row.key, meaning.step * outline.window.fits()), 'select');
    case 'first':
      return go(doing, row, rows.list[0], 'select');
    case 'last':
      return go(doing, row, rows.list.at(-1), 'select');
    case 'open':
      if (row.open === false) outline.folding.open([row.key]);
      else if (row.open) return go(doing, row, firstWithin(rows, row.key), 'select');
      return true;
    case 'close':
      if (row.open) outline.folding.close([row.key]);
      else return go(doing, row, rowAt(rows, row.parent), 'select');
      return true;
    case 'open-siblings':
      outline.folding.open(siblingsOf(rows, row).map(({ key }) => key));
      return true;
    case 'find':
      return go(doing, row, rowNamed(rows, row.key, doing.found, outline.nameOf), 'select');
    case 'add':
      return addOrOpen(doing, row);
    case 'add-within':
      actions.addWithin(row);
      return true;
    case 'edit':
      return editRow(doing, row);
    case 'outwards':
    case 'inwards':
      actions.changeLevel(row, meaning.does === 'inwards' ? 1 : -1);
      return true;
    case 'reorder':
      return reorder(doing, row, meaning.step);
    case 'delete':
      deleteRows(doing.editor, doing.outline, row);
      return true;
    case 'feel':
      return feel(doing, meaning.emotion, row);
    case 'leave':
      return leave(doing, row);
    case 'toggle':
      return toggle(doing, row);
    case 'select-to-here':
      return extend(doing, row);
    case 'select-all':
      doing.editor.session.set({ selection: allTouchpoints(doing) });
      return true;
    case 'duplicate':
      return duplicate(doing, row);
    case 'goes-to':
    case 'operates':
    case 'jam':
      if (row.of.kind !== 'touchpoint') return false;
      outline.ask({ about: meaning.does, touchpointId: row.of.id, key: row.key });
      return true;
    default:
      return unreachable(meaning);
  }
}

function go(doing: Doing, from: Row, to: Row | undefined, how: 'select' | 'extend' | 'only-focus'): boolean {
  if (!to || to === from) return true; // at the edge: the key is used up, so that nothing scrolls
  const { session } = doing.editor;
  if (how === 'select') doing.actions.go(to);
  else if (how === 'only-focus') session.set({ focused: to.key });
  else {
    const { selection } = session.get();
    const both = isRowSelected(to, new Set(selection)) ? without(selection, from) : [...selection, ...selectedWith(to)];
    session.set({ selection: [...(selection.length === 0 ? selectedWith(from) : []), ...both], focused: to.key });
  }
  return true;
}

const without = (selection: readonly string[], row: Row): readonly string[] => {
  const gone = selectedWith(row);
  return selection.filter((id) => !gone.includes(id));
};

function toggle({ editor: { session } }: Doing, row: Row): boolean {
  const { selection } = session.get();
  const isSelected = isRowSelected(row, new Set(selection));
  const next = isSelected ? without(selection, row) : [...selection, ...selectedWith(row)];
  session.set({ selection: next, focused: row.key });
  return true;
}

/** Selects everything from what was selected last to here. */
function extend({ editor: { session }, rows }: Doing, row: Row): boolean {
  const { selection } = session.get();
  const from = selection.findLast((id) => rows.at.has(id)) ?? row.key;
  const between = rowsBetween(rows, from, row.key).filter(({ level }) => level === row.level);
  session.set({ selection: [...selection, ...between.flatMap(selectedWith)], focused: row.key });
  return true;
}

function leave({ editor: { session } }: Doing, row: Row): boolean {
  const { selection } = session.get();
  if (selection.length > 1) session.set({ selection: selectedWith(row) });
  else if (selection.length > 0) session.set({ selection: [] });
  else return false;
  return true;
}

function addOrOpen(doing: Doing, row: Row): boolean {
  const { of } = row;
  if (of.kind === 'goes-to' || of.kind === 'owner' || of.kind === 'jam') return editRow(doing, row);
  doing.actions.addBeside(row);
  return true;
}

function editRow({ actions, outline }: Doing, row: Row): boolean {
  const { of } = row;
  if (of.kind === 'owner') outline.ask({ about: 'operates', touchpointId: of.touchpointId, key: row.key });
  else actions.startEditing(row);
  return true;
}

const touchpointsAmong = (rows: readonly Row[]): readonly TouchpointId[] =>
  rows.flatMap(({ of }) => (of.kind === 'touchpoint' ? [of.id] : []));

const allTouchpoints = ({ rows }: Doing): readonly string[] => touchpointsAmong(rows.list);

function reorder(doing: Doing, row: Row, step: 1 | -1): boolean {
  const { editor, outline } = doing;
  const { of } = row;
  const workspace = editor.store.snapshot();
  const edit =
    of.kind === 'stage'
      ? stageStepEdit(workspace, outline.journeyId, of.id, step)
      : of.kind === 'touchpoint'
        ? touchpointStepEdit(workspace, inOnePlace(rowsOfWork(doing.editor, doing.rows, row), row), step)
        : undefined;
  if (!edit || !editor.edit(edit)) return true;
  const rows = outline.rows();
  const moved = rowAt(rows, row.key);
  const around = rowAt(rows, moved?.parent);
  if (moved) outline.announce(around ? movedWithin(outline, moved, around) : movedTo(moved));
  return true;
}

const inOnePlace = (rows: readonly Row[], { parent }: Row): readonly TouchpointId[] =>
  touchpointsAmong(rows.filter((row) => row.parent === parent));

const movedTo = ({ position, count }: Row) => say('outline.moved', 'Now {position} of {count}', { position, count });

const movedWithin = (outline: OpenOutline, { position, count }: Row, around: Row) =>
  say('outline.moved-within', 'Now {position} of {count} in {stage}', {
    position,
    count,
    stage: outline.nameOf(around),
  });

function feel(doing: Doing, emotion: number, row: Row): boolean {
  const { editor, outline } = doing;
  const edit = emotionEdit(touchpointsAmong(rowsOfWork(doing.editor, doing.rows, row)), emotion);
  const feeling = feelingWords(emotion);
  if (edit && editor.edit(edit) && feeling) outline.announce(say('about.feeling', 'feels {feeling}', { feeling }));
  return true;
}

function duplicate(doing: Doing, row: Row): boolean {
  const { editor } = doing;
  const ids = touchpointsAmong(rowsOfWork(doing.editor, doing.rows, row));
  const edit =
    ids.length > 0
      ? touchpointDuplicate({ ids: [...ids] })
      : row.of.kind === 'stage'
        ? stageDuplicate({ id: row.of.id })
        : undefined;
  if (!edit) return true;
  const made = editor.edit(edit);
  if (made) editor.session.select([...made]);
  return true;
}
