import { useEffect } from 'react';
import { likeliestFormat } from '../../exchange/import/registry.ts';
import { copyOf } from '../../model/clipboard.ts';
import { selectionPaste } from '../../model/commands/selection-paste.ts';
import type { RecordId } from '../../model/records/kinds.ts';
import { copyType, fragmentIn, listOf } from '../editor/copies.ts';
import type { Editor } from '../editor/editor.ts';
import { isTyping } from '../editor/is-typing.ts';
import type { OpenOutline } from './open-outline.ts';
import { type OutlineActions, stageInTurn } from './outline-actions.ts';
import { rowAt } from './outline-rows.ts';
import { pasteLinesAt } from './paste-lines.ts';
import { rowInTurn } from './row-focus.ts';
import { deleteRows, rowsOfWork } from './row-work.ts';

/** Copying, cutting and pasting while the keyboard is in the tree: touchpoints and stages with all they hold, and lines of text. */
export function useOutlineClipboard(editor: Editor, outline: OpenOutline, actions: OutlineActions): void {
  useEffect(() => {
    const element = outline.window.root();
    if (!element) return;
    const { session, store } = editor;
    const row = () => rowInTurn(outline.rows(), session.get());

    const copy = (event: ClipboardEvent): boolean => {
      const here = row();
      if (isTyping(event.target) || !event.clipboardData || !here) return false;
      const ids = rowsOfWork(editor, outline.rows(), here).flatMap(({ of }): RecordId[] =>
        of.kind === 'stage' || of.kind === 'touchpoint' ? [of.id] : [],
      );
      if (ids.length === 0) return false;
      const workspace = store.snapshot();
      event.clipboardData.setData('text/plain', listOf(workspace, outline.journeyId, new Set(ids)));
      event.clipboardData.setData(copyType, JSON.stringify(copyOf(workspace, ids)));
      event.preventDefault();
      return true;
    };
    const onCopy = (event: ClipboardEvent) => void copy(event);
    const onCut = (event: ClipboardEvent) => {
      const here = row();
      if (copy(event) && here) deleteRows(editor, outline, here);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || !event.clipboardData) return;
      const fragment = fragmentIn(event.clipboardData.getData(copyType));
      const text = event.clipboardData.getData('text/plain');
      // Whatever is no list is left to those who read files.
      if (!fragment && (event.clipboardData.files.length > 0 || likeliestFormat(text)?.id !== 'lines')) return;
      event.preventDefault();
      event.stopPropagation();
      const here = row();
      if (!fragment) return void pasteLinesAt(editor, outline, actions, text, here && rowAt(outline.rows(), here.key));
      const { journeyId } = outline;
      const made = editor.edit(selectionPaste({ fragment, journeyId, stageId: stageInTurn(editor, outline) }));
      if (made) session.select([...made]);
    };

    element.addEventListener('copy', onCopy);
    element.addEventListener('cut', onCut);
    element.addEventListener('paste', onPaste);
    return () => {
      element.removeEventListener('copy', onCopy);
      element.removeEventListener('cut', onCut);
      element.removeEventListener('paste', onPaste);
    };
  }, [editor, outline, actions]);
}
