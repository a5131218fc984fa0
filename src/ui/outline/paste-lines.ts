import { useCallback } from 'react';
import { say } from '../../lib/words.ts';
import { tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Editor } from '../editor/editor.ts';
import { useEditor } from '../editor/use-editor.ts';
import { type OpenOutline, useOpenOutline } from './open-outline.ts';
import { type OutlineActions, stageInTurn, useOutlineActions } from './outline-actions.ts';
import { type Row, rowAt, touchpointOfRow } from './outline-rows.ts';
import { linesEdit } from './pasted-lines.ts';

/** Makes items of lines, below a row where there is one; the last of them has the keyboard then. Tells whether anything was made. */
export function pasteLinesAt(
  editor: Editor,
  outline: OpenOutline,
  actions: OutlineActions,
  text: string,
  row: Row | undefined,
): boolean {
  const { store, session } = editor;
  const { journeyId } = outline;
  const afterId = row && touchpointOfRow(row);
  const workspace = store.snapshot();
  const wasLeaf = afterId !== undefined && rowAt(outline.rows(), afterId)?.open === undefined;
  const stageId = afterId ? workspace.touchpoints[afterId]?.stageId : stageInTurn(editor, outline);
  const batch = linesEdit(text, workspace, { journeyId, stageId, afterId });
  if (!batch) return false;
  actions.stopEditing();
  const shown = editor.edit(batch);
  if (!shown) return true;
  const made = shown.filter((id) => !isIn(workspace, id)); // those that made room are shown, too
  const touchpoints = made.filter((id) => tableOf(id) === 'touchpoints');
  // As after typing: names first; what was open stays open.
  outline.folding.close([...(afterId && wasLeaf ? [afterId] : []), ...touchpoints]);
  session.select([...made]);
  outline.announce(
    say('outline.lines-pasted', '{count, plural, one {# item} other {# items}} pasted', { count: made.length }),
  );
  return true;
}

/** Makes items of lines pasted into the name of a row; a name that was just begun gives way to them. */
export function usePasteLines(): (text: string, row: Row) => boolean {
  const editor = useEditor();
  const outline = useOpenOutline();
  const actions = useOutlineActions();
  return useCallback(
    (text, row) => {
      const tookBack = actions.takeBackUnnamed();
      const focused = editor.session.get().focused;
      const rows = outline.rows();
      const at = tookBack ? rows.list[rows.at.get(focused ?? '') ?? -1] : row;
      return pasteLinesAt(editor, outline, actions, text, at);
    },
    [editor, outline, actions],
  );
}

const isIn = ({ stages, touchpoints }: Workspace, id: string): boolean =>
  Object.hasOwn(stages, id) || Object.hasOwn(touchpoints, id);
