import type { ReactNode } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { useEditor } from '../editor/use-editor.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Mark } from '../kit/icon.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { names } from '../names.ts';
import styles from './top-bar.module.css';
import { useUndoState } from './use-undo-state.ts';
import { WorkspaceName } from './workspace-name.tsx';

interface Props {
  readonly homeAddress: string;
  readonly journeys: ReactNode;
  readonly status: ReactNode;
  readonly onSearch: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
}

/** Above every view: where one is, whether it is safe, and what can be done with all of it. */
export function TopBar({ homeAddress, journeys, status, onSearch, onImport, onExport }: Props) {
  const editor = useEditor();
  const { canUndo, canRedo } = useUndoState(editor);
  return (
    <header className={styles.bar} data-region="bar">
      <a
        href={homeAddress}
        className={styles.home}
        aria-label={words(say('frame.home', 'All workspaces'))}
        title={words(say('frame.home', 'All workspaces'))}
      >
        <Mark size={22} />
      </a>
      <h1 className={styles.title}>
        <WorkspaceName />
      </h1>
      {journeys}
      <div className={styles.tools}>
        {status}
        <Toolbar label={names.edit} className={styles.group}>
          <IconButton
            icon="undo"
            kind="plain"
            label={names.undo}
            hotkey="Mod+Z"
            aria-disabled={!canUndo}
            onClick={editor.undo}
          />
          <IconButton
            icon="redo"
            kind="plain"
            label={names.redo}
            hotkey="Mod+Shift+Z"
            aria-disabled={!canRedo}
            onClick={editor.redo}
          />
          <IconButton icon="search" kind="plain" label={names.search} hotkey="Mod+F" onClick={onSearch} />
        </Toolbar>
        <Button className={styles.shrinking} icon="bringFile" label={names.import} onClick={onImport} />
        <Button className={styles.shrinking} kind="primary" icon="share" label={names.export} onClick={onExport} />
      </div>
    </header>
  );
}
