import { useEffect } from 'react';
import { copyOf } from '../../model/clipboard.ts';
import type { Edit } from '../../model/commands/command.ts';
import { selectionPaste } from '../../model/commands/selection-paste.ts';
import { type RecordId, tableOf } from '../../model/records/kinds.ts';
import { bringIntoSight } from '../canvas/into-sight.ts';
import type { OpenMap } from '../canvas/open-map.ts';
import { stageOfWork } from '../canvas/stage-of-work.ts';
import { copyType, fragmentIn, listOf } from '../editor/copies.ts';
import { deleteRecords } from '../editor/delete-records.ts';
import type { Editor } from '../editor/editor.ts';
import { isLeftToThePage, isTextMarked, withoutLosingTheKeyboard } from './everywhere.ts';
import { neighbourOf } from './map-moves.ts';

/** Copying, cutting and pasting on the map's page: of what is selected, wherever the keyboard is, but never out of or into a text. */
export function useMapClipboard(editor: Editor, map: OpenMap): void {
  useEffect(() => {
    const { session, store } = editor;
    // Nobody pastes within the first moment; what is pasted then is left to those who read files.
    let lists: typeof import('./pasted-list.ts') | undefined;
    void import('./pasted-list.ts').then(
      (module) => {
        lists = module;
      },
      () => undefined,
    );
    const isInMap = () => map.root()?.contains(document.activeElement) === true;
    const chosen = (): readonly RecordId[] => {
      const { selection, focused } = session.get();
      const ids = selection.length === 0 && focused && isInMap() ? [focused] : selection;
      return ids.filter((id): id is RecordId => tableOf(id) === 'touchpoints' || tableOf(id) === 'stages');
    };
    const copy = (event: ClipboardEvent): readonly RecordId[] => {
      const ids = chosen();
      if (!event.clipboardData || isLeftToThePage(event) || isTextMarked() || ids.length === 0) return [];
      const workspace = store.snapshot();
      event.clipboardData.setData('text/plain', listOf(workspace, map.journeyId, new Set(ids)));
      event.clipboardData.setData(copyType, JSON.stringify(copyOf(workspace, ids)));
      event.preventDefault();
      return ids;
    };
    const show = (edit: Edit) => {
      const made = editor.edit(edit);
      if (!made) return;
      session.select([...made]);
      bringIntoSight(map, session, made);
    };

    const onCopy = (event: ClipboardEvent) => {
      copy(event);
    };
    const onCut = (event: ClipboardEvent) => {
      const ids = copy(event);
      const next = neighbourOf(map.layout(), ids);
      withoutLosingTheKeyboard(editor, map, () => {
        if (ids.length > 0 && deleteRecords(editor, ids)) session.select(next ? [next] : []);
      });
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData || isLeftToThePage(event)) return;
      const { journeyId } = map;
      const stageId = stageOfWork(editor, map);
      const fragment = fragmentIn(event.clipboardData.getData(copyType));
      const text = event.clipboardData.getData('text/plain');
      const isFile = event.clipboardData.files.length > 0;
      const edit = fragment
        ? selectionPaste({ fragment, journeyId, stageId })
        : isFile
          ? undefined
          : lists?.pastedList(text, store.snapshot(), journeyId, stageId);
      // Whatever is no list is left to those who read files.
      if (!edit) return;
      event.preventDefault();
      withoutLosingTheKeyboard(editor, map, () => show(edit));
    };

    // On the document, so that whoever stands nearer comes first, and whoever takes what nobody has use for comes last.
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor, map]);
}
