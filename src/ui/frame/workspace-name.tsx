import { type KeyboardEvent, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { limits } from '../../model/limits.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import styles from './workspace-name.module.css';

/** The name of a workspace nobody has named. */
export const untitledWorkspace = say('workspace.untitled', 'Untitled workspace');

/** The workspace's name as a button that renames it in place; Enter keeps the new name, Escape the old one. */
export function WorkspaceName() {
  const editor = useEditor();
  const name = useWorkspace((workspace) => workspace.workspace.name);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);

  const close = (keep: boolean, goBack: boolean) => {
    if (draft === undefined) return;
    const renamed = draft.trim();
    if (keep && renamed && renamed !== name) {
      editor.edit(recordSetField({ id: editor.id, field: 'name', value: renamed }));
    }
    setDraft(undefined);
    if (goBack) requestAnimationFrame(() => button.current?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close(event.key === 'Enter', true);
  };

  if (draft === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.name}
        title={words(say('workspace.rename.hint', 'Rename the workspace'))}
        onClick={() => setDraft(name)}
      >
        {name || words(untitledWorkspace)}
      </button>
    );
  }
  return (
    <input
      data-draft
      className={styles.input}
      aria-label={words(say('workspace.name', 'Name of the workspace'))}
      value={draft}
      maxLength={limits.name}
      // biome-ignore lint/a11y/noAutofocus: it replaces the button that was just pressed
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => close(true, false)}
    />
  );
}
