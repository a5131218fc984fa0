import { type ReactNode, useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useEditor } from '../editor/use-editor.ts';
import { useQuestionMark } from '../editor/use-question-mark.ts';
import styles from './frame.module.css';
import { goToNextRegion } from './regions.ts';

interface Props {
  readonly bar: ReactNode;
  readonly rail: ReactNode;
  readonly details: ReactNode;
  readonly children: ReactNode;
  readonly onSaveCopy: () => void;
  readonly onShortcuts: () => void;
}

/** Whether what is typed there is not in the document yet, so that undo is the text's own. */
const holdsDraft = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-draft]') !== null;

const aDialogIsOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** What stands around every view of a workspace, and the keys that work in all of them. */
export function Frame({ bar, rail, details, children, onSaveCopy, onShortcuts }: Props) {
  const editor = useEditor();
  useQuestionMark(onShortcuts);

  useEffect(() => {
    const unlessDialog = (run: () => void) => (event: KeyboardEvent) => {
      if (aDialogIsOpen()) return;
      event.preventDefault();
      run();
    };
    const unlessDraft = (run: () => void) => (event: KeyboardEvent) => {
      if (!holdsDraft(event.target)) unlessDialog(run)(event);
    };
    return tinykeys(window, {
      '$mod+z': unlessDraft(editor.undo),
      '$mod+Shift+Z': unlessDraft(editor.redo),
      '$mod+Shift+z': unlessDraft(editor.redo),
      '$mod+y': unlessDraft(editor.redo),
      '$mod+s': unlessDialog(onSaveCopy),
      F6: unlessDialog(() => goToNextRegion(1)),
      'Shift+F6': unlessDialog(() => goToNextRegion(-1)),
    });
  }, [editor, onSaveCopy]);

  return (
    <div className={styles.frame}>
      {bar}
      {rail}
      <main className={styles.view}>{children}</main>
      {details}
    </div>
  );
}
