import { type FocusEvent, type MouseEvent, useMemo } from 'react';
import { isTyping } from '../editor/is-typing.ts';
import { useEditor } from '../editor/use-editor.ts';
import { type OpenOutline, useOpenOutline } from './open-outline.ts';
import { type OutlineActions, useOutlineActions } from './outline-actions.ts';
import { rowsBetween } from './outline-moves.ts';
import { type Row, rowAt } from './outline-rows.ts';
import { isRowSelected, selectedWith } from './row-focus.ts';

/** The key of the row that an element of the page belongs to. */
export function keyAround(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[role="treeitem"]') : null;
  return element?.dataset.key;
}

/** What the pointer and the focus do in the tree: a row that is given the keyboard has it; a click selects, with Shift up to here and with Ctrl or ⌘ one more; it opens and closes; a double click edits. */
export function useRowClicks() {
  const editor = useEditor();
  const outline = useOpenOutline();
  const actions = useOutlineActions();
  return useMemo(
    () => ({
      onFocus(event: FocusEvent) {
        const key = keyAround(event.target);
        // A screen reader may put the keyboard on any row; what is selected stays.
        if (key !== undefined && event.target instanceof Element && event.target.matches('[role="treeitem"]'))
          editor.session.set({ focused: key });
      },
      onClick(event: MouseEvent) {
        const row = rowAt(outline.rows(), keyAround(event.target));
        if (!row || isTyping(event.target)) return;
        if (event.target instanceof Element && event.target.closest('[data-toggles]'))
          return toggle(outline, actions, row);
        choose(editor.session, outline, actions, row, event);
      },
      onDoubleClick(event: MouseEvent) {
        const row = rowAt(outline.rows(), keyAround(event.target));
        if (!row || isTyping(event.target)) return;
        if (event.target instanceof Element && event.target.closest('[data-toggles]')) return;
        if (row.of.kind === 'owner')
          outline.ask({ about: 'operates', touchpointId: row.of.touchpointId, key: row.key });
        else actions.startEditing(row);
      },
    }),
    [editor, outline, actions],
  );
}

/** Closing a row around the one with the keyboard takes the keyboard along. */
function toggle(outline: OpenOutline, actions: OutlineActions, row: Row): void {
  if (!row.open) outline.folding.open([row.key]);
  else {
    actions.go(row);
    outline.folding.close([row.key]);
  }
}

function choose(
  session: ReturnType<typeof useEditor>['session'],
  outline: OpenOutline,
  actions: OutlineActions,
  row: Row,
  { shiftKey, ctrlKey, metaKey }: MouseEvent,
): void {
  const { selection } = session.get();
  const rows = outline.rows();
  if (shiftKey) {
    // The press has given the row the keyboard already: the selection still knows where one comes from.
    const from = selection.findLast((id) => rows.at.has(id)) ?? row.key;
    const between = rowsBetween(rows, from, row.key).filter(({ level }) => level === row.level);
    session.set({ selection: between.flatMap(selectedWith), focused: row.key });
  } else if (ctrlKey || metaKey) {
    const own = selectedWith(row);
    const isSelected = isRowSelected(row, new Set(selection));
    const next = isSelected ? selection.filter((id) => !own.includes(id)) : [...selection, ...own];
    session.set({ selection: next, focused: row.key });
  } else actions.go(row);
}
